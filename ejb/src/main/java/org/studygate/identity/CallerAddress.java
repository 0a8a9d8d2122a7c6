package org.studygate.identity;

import java.util.Optional;

/**
 * The network address that the request of this thread came from; the web's first filter sets it.
 */
public final class CallerAddress {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private CallerAddress() {}

  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Call {@link #clear()} in a finally block: the thread goes on to serve others. */
  public static void set(String address) {
    CURRENT.set(address);
  }

  public static void clear() {
    CURRENT.remove();
  }
}
