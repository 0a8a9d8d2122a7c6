package org.studygate.overview;

import java.time.Instant;
import java.util.List;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.quality.QualityVerdict;
import org.studygate.reading.ReportView;
import org.studygate.seriestype.SeriesType;
import org.studygate.study.StudyState;
import org.studygate.workflow.WorkItem;

/**
 * A study as far as it has come.
 *
 * @param stateReason one plain sentence, or null
 * @param priority 0 routine to 100 emergency
 * @param report null when there is none that the caller may see
 */
public record StudyOverview(
    StudyUid studyUid,
    StudyState state,
    String stateReason,
    int priority,
    Instant receivedAt,
    List<SeriesOverview> series,
    List<WorkItem> tasks,
    ReportView report) {

  /**
   * A series as far as it was judged.
   *
   * @param type null when it was not classified
   * @param quality null when it was not judged
   */
  public record SeriesOverview(
      SeriesUid seriesUid,
      String modality,
      long instances,
      SeriesType type,
      QualityVerdict quality) {}
}
