package org.studygate.archive;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.studygate.id.StudyUid;
import org.studygate.study.StudyState;

/** Tells a study that something came. */
final class StudyArrivals {

  private final EntityManager entityManager;

  StudyArrivals(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Notes the time; a study that went on already comes back, so that its gates open again. */
  void arrived(long studyId, Instant at) {
    int receiving =
        entityManager
            .createQuery(
                "update Study s set s.lastReceivedAt = :at, s.complete = false"
                    + " where s.id = :id and s.state = :receiving")
            .setParameter("at", at)
            .setParameter("id", studyId)
            .setParameter("receiving", StudyState.RECEIVING)
            .executeUpdate();
    if (receiving == 0) {
      reopen(studyId, at);
    }
  }

  void arrived(StudyUid studyUid, Instant at) {
    entityManager
        .createQuery("select s.id from Study s where s.studyUid = :uid", Long.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .findFirst()
        .ifPresent(id -> arrived(id, at));
  }

  private void reopen(long studyId, Instant at) {
    entityManager
        .createQuery(
            "update versioned Study s set s.lastReceivedAt = :at, s.complete = false,"
                + " s.stateSince = :at, s.stateReason = null, s.state = :receiving where s.id = :id")
        .setParameter("at", at)
        .setParameter("id", studyId)
        .setParameter("receiving", StudyState.RECEIVING)
        .executeUpdate();
  }
}
