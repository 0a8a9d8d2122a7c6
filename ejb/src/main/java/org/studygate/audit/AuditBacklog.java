package org.studygate.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.studygate.settings.Settings;

/** How far the chain and the messages to syslog are behind; for the metrics. */
@ApplicationScoped
public class AuditBacklog {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private Settings settings;

  /**
   * Counts of events.
   *
   * @param unsent 0 when no syslog is set
   */
  public record Figures(long links, long pending, long unsent) {}

  public Figures figures() {
    long links = number("select max(LINK_NO) from AUDIT_LINK");
    long pending = number("select count(*) from AUDIT_PENDING");
    long sent = number("select DONE_TO from AUDIT_TURN where NAME = 'syslog'");
    boolean sends = settings.text("STUDYGATE_AUDIT_SYSLOG").isPresent();
    return new Figures(links, pending, sends ? links - sent : 0);
  }

  private long number(String sql) {
    Number number = (Number) entityManager.createNativeQuery(sql).getSingleResult();
    return number == null ? 0 : number.longValue();
  }
}
