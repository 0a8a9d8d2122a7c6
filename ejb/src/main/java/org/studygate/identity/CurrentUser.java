package org.studygate.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.audit.Caller;

/** Who is calling, as the server's security domain knows it. */
@Stateless
@LocalBean
@Local(Caller.class)
@PermitAll
@DeclareRoles({
  Role.TECHNOLOGIST,
  Role.RADIOLOGIST,
  Role.PHYSICIAN,
  Role.RESEARCHER,
  Role.STEWARD,
  Role.ADMIN,
  Role.DEVICE
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentUser implements Caller {

  private static final String NOBODY = "anonymous";

  @Resource private SessionContext context;

  /** The user name, {@link Caller#SYSTEM} in the server's own threads. */
  @Override
  public String name() {
    String name = context.getCallerPrincipal().getName();
    return NOBODY.equals(name) ? SYSTEM : name;
  }

  @Override
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>(Role.ALL);
    roles.removeIf(role -> !context.isCallerInRole(role));
    return roles;
  }

  public boolean has(String role) {
    return context.isCallerInRole(role);
  }

  @Override
  public Optional<String> address() {
    return CallerAddress.current();
  }
}
