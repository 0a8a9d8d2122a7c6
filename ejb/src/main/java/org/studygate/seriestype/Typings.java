package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.SeriesTypeResult;
import org.studygate.study.Series;

/** The types that are kept, one a series. */
@ApplicationScoped
@Transactional
public class Typings {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected Typings() {}

  Typings(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Whether these very images were classified already. */
  boolean holds(SeriesContent content) {
    return find(content.seriesId()).filter(typing -> typing.isOf(content)).isPresent();
  }

  void save(SeriesContent content, Answer<SeriesTypeResult> answer) {
    SeriesTyping typing =
        find(content.seriesId())
            .orElseGet(
                () ->
                    new SeriesTyping(entityManager.getReference(Series.class, content.seriesId())));
    typing.typedByModel(content, answer, Instant.now());
    entityManager.persist(typing);
  }

  /**
   * Puts a person's label over the model's.
   *
   * @throws IllegalArgumentException when the study has no such classified series
   */
  void decide(StudyUid study, SeriesUid series, String label, String user) {
    SeriesTyping typing = ofStudy(study).get(series);
    if (typing == null) {
      throw new IllegalArgumentException("the study has no classified series " + series);
    }
    typing.typedByPerson(label, user, Instant.now());
  }

  /** By series, in their order. */
  Map<SeriesUid, SeriesTyping> ofStudy(StudyUid study) {
    Map<SeriesUid, SeriesTyping> typings = new LinkedHashMap<>();
    entityManager
        .createQuery(
            "select t from SeriesTyping t join fetch t.series r where r.study.studyUid = :uid"
                + " order by r.seriesNumber, r.seriesUid",
            SeriesTyping.class)
        .setParameter("uid", study.value())
        .getResultStream()
        .forEach(typing -> typings.put(typing.series().seriesUid(), typing));
    return typings;
  }

  /** Of several studies, by series in their order. */
  List<SeriesTyping> ofStudies(Collection<StudyUid> studies) {
    return entityManager
        .createQuery(
            "select t from SeriesTyping t join fetch t.series r join fetch r.study s"
                + " where s.studyUid in :uids order by r.seriesNumber, r.seriesUid",
            SeriesTyping.class)
        .setParameter("uids", studies.stream().map(StudyUid::value).toList())
        .getResultList();
  }

  boolean allCertain(StudyUid study) {
    return ofStudy(study).values().stream().allMatch(SeriesTyping::certain);
  }

  private Optional<SeriesTyping> find(long seriesId) {
    return entityManager
        .createQuery("select t from SeriesTyping t where t.series.id = :series", SeriesTyping.class)
        .setParameter("series", seriesId)
        .getResultStream()
        .findFirst();
  }
}
