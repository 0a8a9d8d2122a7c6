package org.studygate.health;

import java.util.Map;

/** What the probes said: by name, whether each thing works. */
public record HealthReport(Map<String, Boolean> checks) {

  public boolean up() {
    return !checks.containsValue(false);
  }
}
