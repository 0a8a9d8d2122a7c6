package org.studygate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.studygate.id.StudyUid;
import org.studygate.intake.StoreOutcome.Status;

/** Objects that were refused, for the pages of hospital IT and technologists. */
@ApplicationScoped
public class IntakeRejections {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  IntakeRejections() {}

  IntakeRejections(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * One refused object, without patient data.
   *
   * @param studyUid null when the object did not say; likewise the other UIDs
   */
  public record Entry(
      Instant at,
      Status status,
      String reason,
      String sender,
      String senderHost,
      String studyUid,
      String seriesUid,
      String sopInstanceUid) {}

  @Transactional(TxType.REQUIRES_NEW)
  public void note(StoreOutcome outcome, Sender sender) {
    entityManager.persist(new Rejection(outcome, sender, Instant.now()));
  }

  /** The newest first. */
  @Transactional(TxType.SUPPORTS)
  public List<Entry> newest(int most) {
    return entries(
        entityManager
            .createQuery("select r from Rejection r order by r.id desc", Rejection.class)
            .setMaxResults(most)
            .getResultList());
  }

  /** What was refused of a study, the newest first. */
  @Transactional(TxType.SUPPORTS)
  public List<Entry> of(StudyUid studyUid, int most) {
    return entries(
        entityManager
            .createQuery(
                "select r from Rejection r where r.studyUid = :uid order by r.id desc",
                Rejection.class)
            .setParameter("uid", studyUid.value())
            .setMaxResults(most)
            .getResultList());
  }

  /** Forgets what was refused before a time; the audit trail keeps it. */
  @Transactional(TxType.REQUIRES_NEW)
  public int forgetBefore(Instant time) {
    return entityManager
        .createQuery("delete from Rejection r where r.rejectedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  private static List<Entry> entries(List<Rejection> rejections) {
    return rejections.stream().map(Rejection::entry).toList();
  }
}
