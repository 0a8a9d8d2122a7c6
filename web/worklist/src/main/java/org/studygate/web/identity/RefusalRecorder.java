package org.studygate.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;
import org.studygate.identity.CallerAddress;

/** Records each answer 403, whoever gave it: the server, a use case, or a page. */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RefusalRecorder extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String RECORDED = RefusalRecorder.class.getName();
  private static final Pattern STUDY = Pattern.compile("/studies/([0-9]+(?:\\.[0-9]+)*)(/|$)");
  private static final Pattern AREA = Pattern.compile("^(/[a-z-]+(/[a-z-]+)?)");

  @Inject private transient AuditTrail audit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        && request.getUserPrincipal() != null
        && request.getAttribute(RECORDED) == null) {
      request.setAttribute(RECORDED, true);
      record(request);
    }
  }

  /** Of the address only what we named ourselves is kept: a query may name a patient. */
  private void record(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original == null ? request.getRequestURI() : original.toString();
    Matcher study = STUDY.matcher(path);
    Matcher area = AREA.matcher(path);
    CallerAddress.set(request.getRemoteAddr());
    try {
      audit.recordUnsuccessful(
          AuditAction.ACCESS_REFUSED,
          AuditOutcome.REFUSED,
          study.find() ? new StudyUid(study.group(1)) : null,
          Map.of("method", request.getMethod(), "area", area.find() ? area.group(1) : "/"));
    } finally {
      CallerAddress.clear();
    }
  }
}
