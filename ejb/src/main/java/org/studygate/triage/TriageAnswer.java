package org.studygate.triage;

import java.util.Map;
import org.studygate.workflow.StepFailedException;

/** One answer of the decision table {@code triage}. */
record TriageAnswer(String role, String specialty, int priority) {

  static TriageAnswer of(Map<String, Object> outputs) {
    if (!(outputs.get("role") instanceof String role)
        || !(outputs.get("priority") instanceof Number priority)) {
      throw new StepFailedException("The decision table 'triage' names no role or no priority.");
    }
    int within = Math.max(0, Math.min(100, priority.intValue()));
    return new TriageAnswer(role, (String) outputs.get("specialty"), within);
  }
}
