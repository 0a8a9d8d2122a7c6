package org.studygate.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * The server forwards whoever is not signed in to the login page. A program whose credentials are
 * wrong, or whose session has ended, gets a problem document in its place.
 */
final class MachineLoginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int SOON_SECONDS = 60;

  private final transient MachinePaths machines;

  MachineLoginFilter(MachinePaths machines) {
    this.machines = machines;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String fetchMode = request.getHeader(Browsers.FETCH_MODE);
    if (request.getUserPrincipal() == null
        && machines.contains(askedFor(request))
        && !Browsers.isNavigation(fetchMode)) {
      endNewSessionSoon(request);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("WWW-Authenticate", Browsers.challenge(fetchMode));
      response.setContentType(Problem.TYPE);
      response.getOutputStream().print(Problem.unauthorized().json());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The server made one to remember the request until after the login that never comes. */
  private static void endNewSessionSoon(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.isNew()) {
      session.setMaxInactiveInterval(SOON_SECONDS);
    }
  }

  private static String askedFor(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return uri == null ? "" : uri.toString().substring(request.getContextPath().length());
  }
}
