package org.studygate.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;

/** Records the end of a session, by logout in whatever part or by time. */
@WebListener
public class SessionEnd implements HttpSessionListener {

  static final String USER = SessionEnd.class.getName() + ".user";

  @Inject private AuditTrail audit;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    if (event.getSession().getAttribute(USER) instanceof String user) {
      audit.recordSignIn(user, null, AuditAction.LOGGED_OUT, AuditOutcome.SUCCESS, "SESSION");
    }
  }
}
