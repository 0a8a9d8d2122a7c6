package org.studygate.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void all_is_well_when_every_probe_is() {
    HealthReport report =
        HealthChecks.ask(Stream.of(probe("a", () -> {}), probe("b", () -> {})), threads, LONG);

    assertThat(report.up()).isTrue();
    assertThat(report.checks()).containsOnlyKeys("a", "b");
  }

  @Test
  void the_one_that_fails_is_named() {
    HealthReport report =
        HealthChecks.ask(
            Stream.of(
                probe("archive", () -> {}),
                probe(
                    "database",
                    () -> {
                      throw new IllegalStateException("gone");
                    })),
            threads,
            LONG);

    assertThat(report.up()).isFalse();
    assertThat(report.checks()).containsEntry("archive", true).containsEntry("database", false);
  }

  @Test
  void what_works_but_not_as_it_should_is_a_warning_and_no_failure() {
    HealthProbe fallback =
        new HealthProbe() {
          @Override
          public String name() {
            return "photo-model";
          }

          @Override
          public void check() {
            // works
          }

          @Override
          public String warning() {
            return "an earlier version is served";
          }
        };

    HealthReport report = HealthChecks.ask(Stream.of(fallback), threads, LONG);

    assertThat(report.up()).isTrue();
    assertThat(report.warnings()).containsEntry("photo-model", "an earlier version is served");
  }

  @Test
  void nobody_waits_for_one_that_hangs() {
    CountDownLatch never = new CountDownLatch(1);

    HealthReport report =
        HealthChecks.ask(
            Stream.of(probe("database", never::await), probe("engine", () -> {})),
            threads,
            Duration.ofMillis(500));

    assertThat(report.checks()).containsEntry("database", false).containsEntry("engine", true);
  }

  private interface Check {
    void run() throws Exception;
  }

  private static HealthProbe probe(String name, Check check) {
    return new HealthProbe() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void check() throws Exception {
        check.run();
      }
    };
  }
}
