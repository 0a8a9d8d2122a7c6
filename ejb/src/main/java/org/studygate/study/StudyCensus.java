package org.studygate.study;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.studygate.id.StudyUid;

/** Counts what a study holds and writes it down beside the study, for lists and search. */
public final class StudyCensus {

  private static final int LONGEST_MODALITIES = 128;

  private final EntityManager entityManager;

  public StudyCensus(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * In the caller's transaction.
   *
   * @return how many instances it holds
   */
  public int recount(StudyUid studyUid) {
    return recount(
        entityManager
            .createQuery("select s.id from Study s where s.studyUid = :uid", Long.class)
            .setParameter("uid", studyUid.value())
            .getSingleResult());
  }

  /**
   * In the caller's transaction.
   *
   * @return how many instances it holds
   */
  public int recount(long studyId) {
    List<String> modalities =
        entityManager
            .createQuery("select r.modality from Series r where r.study.id = :id", String.class)
            .setParameter("id", studyId)
            .getResultList();
    long instances =
        entityManager
            .createQuery(
                "select count(i) from SopInstance i where i.series.study.id = :id", Long.class)
            .setParameter("id", studyId)
            .getSingleResult();
    entityManager
        .createQuery(
            "update Study s set s.seriesCount = :series, s.instanceCount = :instances,"
                + " s.modalities = :modalities where s.id = :id")
        .setParameter("series", modalities.size())
        .setParameter("instances", (int) instances)
        .setParameter("modalities", distinct(modalities))
        .setParameter("id", studyId)
        .executeUpdate();
    return (int) instances;
  }

  private static String distinct(List<String> modalities) {
    String all =
        modalities.stream()
            .filter(Objects::nonNull)
            .filter(m -> !m.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\\"));
    return all.length() <= LONGEST_MODALITIES
        ? all
        : all.substring(0, all.lastIndexOf('\\', LONGEST_MODALITIES));
  }
}
