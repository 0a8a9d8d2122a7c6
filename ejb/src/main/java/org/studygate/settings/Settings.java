package org.studygate.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings of this node. Each is an environment variable {@code STUDYGATE_…}; a system property
 * of the same name wins over it. Defaults stand in {@code studygate-defaults.properties}, and
 * {@code studygate.env} in the distribution documents them all.
 */
@ApplicationScoped
public class Settings {

  private final Properties defaults = new Properties();

  public Settings() {
    try (InputStream in = Settings.class.getResourceAsStream("/studygate-defaults.properties")) {
      defaults.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value, or empty when it is neither set nor has a default. */
  public Optional<String> text(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank()) {
      value = System.getenv(name);
    }
    if (value == null || value.isBlank()) {
      value = defaults.getProperty(name);
    }
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * @throws InvalidSettingException when it is not set
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> new InvalidSettingException(name + " is not set"));
  }

  /**
   * @throws InvalidSettingException when it is not a whole number from {@code min} to {@code max}
   */
  public int number(String name, int min, int max) {
    String value = required(name);
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new InvalidSettingException(
        "%s is '%s', but must be a whole number from %d to %d".formatted(name, value, min, max));
  }

  /** Whole seconds. */
  public Duration seconds(String name) {
    return Duration.ofSeconds(number(name, 0, Integer.MAX_VALUE));
  }

  /** A list written with commas; empty when not set. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(v -> Arrays.stream(v.split(",")))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  /** The folder of everything that this installation keeps: archive, H2, first passwords, logs. */
  public Path dataDirectory() {
    return Path.of(required("STUDYGATE_DATA")).toAbsolutePath();
  }
}
