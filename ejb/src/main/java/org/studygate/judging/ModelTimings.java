package org.studygate.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How long this node's models take, for the metrics. */
@ApplicationScoped
public class ModelTimings {

  private final Map<String, Timing> timings = new ConcurrentHashMap<>();

  /** Runs of a model on one series each since the start of the node. */
  public record Timing(long count, double totalSeconds, double maxSeconds) {

    private Timing plus(Timing other) {
      return new Timing(
          count + other.count,
          totalSeconds + other.totalSeconds,
          Math.max(maxSeconds, other.maxSeconds));
    }
  }

  /**
   * @param task {@code quality} or {@code series-type}
   */
  public void record(String task, Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    timings.merge(task, new Timing(1, seconds, seconds), Timing::plus);
  }

  /** By task. */
  public Map<String, Timing> all() {
    return new TreeMap<>(timings);
  }
}
