package org.studygate.config.preflight;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of a node as its environment gives them, with the defaults that the server has. */
public record Environment(Map<String, String> variables) {

  /** The value, or empty when it is not set or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * @throws Refusal when it is set to anything but a port number
   */
  public int port(String name, int otherwise) {
    String value = text(name).orElse(String.valueOf(otherwise));
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new Refusal(name + " is '" + value + "', but must be a port number from 1 to 65535.");
  }

  public boolean isSet(String name) {
    return text(name).isPresent();
  }

  /**
   * @throws Refusal when it is not set
   */
  public Path dataFolder() {
    return text("STUDYGATE_DATA")
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .orElseThrow(
            () -> new Refusal("STUDYGATE_DATA is not set: name the folder that keeps the data."));
  }

  public String bindAddress() {
    return text("STUDYGATE_BIND").orElse("127.0.0.1");
  }

  /** The address of the database; H2 in a file of the data folder when none is set. */
  public DatabaseUrl database() {
    return DatabaseUrl.of(
        text("STUDYGATE_DB_URL").orElseGet(() -> DatabaseUrl.embedded(dataFolder())));
  }
}
