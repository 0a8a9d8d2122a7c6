package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.mail.MailSpool;

/** Mail that the mail server has not taken: the same on every node. */
@ApplicationScoped
class MailMetrics implements MetricSource {

  @Inject private MailSpool spool;

  @Override
  public void addTo(Metrics metrics) {
    MailSpool.Backlog backlog = spool.backlog();
    metrics
        .gauge("studygate_mail", "Mail by state.", backlog.waiting(), "state", "waiting")
        .gauge("studygate_mail", "Mail by state.", backlog.givenUp(), "state", "given up");
  }
}
