package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.study.Series;

/** What is known of the quality of a study's series. */
@ApplicationScoped
@Transactional
public class QualityVerdicts {

  @Inject private Judgements judgements;

  protected QualityVerdicts() {}

  /** For use outside a container. */
  public QualityVerdicts(EntityManager entityManager) {
    this.judgements = new Judgements(entityManager);
  }

  /** By series in their order; series that were not judged yet, or hold no images, are missing. */
  public Map<SeriesUid, QualityVerdict> of(StudyUid study) {
    Map<SeriesUid, QualityVerdict> verdicts = new LinkedHashMap<>();
    judgements.ofStudy(study).forEach((series, q) -> verdicts.put(series, q.toVerdict()));
    return verdicts;
  }

  /** Likewise for several studies, with one query. */
  public Map<StudyUid, Map<SeriesUid, QualityVerdict>> of(Collection<StudyUid> studies) {
    Map<StudyUid, Map<SeriesUid, QualityVerdict>> verdicts = new LinkedHashMap<>();
    for (SeriesQuality quality : judgements.ofStudies(studies)) {
      Series series = quality.series();
      verdicts
          .computeIfAbsent(series.study().studyUid(), study -> new LinkedHashMap<>())
          .put(series.seriesUid(), quality.toVerdict());
    }
    return verdicts;
  }

  /** The worst verdict of the study; PASS when nothing was judged. */
  public Verdict worst(StudyUid study) {
    return judgements.worst(study);
  }
}
