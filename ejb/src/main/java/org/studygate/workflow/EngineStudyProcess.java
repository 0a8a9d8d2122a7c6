package org.studygate.workflow;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.settings.Settings;
import org.studygate.study.StudyLifecycle;
import org.studygate.study.StudyState;

/** {@link StudyProcess} by the embedded engine and {@code study.bpmn}. */
@Stateless
@Local(StudyProcess.class)
public class EngineStudyProcess implements StudyProcess {

  static final String PROCESS_KEY = "study";
  static final String STUDY_UID = "studyUid";

  private static final int FRESH_TRIES = 3;
  private static final String MORE_INSTANCES = "MoreInstances";

  @Inject private RuntimeService runtime;
  @Inject private ManagementService management;
  @Inject private StudyLifecycle lifecycle;
  @Inject private Settings settings;

  @Override
  @PermitAll
  public void begin(StudyUid studyUid) {
    // The lock makes two nodes that begin the same study come one after the other.
    lifecycle.lock(studyUid);
    ProcessInstance running = running(studyUid);
    if (running == null) {
      start(studyUid);
    } else {
      tellMoreInstances(running);
    }
  }

  @Override
  @Audited(AuditAction.STUDY_RETRIED)
  @RolesAllowed({Role.TECHNOLOGIST, Role.ADMIN})
  public void retry(StudyUid studyUid) {
    if (lifecycle.lock(studyUid).state() != StudyState.FAILED) {
      throw new IllegalStateException("the study did not fail");
    }
    ProcessInstance running = running(studyUid);
    List<Job> failed = running == null ? List.of() : failedJobsOf(running);
    if (failed.isEmpty()) {
      begin(studyUid);
    } else {
      management
          .setJobRetries(FRESH_TRIES)
          .jobIds(failed.stream().map(Job::getId).toList())
          .dueDate(new Date())
          .execute();
      lifecycle.moveTo(studyUid, StudyState.GATING, null);
    }
  }

  private ProcessInstance running(StudyUid studyUid) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS_KEY)
        .processInstanceBusinessKey(studyUid.value())
        .singleResult();
  }

  private void start(StudyUid studyUid) {
    runtime.startProcessInstanceByKey(
        PROCESS_KEY,
        studyUid.value(),
        Map.of(STUDY_UID, studyUid.value(), "gateOrder", GateOrder.of(settings).settingValue()));
  }

  /** Where the process does not listen it has not reached the gates yet and will see them all. */
  private void tellMoreInstances(ProcessInstance running) {
    EventSubscription waiting =
        runtime
            .createEventSubscriptionQuery()
            .processInstanceId(running.getId())
            .eventName(MORE_INSTANCES)
            .singleResult();
    if (waiting != null) {
      runtime.messageEventReceived(MORE_INSTANCES, waiting.getExecutionId());
    }
  }

  private List<Job> failedJobsOf(ProcessInstance running) {
    return management.createJobQuery().processInstanceId(running.getId()).noRetriesLeft().list();
  }
}
