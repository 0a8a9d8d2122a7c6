package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps links. Works in the caller's transaction. */
@ApplicationScoped
class PhotoLinkStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected PhotoLinkStore() {}

  PhotoLinkStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(PhotoLink link) {
    entityManager.persist(link);
    entityManager.flush();
  }

  Optional<PhotoLink> lockByToken(String tokenDigest) {
    return locked("select l from PhotoLink l where l.tokenDigest = :value", tokenDigest);
  }

  Optional<PhotoLink> lock(String key) {
    return locked("select l from PhotoLink l where l.key = :value", key);
  }

  /**
   * Newest first.
   *
   * @param by null for everybody's
   */
  List<PhotoLink> list(String by, int first, int max) {
    TypedQuery<PhotoLink> query =
        entityManager.createQuery(
            "select l from PhotoLink l"
                + (by == null ? "" : " where l.createdBy = :by")
                + " order by l.createdAt desc, l.id desc",
            PhotoLink.class);
    if (by != null) {
      query.setParameter("by", by);
    }
    return query.setFirstResult(first).setMaxResults(max).getResultList();
  }

  /** Links that nothing came by and that have opened nothing since then; patient data goes. */
  int deleteUnused(Instant then) {
    return entityManager
        .createQuery("delete from PhotoLink l where l.photos = 0 and l.expiresAt < :then")
        .setParameter("then", then)
        .executeUpdate();
  }

  /** Until the end of the transaction nobody else's to change. */
  private Optional<PhotoLink> locked(String query, String value) {
    Optional<PhotoLink> found =
        entityManager
            .createQuery(query, PhotoLink.class)
            .setParameter("value", value)
            .getResultStream()
            .findFirst();
    found.ifPresent(link -> entityManager.refresh(link, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }
}
