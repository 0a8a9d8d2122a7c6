package org.studygate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;
import org.studygate.study.StudyCensus;
import org.studygate.workflow.StudyProcess;

/** Declares studies complete to which nothing came for some time, and sends them on their way. */
@ApplicationScoped
public class Completeness {

  private static final int MOST = 500;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  private StudyProcess process;
  private AuditTrail audit;

  Completeness() {}

  @Inject
  Completeness(StudyProcess process, AuditTrail audit) {
    this.process = process;
    this.audit = audit;
  }

  Completeness(EntityManager entityManager, StudyProcess process, AuditTrail audit) {
    this(process, audit);
    this.entityManager = entityManager;
  }

  /** Studies to which nothing came since then, the longest waiting first. */
  @Transactional(TxType.SUPPORTS)
  public List<StudyUid> silentSince(Instant time) {
    return entityManager
        .createQuery(
            "select s.studyUid from Study s where s.complete = false and s.lastReceivedAt < :time"
                + " order by s.lastReceivedAt",
            String.class)
        .setParameter("time", time)
        .setMaxResults(MOST)
        .getResultStream()
        .map(StudyUid::new)
        .toList();
  }

  /**
   * Counts what the study holds and begins its process, all in one transaction. Does nothing when
   * another node was faster, or something came meanwhile.
   *
   * @return whether it was this call that completed the study
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean complete(StudyUid studyUid, Instant silentSince) {
    int completed =
        entityManager
            .createQuery(
                "update Study s set s.complete = true"
                    + " where s.studyUid = :uid and s.complete = false and s.lastReceivedAt < :time")
            .setParameter("uid", studyUid.value())
            .setParameter("time", silentSince)
            .executeUpdate();
    if (completed == 0) {
      return false;
    }
    int instances = new StudyCensus(entityManager).recount(studyUid);
    audit.record(
        AuditAction.STUDY_COMPLETED, studyUid, Map.of("instances", Integer.toString(instances)));
    process.begin(studyUid);
    return true;
  }
}
