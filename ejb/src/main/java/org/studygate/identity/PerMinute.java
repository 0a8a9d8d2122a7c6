package org.studygate.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Allows so many in each minute of the clock. */
final class PerMinute {

  private final int limit;
  private final Clock clock;
  private Instant minute = Instant.MIN;
  private int count;

  PerMinute(int limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  synchronized boolean allows() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      count = 0;
    }
    return count++ < limit;
  }
}
