package org.studygate.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.studygate.id.SeriesUid;
import org.studygate.knowledge.SeriesOrder;
import org.studygate.knowledge.SeriesOrders;
import org.studygate.quality.QualityThresholds;
import org.studygate.quality.QualityVerdict;
import org.studygate.quality.QualityVerdicts;
import org.studygate.seriestype.SeriesLabels;
import org.studygate.seriestype.SeriesType;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.study.SeriesRow;

/** Type and quality of each series of the study that is shown. */
@Named("evidence")
@RequestScoped
public class EvidenceView {

  @Inject private StudyView study;
  @Inject private SeriesTypes types;
  @Inject private SeriesOrders orders;
  @Inject private QualityVerdicts verdicts;
  @Inject private QualityThresholds thresholds;

  private List<Evidence> all;

  public List<Evidence> getAll() {
    if (all == null) {
      Map<SeriesUid, SeriesType> typed = types.of(study.getUid());
      Map<SeriesUid, QualityVerdict> judged = verdicts.of(study.getUid());
      Map<SeriesUid, SeriesOrder> ordered = orders.of(study.getUid());
      all =
          study.getSeries().stream()
              .map(
                  series ->
                      evidence(
                          series,
                          typed.get(series.seriesUid()),
                          judged.get(series.seriesUid()),
                          ordered.get(series.seriesUid())))
              .toList();
    }
    return all;
  }

  /** Those that are not usable. */
  public List<Evidence> getRejected() {
    return getAll().stream().filter(Evidence::rejected).toList();
  }

  public List<String> getLabels() {
    return SeriesLabels.ALL;
  }

  private Evidence evidence(
      SeriesRow series, SeriesType type, QualityVerdict quality, SeriesOrder order) {
    return Evidence.of(
        series, type, quality, order, artefact -> thresholds.of(series.modality(), artefact));
  }
}
