package org.studygate.bpmn;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A decision table of this module, asked as the application asks it. */
final class DecisionTable {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final DmnDecision decision;

  DecisionTable(String key) {
    decision =
        ENGINE.parseDecision(key, DecisionTable.class.getResourceAsStream("/" + key + ".dmn"));
  }

  Map<String, Object> answer(Map<String, Object> inputs) {
    return ENGINE.evaluateDecisionTable(decision, inputs).getSingleResult().getEntryMap();
  }
}
