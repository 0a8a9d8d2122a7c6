package org.studygate.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.quality.QualityDecisions;
import org.studygate.quality.QualityVerdicts;
import org.studygate.quality.Verdict;
import org.studygate.seriestype.SeriesTypeDecisions;
import org.studygate.seriestype.SeriesTypeGate;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItems;

/** A person decides where the gates were uncertain. */
@Stateless
@RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST})
public class CheckVerdicts {

  @Inject private WorkItems workItems;
  @Inject private QualityDecisions qualityDecisions;
  @Inject private QualityVerdicts qualityVerdicts;
  @Inject private SeriesTypeDecisions typeDecisions;
  @Inject private SeriesTypes types;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /**
   * Keeps the answers and lets the study go on: to triage, or, when a series is rejected, to a
   * retake request.
   *
   * @throws UnknownWorkItemException when there is no such check
   * @throws org.studygate.workflow.WorkItemTakenException when the caller has not claimed it
   * @throws UnansweredException when a series would stay uncertain; nothing is kept then
   * @throws IllegalArgumentException when an answer fits no series of the study
   */
  public void answer(String workItemId, List<SeriesAnswer> answers) {
    StudyUid study = require(workItemId).studyUid();
    answers.forEach(answer -> keep(study, answer));
    Verdict quality = qualityVerdicts.worst(study);
    boolean certain = types.allCertain(study);
    if (quality == Verdict.REVIEW) {
      throw new UnansweredException("say PASS or REJECT for each series that is to be reviewed");
    }
    if (quality == Verdict.PASS && !certain) {
      throw new UnansweredException("name the type of each series whose type is uncertain");
    }
    String typesNow = certain ? SeriesTypeGate.CERTAIN : SeriesTypeGate.UNCERTAIN;
    workItems.complete(
        workItemId, caller.name(), Map.of("quality", quality.name(), "types", typesNow));
    audit.record(
        AuditAction.TASK_COMPLETED,
        study,
        Map.of("task", WorkItem.CHECK_VERDICTS, "quality", quality.name()));
  }

  private WorkItem require(String workItemId) {
    return workItems
        .find(workItemId)
        .filter(item -> item.key().equals(WorkItem.CHECK_VERDICTS))
        .orElseThrow(UnknownWorkItemException::new);
  }

  private void keep(StudyUid study, SeriesAnswer answer) {
    if (answer.quality() != null) {
      qualityDecisions.decide(study, answer.series(), answer.quality(), answer.note());
    }
    if (answer.label() != null) {
      typeDecisions.decide(study, answer.series(), answer.label());
    }
  }
}
