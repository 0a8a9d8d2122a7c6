package org.studygate.workflow;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.studygate.identity.Role;

/** The engine's group query: groups are roles. */
final class RoleQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient AccountDirectory accounts;

  RoleQuery(CommandExecutor executor, AccountDirectory accounts) {
    super(executor);
    this.accounts = accounts;
  }

  @Override
  public long executeCount(CommandContext commandContext) {
    return matches().count();
  }

  @Override
  public List<Group> executeList(CommandContext commandContext, Page page) {
    return Match.page(matches().map(RoleQuery::toGroup), page);
  }

  private Stream<String> matches() {
    return candidates().stream()
        .filter(role -> Match.equal(role, id) && Match.among(role, ids))
        .filter(role -> Match.equal(role, name) && Match.like(role, nameLike))
        .filter(role -> Match.equal("WORKFLOW", type))
        .filter(role -> tenantId == null);
  }

  private Collection<String> candidates() {
    if (userId == null) {
      return Role.ALL;
    }
    return accounts.named(userId).stream().flatMap(e -> e.roles().stream()).toList();
  }

  static Group toGroup(String role) {
    GroupEntity group = new GroupEntity(role);
    group.setName(role);
    group.setType("WORKFLOW");
    return group;
  }
}
