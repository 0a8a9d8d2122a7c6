package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps photos. Works in the caller's transaction. */
@ApplicationScoped
class PhotoStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected PhotoStore() {}

  PhotoStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Photo photo) {
    entityManager.persist(photo);
    entityManager.flush();
  }

  Optional<Photo> find(String key) {
    return one("select p from Photo p where p.key = :value", key);
  }

  Optional<Photo> findSent(String digest) {
    return one("select p from Photo p where p.sentDigest = :value", digest);
  }

  /**
   * Until the end of the transaction nobody else's to change.
   *
   * @throws UnknownPhotoException when there is none
   */
  Photo lock(String key) {
    Photo photo = require(key);
    entityManager.refresh(photo, LockModeType.PESSIMISTIC_WRITE);
    return photo;
  }

  /**
   * @throws UnknownPhotoException when there is none
   */
  Photo require(String key) {
    return find(key).orElseThrow(UnknownPhotoException::new);
  }

  /** The first photo of a visit by that sender. */
  Optional<Photo> firstOfVisit(String visit, String sender) {
    return entityManager
        .createQuery(
            "select p from Photo p where p.visit = :visit and p.sender = :sender order by p.id",
            Photo.class)
        .setParameter("visit", visit)
        .setParameter("sender", sender)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** With a file, and of which nothing more has become since then; by id, behind the one given. */
  List<Photo> settledBefore(Instant then, long after, int most) {
    return entityManager
        .createQuery(
            "select p from Photo p where p.fileGoneAt is null and p.state in :settled"
                + " and p.stateSince < :then and p.id > :after order by p.id",
            Photo.class)
        .setParameter(
            "settled",
            EnumSet.copyOf(Stream.of(PhotoState.values()).filter(PhotoState::settled).toList()))
        .setParameter("then", then)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  int photosOfSeries(Photo of) {
    return entityManager
        .createQuery("select count(p) from Photo p where p.seriesUid = :series", Long.class)
        .setParameter("series", of.seriesUid().value())
        .getSingleResult()
        .intValue();
  }

  Optional<String> retakeOf(Photo photo) {
    return entityManager
        .createQuery(
            "select p.key from Photo p where p.retakeOf = :photo order by p.id desc", String.class)
        .setParameter("photo", photo)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Newest first.
   *
   * @param sender null for everybody's
   * @param state null for all
   */
  List<Photo> list(String sender, PhotoState state, int first, int max) {
    String which =
        (sender == null ? "" : " and p.sender = :sender")
            + (state == null ? "" : " and p.state = :state");
    TypedQuery<Photo> typed =
        entityManager.createQuery(
            "select p from Photo p where 1 = 1" + which + " order by p.receivedAt desc, p.id desc",
            Photo.class);
    if (sender != null) {
      typed.setParameter("sender", sender);
    }
    if (state != null) {
      typed.setParameter("state", state);
    }
    return typed.setFirstResult(first).setMaxResults(max).getResultList();
  }

  List<Photo> findAll(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery("select p from Photo p where p.key in :keys", Photo.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  private Optional<Photo> one(String query, String value) {
    return entityManager
        .createQuery(query, Photo.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }
}
