package org.studygate.workflow;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's user query over the accounts. A display name counts as first name. */
final class AccountQuery extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient AccountDirectory accounts;

  AccountQuery(CommandExecutor executor, AccountDirectory accounts) {
    super(executor);
    this.accounts = accounts;
  }

  @Override
  public long executeCount(CommandContext commandContext) {
    return matches().count();
  }

  @Override
  public List<User> executeList(CommandContext commandContext, Page page) {
    return Match.page(matches().map(AccountQuery::toUser), page);
  }

  private Stream<AccountDirectory.Entry> matches() {
    Collection<AccountDirectory.Entry> entries = id == null ? accounts.all() : accounts.named(id);
    return entries.stream()
        .filter(e -> Match.among(e.username(), ids))
        .filter(e -> Match.equal(e.displayName(), firstName))
        .filter(e -> Match.like(e.displayName(), firstNameLike))
        .filter(e -> Match.equal("", lastName) && Match.like("", lastNameLike))
        .filter(e -> Match.equal(e.email(), email) && Match.like(e.email(), emailLike))
        .filter(e -> groupId == null || e.roles().contains(groupId))
        .filter(e -> tenantId == null);
  }

  static User toUser(AccountDirectory.Entry entry) {
    UserEntity user = new UserEntity(entry.username());
    // The engine's pages write "null" for a user without a name.
    user.setFirstName(entry.displayName() == null ? entry.username() : entry.displayName());
    user.setLastName("");
    user.setEmail(entry.email());
    return user;
  }
}
