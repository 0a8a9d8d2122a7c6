package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps trainings. Works in the caller's transaction. */
@ApplicationScoped
class TrainingStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected TrainingStore() {}

  TrainingStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Object row) {
    entityManager.persist(row);
    entityManager.flush();
  }

  Optional<Training> find(String key) {
    return entityManager
        .createQuery("select t from Training t where t.key = :key", Training.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws UnknownTrainingException when there is none
   */
  Training require(String key) {
    return find(key).orElseThrow(UnknownTrainingException::new);
  }

  /** Until the end of the transaction nobody else's to change. */
  Training lock(String key) {
    Training training = require(key);
    entityManager.refresh(training, LockModeType.PESSIMISTIC_WRITE);
    return training;
  }

  /** The one that has not ended. */
  Optional<Training> open() {
    return entityManager
        .createQuery("select t from Training t where t.place is not null", Training.class)
        .getResultStream()
        .findFirst();
  }

  /** Newest first. */
  List<Training> list(int first, int max) {
    return entityManager
        .createQuery(
            "select t from Training t order by t.startedAt desc, t.id desc", Training.class)
        .setFirstResult(first)
        .setMaxResults(max)
        .getResultList();
  }

  /** Newest first. */
  List<TrainingRound> rounds(Training training) {
    return entityManager
        .createQuery(
            "select r from TrainingRound r where r.training = :training order by r.number desc",
            TrainingRound.class)
        .setParameter("training", training)
        .getResultList();
  }

  /** The newest round, locked like its training. */
  Optional<TrainingRound> newestRound(Training training) {
    Optional<TrainingRound> newest = rounds(training).stream().findFirst();
    newest.ifPresent(round -> entityManager.refresh(round, LockModeType.PESSIMISTIC_WRITE));
    return newest;
  }

  TrainingRound lockRound(Long id) {
    return entityManager.find(TrainingRound.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Rounds that are to be trained, or are being so. */
  List<TrainingRound> inTraining() {
    return entityManager
        .createQuery(
            "select r from TrainingRound r join fetch r.training where r.outcome = :training"
                + " order by r.number",
            TrainingRound.class)
        .setParameter("training", RoundOutcome.TRAINING)
        .getResultList();
  }

  int nextNumber() {
    Integer newest =
        entityManager
            .createQuery("select max(r.number) from TrainingRound r", Integer.class)
            .getSingleResult();
    return newest == null ? 1 : newest + 1;
  }

  List<CurvePoint> points(TrainingRound round) {
    return entityManager
        .createQuery(
            "select p from TrainingPoint p where p.round = :round order by p.step, p.id",
            TrainingPoint.class)
        .setParameter("round", round.id())
        .getResultStream()
        .map(TrainingPoint::view)
        .toList();
  }

  void forgetPoints(TrainingRound round) {
    entityManager
        .createQuery("delete from TrainingPoint p where p.round = :round")
        .setParameter("round", round.id())
        .executeUpdate();
  }
}
