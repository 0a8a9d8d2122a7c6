package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps labels. Works in the caller's transaction. */
@ApplicationScoped
class LabelStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected LabelStore() {}

  LabelStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Keys of judged photos that nobody has been asked about yet, oldest first. */
  List<String> newPhotos(int max) {
    return entityManager
        .createQuery(
            "select p.key from Photo p where p.verdict.judgedAt is not null and not exists"
                + " (select 1 from PhotoCase c where c.photoKey = p.key) order by p.id",
            String.class)
        .setMaxResults(max)
        .getResultList();
  }

  void add(Object entity) {
    entityManager.persist(entity);
  }

  void flush() {
    entityManager.flush();
  }

  void remove(LabelSeat seat) {
    seat.photoCase().leave(seat);
    entityManager.remove(seat);
  }

  /** Until the end of the transaction nobody else's to change. */
  Optional<PhotoCase> lock(String photoKey) {
    List<Long> ids =
        entityManager
            .createQuery("select c.id from PhotoCase c where c.photoKey = :key", Long.class)
            .setParameter("key", photoKey)
            .getResultList();
    return ids.stream().findFirst().map(this::lock);
  }

  private PhotoCase lock(Long id) {
    PhotoCase photoCase = entityManager.find(PhotoCase.class, id);
    // What was read before the lock may be old.
    entityManager.refresh(photoCase, LockModeType.PESSIMISTIC_WRITE);
    return photoCase;
  }

  Optional<PhotoCase> find(String photoKey) {
    return entityManager
        .createQuery("select c from PhotoCase c where c.photoKey = :key", PhotoCase.class)
        .setParameter("key", photoKey)
        .getResultStream()
        .findFirst();
  }

  /** Photos that a doctor holds without having labelled them, the first one first. */
  List<LabelSeat> held(String doctor) {
    return entityManager
        .createQuery(
            "select s from LabelSeat s where s.doctor = :doctor and s.labelledAt is null"
                + " order by s.id",
            LabelSeat.class)
        .setParameter("doctor", doctor)
        .getResultList();
  }

  /** A doctor's labelled photos, the newest first. */
  List<LabelSeat> labelledBy(String doctor, int max) {
    return entityManager
        .createQuery(
            "select s from LabelSeat s where s.doctor = :doctor and s.labelledAt is not null"
                + " order by s.labelledAt desc, s.id desc",
            LabelSeat.class)
        .setParameter("doctor", doctor)
        .setMaxResults(max)
        .getResultList();
  }

  /**
   * Photos that have a place for a doctor: disputed ones, then those with one label, then others;
   * of these the ones first that the model is most uncertain of.
   */
  List<String> openFor(String doctor, Instant now, int max) {
    return entityManager
        .createQuery(
            "select c.photoKey from PhotoCase c where c.agreedAt is null and c.pictureGone = false"
                + " and c.sender <> :doctor"
                + " and not exists (select 1 from LabelSeat s where s.photoCase = c"
                + " and s.doctor = :doctor)"
                + " and not exists (select 1 from SkippedCase k where k.photoCase = c"
                + " and k.doctor = :doctor and k.until > :now)"
                + " and (select count(s) from LabelSeat s where s.photoCase = c"
                + " and (s.labelledAt is not null or s.heldUntil > :now))"
                + " < (case when c.labels >= 2 then 3 else 2 end)"
                + " order by c.labels desc, c.doubt desc, c.id",
            String.class)
        .setParameter("doctor", doctor)
        .setParameter("now", now)
        .setMaxResults(max)
        .getResultList();
  }

  Optional<SkippedCase> skipped(PhotoCase photoCase, String doctor) {
    return entityManager
        .createQuery(
            "select k from SkippedCase k where k.photoCase = :case and k.doctor = :doctor",
            SkippedCase.class)
        .setParameter("case", photoCase)
        .setParameter("doctor", doctor)
        .getResultStream()
        .findFirst();
  }

  /** Settled photos, the newest first. */
  List<PhotoCase> settled() {
    return entityManager
        .createQuery(
            "select c from PhotoCase c where c.agreedAt is not null and c.pictureGone = false"
                + " order by c.agreedAt desc, c.id desc",
            PhotoCase.class)
        .getResultList();
  }

  /** Photos with a picture, settled ones, and disputed ones. */
  long[] counts() {
    Object[] counts =
        entityManager
            .createQuery(
                "select count(c), count(c.agreedAt),"
                    + " sum(case when c.agreedAt is null and c.labels >= 2 then 1 else 0 end)"
                    + " from PhotoCase c where c.pictureGone = false",
                Object[].class)
            .getSingleResult();
    return Arrays.stream(counts)
        .mapToLong(count -> count == null ? 0 : ((Number) count).longValue())
        .toArray();
  }

  long countLabelledBy(String doctor) {
    return entityManager
        .createQuery(
            "select count(s) from LabelSeat s where s.doctor = :doctor"
                + " and s.labelledAt is not null",
            Long.class)
        .setParameter("doctor", doctor)
        .getSingleResult();
  }

  /** Labels in force of the two who did not know of each other, of all photos that have both. */
  List<PhotoLabel> blindLabels() {
    return entityManager
        .createQuery(
            "select l from PhotoLabel l join fetch l.seat s join fetch s.photoCase c"
                + " where c.labels >= 2 and s.number < 3 and not exists"
                + " (select 1 from PhotoLabel n where n.seat = s and n.revision > l.revision)"
                + " order by c.id, s.doctor",
            PhotoLabel.class)
        .getResultList();
  }

  /** All labels that were ever given, the newest first. */
  List<PhotoLabel> all(int first, int max) {
    return entityManager
        .createQuery(
            "select l from PhotoLabel l join fetch l.seat s join fetch s.photoCase"
                + " order by l.labelledAt desc, l.id desc",
            PhotoLabel.class)
        .setFirstResult(first)
        .setMaxResults(max)
        .getResultList();
  }
}
