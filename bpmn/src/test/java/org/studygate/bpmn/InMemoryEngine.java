package org.studygate.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** An engine for one test class; jobs run when a test says so. */
final class InMemoryEngine {

  private InMemoryEngine() {}

  static ProcessEngine start(TakenFlows takenFlows) {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setJobExecutorActivate(false);
    configuration.setHistoryTimeToLive("P1D");
    configuration.setExpressionManager(new MockExpressionManager());
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(takenFlows)));
    return configuration.buildProcessEngine();
  }
}
