package org.studygate.workflow;

import jakarta.annotation.security.PermitAll;
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

/** {@link ReleaseProcess} by the embedded engine and {@code release.bpmn}. */
@Stateless
@Local(ReleaseProcess.class)
@PermitAll
public class EngineReleaseProcess implements ReleaseProcess {

  static final String PROCESS_KEY = "release";
  static final String RELEASE_KEY = "releaseKey";

  private static final int FRESH_TRIES = 3;
  private static final String ANSWERED = "ReleaseAnswered";
  private static final String WITHDRAWN = "ReleaseWithdrawn";

  @Inject private RuntimeService runtime;
  @Inject private ManagementService management;

  @Override
  public void begin(String releaseKey) {
    if (running(releaseKey) == null) {
      runtime.startProcessInstanceByKey(PROCESS_KEY, releaseKey, Map.of(RELEASE_KEY, releaseKey));
    }
  }

  @Override
  public void answered(String releaseKey) {
    tell(releaseKey, ANSWERED);
  }

  @Override
  public void withdrawn(String releaseKey) {
    tell(releaseKey, WITHDRAWN);
  }

  @Override
  public void retry(String releaseKey) {
    ProcessInstance running = running(releaseKey);
    List<Job> failed =
        running == null
            ? List.of()
            : management.createJobQuery().processInstanceId(running.getId()).noRetriesLeft().list();
    if (failed.isEmpty()) {
      throw new IllegalStateException("no step of the release failed");
    }
    management
        .setJobRetries(FRESH_TRIES)
        .jobIds(failed.stream().map(Job::getId).toList())
        .dueDate(new Date())
        .execute();
  }

  private ProcessInstance running(String releaseKey) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS_KEY)
        .processInstanceBusinessKey(releaseKey)
        .singleResult();
  }

  private void tell(String releaseKey, String message) {
    ProcessInstance running = running(releaseKey);
    if (running == null) {
      return;
    }
    EventSubscription waiting =
        runtime
            .createEventSubscriptionQuery()
            .processInstanceId(running.getId())
            .eventName(message)
            .singleResult();
    if (waiting != null) {
      runtime.messageEventReceived(message, waiting.getExecutionId());
    }
  }
}
