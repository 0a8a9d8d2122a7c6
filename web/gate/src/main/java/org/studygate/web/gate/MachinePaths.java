package org.studygate.web.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of a WAR that are for programs: they are asked for credentials by a status, not a page.
 */
record MachinePaths(List<String> prefixes) {

  /** The context parameter that names them, with commas between. */
  static final String PARAMETER = "org.studygate.machine-paths";

  static MachinePaths of(String parameter) {
    return new MachinePaths(
        parameter == null
            ? List.of()
            : Stream.of(parameter.split(",")).map(String::strip).toList());
  }

  boolean isEmpty() {
    return prefixes.isEmpty();
  }

  boolean contains(String path) {
    return prefixes.stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }
}
