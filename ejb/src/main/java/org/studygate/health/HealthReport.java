package org.studygate.health;

import java.util.Map;

/**
 * What the probes said.
 *
 * @param checks by name, whether each thing works
 * @param warnings by name, a plain sentence where something works, but not as it should
 */
public record HealthReport(Map<String, Boolean> checks, Map<String, String> warnings) {

  public boolean up() {
    return !checks.containsValue(false);
  }
}
