package org.studygate.quality;

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

/** The quality gate of the process: judges every series whose images were not judged yet. */
@ApplicationScoped
@Named("qualityGate")
public class QualityGate {

  private StudyContent content;
  private QualityJudge judge;
  private Judgements judgements;
  private AuditTrail audit;

  protected QualityGate() {}

  @Inject
  QualityGate(StudyContent content, QualityJudge judge, Judgements judgements, AuditTrail audit) {
    this.content = content;
    this.judge = judge;
    this.judgements = judgements;
    this.audit = audit;
  }

  /**
   * Judges a study. The process's transaction rests meanwhile; each series is saved by itself, so
   * that what was judged before a crash is not judged again.
   *
   * @return PASS, REVIEW or REJECT
   * @throws org.studygate.workflow.StepFailedException when models or files cannot be used now
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String judge(String studyUid) {
    StudyUid study = new StudyUid(studyUid);
    for (SeriesContent series : content.of(study)) {
      if (!judgements.holds(series)) {
        judgements.save(series, judge.judge(series));
      }
    }
    String verdict = judgements.worst(study).name();
    audit.record(AuditAction.QUALITY_JUDGED, study, Map.of("verdict", verdict));
    return verdict;
  }
}
