package org.studygate.judging;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.study.Series;

/** Judgements of one kind, one a series, as they are kept. */
public final class SeriesJudgements<T extends SeriesJudgement> {

  private final EntityManager entityManager;
  private final Class<T> kind;
  private final Function<Series, T> blank;

  /**
   * @param blank makes a new judgement of a series that has none
   */
  public SeriesJudgements(EntityManager entityManager, Class<T> kind, Function<Series, T> blank) {
    this.entityManager = entityManager;
    this.kind = kind;
    this.blank = blank;
  }

  /** Whether these very images were judged already. */
  public boolean holds(SeriesContent content) {
    return find(content.seriesId()).filter(judgement -> judgement.isOf(content)).isPresent();
  }

  /** The judgement of a series, or a new one that {@link #save} keeps. */
  public T ofSeries(SeriesContent content) {
    return find(content.seriesId())
        .orElseGet(() -> blank.apply(entityManager.getReference(Series.class, content.seriesId())));
  }

  public void save(T judgement) {
    entityManager.persist(judgement);
  }

  /** By series, in their order. */
  public Map<SeriesUid, T> ofStudy(StudyUid study) {
    Map<SeriesUid, T> judgements = new LinkedHashMap<>();
    ofStudies(List.of(study)).forEach(one -> judgements.put(one.series().seriesUid(), one));
    return judgements;
  }

  /** Of several studies, by series in their order, with one query. */
  public List<T> ofStudies(Collection<StudyUid> studies) {
    return entityManager
        .createQuery(
            "select j from %s j join fetch j.series r join fetch r.study s"
                    .formatted(kind.getSimpleName())
                + " where s.studyUid in :uids order by r.seriesNumber, r.seriesUid",
            kind)
        .setParameter("uids", studies.stream().map(StudyUid::value).toList())
        .getResultList();
  }

  private Optional<T> find(long seriesId) {
    return entityManager
        .createQuery(
            "select j from %s j where j.series.id = :series".formatted(kind.getSimpleName()), kind)
        .setParameter("series", seriesId)
        .getResultStream()
        .findFirst();
  }
}
