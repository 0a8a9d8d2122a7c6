package org.studygate.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.studygate.identity.CallerAddress;
import org.studygate.identity.OwnAccount;
import org.studygate.identity.OwnAccount.Standing;

/**
 * Ends a session when its account was disabled or got other roles or another password since, and
 * opens nothing to programs while a password has to be changed. Also notes where the request came
 * from, for the audit trail.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AccountGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String STAMP = AccountGuard.class.getName() + ".stamp";
  private static final String LOOKED = AccountGuard.class.getName() + ".looked";
  private static final Duration FRESH = Duration.ofSeconds(15);
  private static final String OWN_PAGE = "/account.xhtml";

  @Inject private transient OwnAccount own;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CallerAddress.set(request.getRemoteAddr());
    try {
      if (request.getUserPrincipal() == null || mayGoOn(request, response)) {
        chain.doFilter(request, response);
        takeOverOwnChange(request);
      }
    } finally {
      CallerAddress.clear();
    }
  }

  private boolean mayGoOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && isFresh(session)) {
      return true;
    }
    Optional<Standing> standing = own.standing();
    if (standing.isEmpty()) {
      return true; // an account of another system, which looks after it
    }
    if (session == null) {
      return mayUsePrograms(standing.get(), request, response);
    }
    Object former = session.getAttribute(STAMP);
    if (former != null && !former.equals(standing.get().stamp())) {
      request.logout();
      session.invalidate();
      response.sendRedirect(request.getContextPath() + "/");
      return false;
    }
    note(session, standing.get());
    return mayUsePrograms(standing.get(), request, response);
  }

  /** Pages lead to the change by themselves. */
  private static boolean mayUsePrograms(
      Standing standing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    if (standing.mustChange() && (path.startsWith("/api") || path.startsWith("/dicom-web"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    return true;
  }

  /** Whoever changes their own password stays signed in where they did it. */
  private void takeOverOwnChange(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null
        && request.getUserPrincipal() != null
        && "POST".equals(request.getMethod())
        && OWN_PAGE.equals(request.getServletPath())) {
      own.standing().ifPresent(standing -> note(session, standing));
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
