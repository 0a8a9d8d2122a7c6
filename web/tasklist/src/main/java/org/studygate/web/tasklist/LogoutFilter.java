package org.studygate.web.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Makes the web application's "sign out" end the session that worklist, viewer, Tasklist and
 * Cockpit share. Left to itself it would only forget its own part, and sign in again at the next
 * request.
 */
public class LogoutFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String WATCH =
      "java:global/studygate/studygate-ejb/SignInWatch!java.util.function.ToIntFunction";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Principal user = request.getUserPrincipal();
    chain.doFilter(request, response);
    if (response.getStatus() < 400) {
      if (user != null) {
        tell(user.getName(), request.getRemoteAddr());
      }
      request.logout();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
  }

  /** For the audit trail; this WAR knows the use cases by types of the JDK alone. */
  @SuppressWarnings("unchecked")
  private static void tell(String user, String address) throws ServletException {
    try {
      ((ToIntFunction<Map<String, String>>) new InitialContext().lookup(WATCH))
          .applyAsInt(
              Map.of("outcome", "left", "user", user, "address", address, "method", "form"));
    } catch (NamingException e) {
      throw new ServletException(e);
    }
  }
}
