package org.studygate.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Asks all probes at once. An answer holds for a second, so that whoever asks often (nobody has to
 * sign in for it) costs nothing.
 */
@ApplicationScoped
public class HealthChecks {

  private static final Logger LOG = System.getLogger(HealthChecks.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Resource private ManagedExecutorService managedExecutor;
  @Inject private Instance<HealthProbe> probes;

  private HealthReport newest;
  private Instant newestAt = Instant.MIN;

  /** Whether the server can do its work: database, archive, engine, models. */
  public synchronized HealthReport ready() {
    if (newest == null || newestAt.plus(FRESH).isBefore(Instant.now())) {
      newest = ask(probes.stream(), managedExecutor, PATIENCE);
      newestAt = Instant.now();
    }
    return newest;
  }

  static HealthReport ask(Stream<HealthProbe> probes, ExecutorService executor, Duration patience) {
    Map<String, Future<String>> answers = new LinkedHashMap<>();
    Map<String, Boolean> checks = new TreeMap<>();
    Map<String, String> warnings = new TreeMap<>();
    probes.forEach(
        probe -> {
          try {
            answers.put(probe.name(), executor.submit(() -> checked(probe)));
          } catch (RejectedExecutionException overloaded) {
            checks.put(probe.name(), false);
          }
        });
    Instant end = Instant.now().plus(patience);
    answers.forEach((name, answer) -> checks.put(name, works(name, answer, end, warnings)));
    return new HealthReport(checks, warnings);
  }

  private static String checked(HealthProbe probe) throws Exception {
    probe.check();
    return probe.warning();
  }

  private static boolean works(
      String name, Future<String> answer, Instant end, Map<String, String> warnings) {
    try {
      String warning =
          answer.get(
              Math.max(0, Duration.between(Instant.now(), end).toMillis()), TimeUnit.MILLISECONDS);
      if (warning != null) {
        warnings.put(name, warning);
      }
      return true;
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "The health check of " + name + " failed", e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      LOG.log(Level.WARNING, "The health check of " + name + " took too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
