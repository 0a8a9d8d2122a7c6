package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Asks the newest version of a decision table. Evaluated beside the engine's history: a study asks
 * a hundred questions, and what was decided and why stands in the tables of the features.
 */
@ApplicationScoped
public class Decisions {

  private final DmnEngine dmn =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  private RepositoryService repository;

  protected Decisions() {}

  @Inject
  public Decisions(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * The newest version of a table; ask it for all rows that belong together, so that they are
   * judged by the same version.
   *
   * @throws StepFailedException when there is none
   */
  public Table newest(String key) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(key)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new StepFailedException("There is no decision table '" + key + "'.");
    }
    DmnDecision decision =
        parsed.computeIfAbsent(
            definition.getId(),
            id -> dmn.parseDecision(key, repository.getDecisionModel(definition.getId())));
    return new Table(dmn, decision, definition.getVersion());
  }

  /** One version of a decision table. */
  public static final class Table {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final int version;

    Table(DmnEngine engine, DmnDecision decision, int version) {
      this.engine = engine;
      this.decision = decision;
      this.version = version;
    }

    /**
     * @return one map of outputs per rule that matches, in the table's order; empty when none does
     */
    public List<Map<String, Object>> evaluate(Map<String, Object> inputs) {
      return engine.evaluateDecisionTable(decision, inputs).getResultList();
    }

    public int version() {
      return version;
    }
  }
}
