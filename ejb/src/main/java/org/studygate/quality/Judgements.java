package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.SeriesContent;
import org.studygate.study.Series;

/** The judgements that are kept, one a series. */
@ApplicationScoped
@Transactional
public class Judgements {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected Judgements() {}

  Judgements(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Whether these very images were judged already. */
  boolean holds(SeriesContent content) {
    return find(content.seriesId()).filter(quality -> quality.isOf(content)).isPresent();
  }

  void save(SeriesContent content, Judgement judgement) {
    SeriesQuality quality =
        find(content.seriesId())
            .orElseGet(
                () ->
                    new SeriesQuality(
                        entityManager.getReference(Series.class, content.seriesId())));
    quality.judgedByModel(content, judgement, Instant.now());
    entityManager.persist(quality);
  }

  /**
   * Puts a person's verdict over the model's.
   *
   * @throws IllegalArgumentException when the study has no such judged series
   */
  void decide(StudyUid study, SeriesUid series, Verdict verdict, String user, String note) {
    SeriesQuality quality = ofStudy(study).get(series);
    if (quality == null) {
      throw new IllegalArgumentException("the study has no judged series " + series);
    }
    quality.judgedByPerson(verdict, user, note, Instant.now());
  }

  /** By series, in their order. */
  Map<SeriesUid, SeriesQuality> ofStudy(StudyUid study) {
    List<SeriesQuality> all =
        entityManager
            .createQuery(
                "select q from SeriesQuality q join fetch q.series r where r.study.studyUid = :uid"
                    + " order by r.seriesNumber, r.seriesUid",
                SeriesQuality.class)
            .setParameter("uid", study.value())
            .getResultList();
    return all.stream()
        .collect(
            Collectors.toMap(
                quality -> quality.series().seriesUid(),
                Function.identity(),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }

  /** Of several studies, by series in their order. */
  List<SeriesQuality> ofStudies(Collection<StudyUid> studies) {
    return entityManager
        .createQuery(
            "select q from SeriesQuality q join fetch q.series r join fetch r.study s"
                + " where s.studyUid in :uids order by r.seriesNumber, r.seriesUid",
            SeriesQuality.class)
        .setParameter("uids", studies.stream().map(StudyUid::value).toList())
        .getResultList();
  }

  Verdict worst(StudyUid study) {
    return Verdict.worst(ofStudy(study).values().stream().map(SeriesQuality::verdict).toList());
  }

  private Optional<SeriesQuality> find(long seriesId) {
    return entityManager
        .createQuery(
            "select q from SeriesQuality q where q.series.id = :series", SeriesQuality.class)
        .setParameter("series", seriesId)
        .getResultStream()
        .findFirst();
  }
}
