package org.studygate.quality;

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

  private SeriesJudgements<SeriesQuality> kept() {
    return new SeriesJudgements<>(entityManager, SeriesQuality.class, SeriesQuality::new);
  }

  /** Whether these very images were judged already. */
  boolean holds(SeriesContent content) {
    return kept().holds(content);
  }

  void save(SeriesContent content, Judgement judgement) {
    SeriesQuality quality = kept().ofSeries(content);
    quality.judgedByModel(content, judgement, Instant.now());
    kept().save(quality);
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
    return kept().ofStudy(study);
  }

  /** Of several studies, by series in their order. */
  List<SeriesQuality> ofStudies(Collection<StudyUid> studies) {
    return kept().ofStudies(studies);
  }

  Verdict worst(StudyUid study) {
    return Verdict.worst(ofStudy(study).values().stream().map(SeriesQuality::verdict).toList());
  }
}
