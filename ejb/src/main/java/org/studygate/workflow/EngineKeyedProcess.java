package org.studygate.workflow;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** {@link KeyedProcess} by the embedded engine. */
@Stateless
@Local(KeyedProcess.class)
@PermitAll
public class EngineKeyedProcess implements KeyedProcess {

  static final String KEY = "key";

  private static final int FRESH_TRIES = 3;

  @Inject private RuntimeService runtime;
  @Inject private ManagementService management;

  @Override
  public void begin(String processKey, String businessKey, Map<String, Object> variables) {
    if (running(processKey, businessKey) == null) {
      Map<String, Object> all = new HashMap<>(variables);
      all.put(KEY, businessKey);
      runtime.startProcessInstanceByKey(processKey, businessKey, all);
    }
  }

  @Override
  public boolean tell(String processKey, String businessKey, String message) {
    ProcessInstance running = running(processKey, businessKey);
    if (running == null) {
      return false;
    }
    EventSubscription waiting =
        runtime
            .createEventSubscriptionQuery()
            .processInstanceId(running.getId())
            .eventName(message)
            .singleResult();
    if (waiting == null) {
      return false;
    }
    runtime.messageEventReceived(message, waiting.getExecutionId());
    return true;
  }

  @Override
  public void retry(String processKey, String businessKey) {
    ProcessInstance running = running(processKey, businessKey);
    List<Job> failed =
        running == null
            ? List.of()
            : management.createJobQuery().processInstanceId(running.getId()).noRetriesLeft().list();
    if (failed.isEmpty()) {
      throw new IllegalStateException("no step of the process failed");
    }
    management
        .setJobRetries(FRESH_TRIES)
        .jobIds(failed.stream().map(Job::getId).toList())
        .dueDate(new Date())
        .execute();
  }

  private ProcessInstance running(String processKey, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(processKey)
        .processInstanceBusinessKey(businessKey)
        .singleResult();
  }
}
