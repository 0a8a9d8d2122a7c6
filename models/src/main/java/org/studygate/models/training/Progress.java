package org.studygate.models.training;

import java.io.PrintStream;
import java.time.Duration;

/** Says on a stream how far a long task is and how long it still takes. */
public final class Progress {

  private final PrintStream out;
  private final String task;
  private final long total;
  private final long start = System.nanoTime();
  private long done;
  private long lastShown;

  public Progress(PrintStream out, String task, long total) {
    this.out = out;
    this.task = task;
    this.total = total;
    this.lastShown = start;
  }

  /** Counts work; prints at most every five seconds, and at the end. */
  public void step(long count, String detail) {
    done += count;
    long now = System.nanoTime();
    boolean end = done >= total;
    if (!end && now - lastShown < 5_000_000_000L) {
      return;
    }
    lastShown = now;
    Duration left =
        Duration.ofNanos((long) ((now - start) * ((double) (total - done) / Math.max(1, done))));
    out.printf(
        "%s: %d%% (%d of %d), %d:%02d left%s%n",
        task,
        100 * done / total,
        done,
        total,
        left.toMinutes(),
        left.toSecondsPart(),
        detail.isEmpty() ? "" : ", " + detail);
  }
}
