package org.studygate.seriestype;

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

/** What is known of the types of a study's series. */
@ApplicationScoped
@Transactional
public class SeriesTypes {

  @Inject private Typings typings;

  protected SeriesTypes() {}

  public SeriesTypes(EntityManager entityManager) {
    this.typings = new Typings(entityManager);
  }

  /**
   * By series in their order; series that were not classified yet, or hold no images, are missing.
   */
  public Map<SeriesUid, SeriesType> of(StudyUid study) {
    Map<SeriesUid, SeriesType> types = new LinkedHashMap<>();
    typings.ofStudy(study).forEach((series, typing) -> types.put(series, typing.toSeriesType()));
    return types;
  }

  /** Likewise for several studies, with one query. */
  public Map<StudyUid, Map<SeriesUid, SeriesType>> of(Collection<StudyUid> studies) {
    Map<StudyUid, Map<SeriesUid, SeriesType>> types = new LinkedHashMap<>();
    for (SeriesTyping typing : typings.ofStudies(studies)) {
      Series series = typing.series();
      types
          .computeIfAbsent(series.study().studyUid(), study -> new LinkedHashMap<>())
          .put(series.seriesUid(), typing.toSeriesType());
    }
    return types;
  }

  /** Whether no series of the study waits for a person's word. */
  public boolean allCertain(StudyUid study) {
    return typings.allCertain(study);
  }
}
