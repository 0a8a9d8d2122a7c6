package org.studygate.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.studygate.testing.TestDatabase;

/**
 * The engine on the tables that the change log made, with the same accounts, guards and grants as
 * in the server; only transactions are its own.
 */
final class TestEngine {

  private TestEngine() {}

  static ProcessEngine on(TestDatabase database) {
    return on(database, null, Map.of());
  }

  /**
   * @param beans that expressions of processes may name
   */
  static ProcessEngine on(
      TestDatabase database, FailedJobCommandFactory failures, Map<Object, Object> beans) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setDataSource(database.dataSource());
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setJobExecutorActivate(false);
    configuration.setHistoryTimeToLive("P1D");
    configuration.setBeans(beans);
    configuration.setFailedJobCommandFactory(failures);
    configuration.setFailedJobRetryTimeCycle("PT1S,PT2S");
    configuration.setAuthorizationEnabled(true);
    configuration.setAdminGroups(new ArrayList<>(List.of("admin")));
    Consumer<DelegateTask> projection =
        task -> database.inTransaction(em -> new WorkProjection(em).follow(task));
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(List.of(new TaskWatch(projection::accept))));
    configuration.setResourceAuthorizationProvider(new TaskAuthorizations());
    configuration.setIdentityProviderSessionFactory(
        new TableIdentityProvider.Factory(new AccountDirectory(database.dataSource())));
    return configuration.buildProcessEngine();
  }

  /** A process of one user task; {@code keyProcess} is its key. */
  static void deploy(ProcessEngine engine, String key, String candidateGroups) {
    BpmnModelInstance process =
        Bpmn.createExecutableProcess(key + "Process")
            .startEvent()
            .userTask(key)
            .name(key)
            .camundaCandidateGroups(candidateGroups)
            .endEvent()
            .done();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(key + ".bpmn", process)
        .deploy();
  }
}
