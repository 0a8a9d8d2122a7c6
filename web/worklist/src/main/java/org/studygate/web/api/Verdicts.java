package org.studygate.web.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for the verdict on a photo, which is given beside the request that sent it. */
final class Verdicts {

  private static final Duration LOOK = Duration.ofMillis(100);

  private Verdicts() {}

  /** The photo when it no longer waits, or as it is when the time is over. */
  static <T> T await(T sent, Predicate<T> waits, Supplier<T> look, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    T photo = sent;
    while (waits.test(photo) && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK.toNanos());
      photo = look.get();
    }
    return photo;
  }
}
