package org.studygate.deid.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.studygate.deid.DeidProgress;

/** Says on a stream how far a run is and how long it still takes, at most every two seconds. */
final class ProgressLine implements DeidProgress {

  private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private String step = "";
  private long began;
  private int first;
  private long shown;

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  @Override
  public void at(String current, int done, int total) {
    long now = System.nanoTime();
    if (!current.equals(step)) {
      step = current;
      began = now;
      first = done - 1;
      shown = now;
    }
    if (done < total && now - shown < INTERVAL) {
      return;
    }
    shown = now;
    double each = (double) (now - began) / Math.max(1, done - first);
    Duration left = Duration.ofNanos((long) (each * (total - done)));
    out.printf(
        "%s: %d of %d, %d:%02d left%n", step, done, total, left.toMinutes(), left.toSecondsPart());
  }
}
