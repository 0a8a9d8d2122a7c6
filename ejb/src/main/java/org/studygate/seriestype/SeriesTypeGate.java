package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.StudyContent;
import org.studygate.knowledge.OrderGate;

/** The series-type gate of the process: classifies every series whose images were not seen yet. */
@ApplicationScoped
@Named("seriesTypeGate")
public class SeriesTypeGate {

  /** No series waits for a person's word. */
  public static final String CERTAIN = "CERTAIN";

  public static final String UNCERTAIN = "UNCERTAIN";

  private StudyContent content;
  private SeriesClassifier classifier;
  private OrderGate orders;
  private Typings typings;
  private AuditTrail audit;

  protected SeriesTypeGate() {}

  @Inject
  SeriesTypeGate(
      StudyContent content,
      SeriesClassifier classifier,
      OrderGate orders,
      Typings typings,
      AuditTrail audit) {
    this.content = content;
    this.classifier = classifier;
    this.orders = orders;
    this.typings = typings;
    this.audit = audit;
  }

  /**
   * Classifies a study. The process's transaction rests meanwhile; each series is saved by itself,
   * so that what was classified before a crash is not classified again.
   *
   * @return CERTAIN or UNCERTAIN
   * @throws org.studygate.workflow.StepFailedException when models or files cannot be used now
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String classify(String studyUid) {
    StudyUid study = new StudyUid(studyUid);
    for (SeriesContent series : content.of(study)) {
      orders.measure(series);
      if (!typings.holds(series)) {
        typings.save(series, classifier.classify(series));
      }
    }
    String answer = typings.allCertain(study) ? CERTAIN : UNCERTAIN;
    audit.record(AuditAction.SERIES_TYPED, study, Map.of("types", answer));
    return answer;
  }
}
