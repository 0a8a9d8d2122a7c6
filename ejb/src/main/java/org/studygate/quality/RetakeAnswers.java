package org.studygate.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItems;

/** A technologist's answers to a retake request. */
@Stateless
@RolesAllowed(Role.TECHNOLOGIST)
public class RetakeAnswers {

  @Inject private WorkItems workItems;
  @Inject private QualityDecisions decisions;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /**
   * The study was taken again, or is given up: this one is not used. New instances that come for it
   * later start its way anew.
   *
   * @throws UnknownWorkItemException when there is no such retake request
   */
  public void discard(String workItemId) {
    WorkItem retake = require(workItemId);
    workItems.complete(workItemId, caller.name(), Map.of());
    answered(retake, "discard");
  }

  /**
   * The study is used as it is.
   *
   * @param reason kept with each rejected series
   * @throws UnknownWorkItemException when there is no such retake request
   * @throws IllegalArgumentException when there is no reason, or it is longer than 1000 characters
   */
  public void useAnyway(String workItemId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("say why the study is to be used anyway");
    }
    WorkItem retake = require(workItemId);
    Verdict quality = decisions.acceptRejected(retake.studyUid(), reason.strip());
    workItems.complete(workItemId, caller.name(), Map.of("quality", quality.name()));
    answered(retake, "use anyway");
  }

  private WorkItem require(String workItemId) {
    return workItems
        .find(workItemId)
        .filter(item -> item.key().equals(WorkItem.RETAKE_STUDY))
        .orElseThrow(UnknownWorkItemException::new);
  }

  private void answered(WorkItem retake, String answer) {
    audit.record(AuditAction.RETAKE_ANSWERED, retake.studyUid(), Map.of("answer", answer));
  }
}
