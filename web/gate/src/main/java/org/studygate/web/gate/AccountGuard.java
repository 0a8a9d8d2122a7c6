package org.studygate.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.studygate.web.gate.Accounts.Standing;

/**
 * Ends a session when its account was disabled or got other roles or another password since, in
 * whatever WAR it is used, and opens nothing but the page for it while a password has to be
 * changed.
 */
final class AccountGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The attribute of a session that names who signed in. */
  static final String USER = AccountGuard.class.getName() + ".user";

  private static final String STAMP = AccountGuard.class.getName() + ".stamp";
  private static final String LOOKED = AccountGuard.class.getName() + ".looked";
  private static final Duration FRESH = Duration.ofSeconds(15);
  private static final String OWN_PAGE = "/account.xhtml";

  private final transient MachinePaths machines;
  private final transient Function<String, Optional<Standing>> accounts;

  AccountGuard(MachinePaths machines, Function<String, Optional<Standing>> accounts) {
    this.machines = machines;
    this.accounts = accounts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() == null || mayGoOn(request, response)) {
      chain.doFilter(request, response);
      takeOverOwnChange(request);
    }
  }

  private boolean mayGoOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && isFresh(session)) {
      return true;
    }
    String user = request.getUserPrincipal().getName();
    Optional<Standing> standing = accounts.apply(user);
    if (session != null) {
      session.setAttribute(USER, user);
    }
    if (standing.isEmpty()) {
      return true; // an account of another system, which looks after it
    }
    if (session == null) {
      return mayUse(standing.get(), request, response);
    }
    Object former = session.getAttribute(STAMP);
    if (former != null && !former.equals(standing.get().stamp())) {
      request.logout();
      session.invalidate();
      response.sendRedirect("/");
      return false;
    }
    note(session, standing.get());
    return mayUse(standing.get(), request, response);
  }

  /** The worklist's pages lead to the change by themselves. */
  private boolean mayUse(
      Standing standing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean worklist = request.getContextPath().isEmpty();
    if (!standing.mustChange() || worklist && !machines.contains(request.getServletPath())) {
      return true;
    }
    if (!worklist && Browsers.isNavigation(request.getHeader(Browsers.FETCH_MODE))) {
      response.sendRedirect(OWN_PAGE);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
    return false;
  }

  /** Whoever changes their own password stays signed in where they did it. */
  private void takeOverOwnChange(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null
        && request.getUserPrincipal() != null
        && "POST".equals(request.getMethod())
        && OWN_PAGE.equals(request.getContextPath() + request.getServletPath())) {
      accounts
          .apply(request.getUserPrincipal().getName())
          .ifPresent(standing -> note(session, standing));
    }
  }

  private static boolean isFresh(HttpSession session) {
    return session.getAttribute(LOOKED) instanceof Instant looked
        && looked.plus(FRESH).isAfter(Instant.now());
  }

  private static void note(HttpSession session, Standing standing) {
    session.setAttribute(STAMP, standing.stamp());
    // One who must change is looked at each time, so that the change opens all at once.
    session.setAttribute(LOOKED, standing.mustChange() ? Instant.EPOCH : Instant.now());
  }
}
