package org.studygate.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.studygate.identity.Role;

/** Gives the engine its users and groups: the accounts of this application and their roles. */
final class TableIdentityProvider implements ReadOnlyIdentityProvider {

  /** Opens one per command of the engine. */
  record Factory(AccountDirectory accounts) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new TableIdentityProvider(accounts);
    }
  }

  private final AccountDirectory accounts;

  private TableIdentityProvider(AccountDirectory accounts) {
    this.accounts = accounts;
  }

  @Override
  public User findUserById(String userId) {
    return accounts.named(userId).stream().map(AccountQuery::toUser).findFirst().orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new AccountQuery(executor(), accounts);
  }

  @Override
  public UserQuery createUserQuery(CommandContext commandContext) {
    return new AccountQuery(null, accounts);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("accounts cannot be queried by SQL");
  }

  /** Passwords are the server's matter, never the engine's. */
  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String groupId) {
    return Role.ALL.contains(groupId) ? RoleQuery.toGroup(groupId) : null;
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new RoleQuery(executor(), accounts);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext commandContext) {
    return new RoleQuery(null, accounts);
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants(executor());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext commandContext) {
    return new NoTenants(null);
  }

  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  @Override
  public void flush() {
    // nothing is ever written
  }

  @Override
  public void close() {
    // nothing is held
  }
}
