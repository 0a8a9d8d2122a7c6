package org.studygate.workflow;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Checks an edited decision table against the one that it stands in for: the same inputs and
 * outputs, and no answer that the application would not understand.
 */
final class DecisionTableCheck {

  private final String key;
  private final DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
  private final DmnEngine engine = dmn.buildEngine();

  DecisionTableCheck(String key) {
    this.key = key;
  }

  /**
   * @throws InvalidDecisionTableException when it cannot be used
   */
  void requireValid(byte[] edited, byte[] shipped) {
    DecisionTable wanted = table(shipped);
    DecisionTable given = table(edited);
    if (!inputs(given).equals(inputs(wanted))) {
      throw invalid("must have the inputs " + String.join(", ", inputs(wanted)));
    }
    Map<String, Set<String>> allowed = answers(wanted);
    List<String> outputs = given.getOutputs().stream().map(Output::getName).toList();
    if (!Set.copyOf(outputs).equals(allowed.keySet())) {
      throw invalid("must have the outputs " + String.join(", ", allowed.keySet()));
    }
    given.getRules().forEach(this::requireReadable);
    given.getRules().forEach(rule -> requireKnownAnswers(rule, outputs, allowed));
    if (given.getRules().isEmpty()) {
      throw invalid("has no rule");
    }
  }

  /** The engine would find a mistyped condition only when it is asked. */
  private void requireReadable(Rule rule) {
    for (InputEntry entry : rule.getInputEntries()) {
      String condition = entry.getText().getTextContent().strip();
      try {
        if (!condition.isEmpty()) {
          dmn.getFeelEngine()
              .evaluateSimpleUnaryTests(condition, "value", Variables.emptyVariableContext());
        }
      } catch (RuntimeException unreadable) {
        throw invalid("has the unreadable condition " + condition);
      }
    }
  }

  private void requireKnownAnswers(
      Rule rule, List<String> outputs, Map<String, Set<String>> allowed) {
    int column = 0;
    for (OutputEntry entry : rule.getOutputEntries()) {
      String name = outputs.get(column++);
      String answer = entry.getText().getTextContent().strip();
      if (!allowed.get(name).isEmpty() && !allowed.get(name).contains(answer)) {
        throw invalid(
            "answers %s for %s, but knows only %s"
                .formatted(answer, name, String.join(", ", allowed.get(name))));
      }
    }
  }

  private DecisionTable table(byte[] dmn) {
    try {
      // The engine's parser finds what the schema lets pass, such as an expression that is none.
      engine.parseDecision(key, new ByteArrayInputStream(dmn));
      Collection<Decision> decisions =
          Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
              .getModelElementsByType(Decision.class);
      return decisions.stream()
          .filter(decision -> decision.getId().equals(key))
          .map(Decision::getExpression)
          .filter(DecisionTable.class::isInstance)
          .map(DecisionTable.class::cast)
          .findFirst()
          .orElseThrow(() -> invalid("holds no table with the id " + key));
    } catch (InvalidDecisionTableException known) {
      throw known;
    } catch (RuntimeException unreadable) {
      throw invalid("is not a readable DMN table with the id " + key);
    }
  }

  private static Set<String> inputs(DecisionTable table) {
    return table.getInputs().stream()
        .map(input -> input.getInputExpression().getText().getTextContent().strip())
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> answers(DecisionTable table) {
    Map<String, Set<String>> answers = new HashMap<>();
    for (Output output : table.getOutputs()) {
      answers.put(
          output.getName(),
          output.getOutputValues() == null
              ? Set.of()
              : Arrays.stream(output.getOutputValues().getText().getTextContent().split(","))
                  .map(String::strip)
                  .collect(Collectors.toSet()));
    }
    return answers;
  }

  private InvalidDecisionTableException invalid(String why) {
    return new InvalidDecisionTableException("the decision table " + key + " " + why);
  }
}
