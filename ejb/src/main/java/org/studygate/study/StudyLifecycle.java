package org.studygate.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

  private final Clock clock = Clock.systemUTC();

  /**
   * For the process, which knows plain ids only.
   *
   * @param state name of a {@link StudyState}
   */
  public void enter(String studyUid, String state) {
    moveTo(new StudyUid(studyUid), StudyState.valueOf(state), null);
  }

  /**
   * Moves a study to a state. Moving it where it stands keeps the time since when.
   *
   * @param reason one plain sentence without patient data, or null
   * @throws UnknownStudyException when the index does not hold it
   */
  public void moveTo(StudyUid studyUid, StudyState state, String reason) {
    Study study = lock(studyUid);
    Instant since = study.state() == state ? study.stateSince() : clock.instant();
    study.moveTo(state, reason, since);
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
