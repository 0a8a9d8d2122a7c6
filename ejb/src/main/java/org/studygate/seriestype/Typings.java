package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesJudgements;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.SeriesTypeResult;

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

  private SeriesJudgements<SeriesTyping> kept() {
    return new SeriesJudgements<>(entityManager, SeriesTyping.class, SeriesTyping::new);
  }

  /** Whether these very images were classified already. */
  boolean holds(SeriesContent content) {
    return kept().holds(content);
  }

  void save(SeriesContent content, Answer<SeriesTypeResult> answer) {
    SeriesTyping typing = kept().ofSeries(content);
    typing.typedByModel(content, answer, Instant.now());
    kept().save(typing);
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
    return kept().ofStudy(study);
  }

  /** Of several studies, by series in their order. */
  List<SeriesTyping> ofStudies(Collection<StudyUid> studies) {
    return kept().ofStudies(studies);
  }

  boolean allCertain(StudyUid study) {
    return ofStudy(study).values().stream().allMatch(SeriesTyping::certain);
  }
}
