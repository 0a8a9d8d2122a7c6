package org.studygate.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;

/**
 * The one door through which a study changes its state. The row is locked meanwhile, so that a
 * sender's newest instance and the process never overwrite each other.
 */
@ApplicationScoped
@Named("studyLifecycle")
@Transactional
public class StudyLifecycle {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;

  private final Clock clock = Clock.systemUTC();

  protected StudyLifecycle() {}

  public StudyLifecycle(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  /**
   * For the process, which knows plain ids only.
   *
   * @param state name of a {@link StudyState}
   */
  public void enter(String studyUid, String state) {
    moveTo(new StudyUid(studyUid), StudyState.valueOf(state), null);
  }

  /**
   * Moves a study to a state. Moving it where it stands changes nothing.
   *
   * @param reason one plain sentence without patient data, or null
   * @throws UnknownStudyException when the index does not hold it
   */
  public void moveTo(StudyUid studyUid, StudyState state, String reason) {
    Study study = lock(studyUid);
    if (study.state() != state || !Objects.equals(study.stateReason(), reason)) {
      study.moveTo(state, reason, clock.instant());
      AuditAction action =
          state == StudyState.FAILED ? AuditAction.STUDY_FAILED : AuditAction.STUDY_MOVED;
      audit.record(action, studyUid, details(state, reason));
    }
  }

  private static Map<String, String> details(StudyState state, String reason) {
    return reason == null
        ? Map.of("state", state.name())
        : Map.of("state", state.name(), "reason", reason);
  }

  /**
   * @param priority 0 routine to 100 emergency
   * @throws UnknownStudyException when the index does not hold it
   */
  public void prioritise(StudyUid studyUid, int priority) {
    lock(studyUid).prioritise(priority);
  }

  /**
   * The study, its row locked until the transaction ends.
   *
   * @throws UnknownStudyException when the index does not hold it
   */
  public Study lock(StudyUid studyUid) {
    return entityManager
        .createQuery("select s from Study s where s.studyUid = :uid", Study.class)
        .setParameter("uid", studyUid.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownStudyException(studyUid));
  }
}
