package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the index says about files, for the check of the archive. */
@ApplicationScoped
class IndexedFiles {

  private static final int PART = 500;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  IndexedFiles() {}

  IndexedFiles(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** An index entry and the file that it promises. */
  public record IndexedFile(long id, String path, long size, boolean missing) {}

  @Transactional(TxType.SUPPORTS)
  public Map<String, IndexedFile> receivedBetween(Instant from, Instant to) {
    return entityManager
        .createQuery(
            "select new org.studygate.archive.IndexedFiles$IndexedFile(i.id, i.filePath, i.fileSize,"
                + " case when i.missingSince is null then false else true end)"
                + " from SopInstance i where i.receivedAt >= :from and i.receivedAt < :to",
            IndexedFile.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .collect(Collectors.toMap(IndexedFile::path, Function.identity()));
  }

  @Transactional(TxType.SUPPORTS)
  public Optional<Instant> oldest() {
    return Optional.ofNullable(
        entityManager
            .createQuery("select min(i.receivedAt) from SopInstance i", Instant.class)
            .getSingleResult());
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void markMissing(Collection<Long> ids, Instant now) {
    mark(ids, now);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void markFound(Collection<Long> ids) {
    mark(ids, null);
  }

  private void mark(Collection<Long> ids, Instant missingSince) {
    List<Long> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += PART) {
      entityManager
          .createQuery("update SopInstance i set i.missingSince = :since where i.id in :ids")
          .setParameter("since", missingSince)
          .setParameter("ids", all.subList(start, Math.min(start + PART, all.size())))
          .executeUpdate();
    }
  }
}
