package org.studygate.web.gate.signin;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.wildfly.security.auth.server.event.SecurityAuthenticationFailedEvent;
import org.wildfly.security.auth.server.event.SecurityAuthenticationSuccessfulEvent;
import org.wildfly.security.auth.server.event.SecurityEvent;

/**
 * Hears every sign-in of the security domain, by form and by Basic alike and whatever WAR it is
 * for, and tells the application, which counts failures and locks accounts. The two know each other
 * by types of the JDK alone, since they are loaded apart.
 */
public final class SignInListener implements Consumer<SecurityEvent> {

  private static final Logger LOG = System.getLogger(SignInListener.class.getName());
  private static final String WATCH =
      "java:global/studygate/studygate-ejb/SignInWatch!java.util.function.ToIntFunction";

  @Override
  public void accept(SecurityEvent event) {
    ServletRequestContext context = ServletRequestContext.current();
    if (context == null) {
      return; // a use case in a thread of the server itself
    }
    HttpServletRequest request = context.getOriginalRequest();
    if (event instanceof SecurityAuthenticationFailedEvent failed
        && failed.getPrincipal() != null) {
      tell("failed", failed.getPrincipal().getName(), request);
    } else if (event instanceof SecurityAuthenticationSuccessfulEvent && bringsPassword(request)) {
      tell("succeeded", event.getSecurityIdentity().getPrincipal().getName(), request);
    }
  }

  /** Otherwise it is a request of a session that has begun. */
  private static boolean bringsPassword(HttpServletRequest request) {
    return isForm(request) || request.getHeader("Authorization") != null;
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/j_security_check");
  }

  @SuppressWarnings("unchecked")
  private static void tell(String outcome, String user, HttpServletRequest request) {
    try {
      ((ToIntFunction<Map<String, String>>) new InitialContext().lookup(WATCH))
          .applyAsInt(
              Map.of(
                  "outcome",
                  outcome,
                  "user",
                  user,
                  "address",
                  String.valueOf(request.getRemoteAddr()),
                  "method",
                  isForm(request) ? "form" : "basic"));
    } catch (NamingException | RuntimeException e) {
      // The sign-in itself is not to fail for it.
      LOG.log(Level.ERROR, "A sign-in could not be recorded", e);
    }
  }
}
