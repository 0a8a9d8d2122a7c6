package org.studygate.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;

/** A person's word on the quality of a series, kept as {@code person}. Called by use cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QualityDecisions {

  private static final int MAX_NOTE = 1000;

  private Judgements judgements;
  private AuditTrail audit;
  private Caller caller;

  protected QualityDecisions() {}

  @Inject
  QualityDecisions(Judgements judgements, AuditTrail audit, Caller caller) {
    this.judgements = judgements;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * @param note why, or null
   * @throws IllegalArgumentException when the study has no such judged series, the verdict is left
   *     open, or the note is longer than 1000 characters
   */
  public void decide(StudyUid study, SeriesUid series, Verdict verdict, String note) {
    if (verdict == Verdict.REVIEW) {
      throw new IllegalArgumentException("a person decides PASS or REJECT");
    }
    if (note != null && note.length() > MAX_NOTE) {
      throw new IllegalArgumentException("the note is longer than 1000 characters");
    }
    judgements.decide(study, series, verdict, caller.name(), note);
    audit.record(
        AuditAction.QUALITY_DECIDED,
        study,
        Map.of("series", series.value(), "verdict", verdict.name()));
  }

  /** Accepts every rejected series for a reason, and says what the study comes to then. */
  public Verdict acceptRejected(StudyUid study, String reason) {
    judgements
        .ofStudy(study)
        .forEach(
            (series, quality) -> {
              if (quality.verdict() == Verdict.REJECT) {
                decide(study, series, Verdict.PASS, reason);
              }
            });
    return judgements.worst(study);
  }
}
