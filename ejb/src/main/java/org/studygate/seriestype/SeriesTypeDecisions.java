package org.studygate.seriestype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;

/** A person's word on what a series is, kept as {@code person}. Called by use cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeriesTypeDecisions {

  private Typings typings;
  private AuditTrail audit;
  private Caller caller;

  protected SeriesTypeDecisions() {}

  @Inject
  SeriesTypeDecisions(Typings typings, AuditTrail audit, Caller caller) {
    this.typings = typings;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * @param label one of {@link SeriesLabels}
   * @throws IllegalArgumentException when the study has no such classified series, or the label is
   *     none
   */
  public void decide(StudyUid study, SeriesUid series, String label) {
    if (!SeriesLabels.ALL.contains(label)) {
      throw new IllegalArgumentException("this is not the label of a series type");
    }
    typings.decide(study, series, label, caller.name());
    audit.record(
        AuditAction.SERIES_TYPE_DECIDED, study, Map.of("series", series.value(), "label", label));
  }
}
