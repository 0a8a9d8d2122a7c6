package org.studygate.intake;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logs a failure that comes again and again once in a while only. */
final class FailureLog {

  private static final int MOST = 1000;

  private final Logger log;
  private final Duration apart;
  private final Map<String, Instant> noted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  FailureLog(Logger log, Duration apart) {
    this.log = log;
    this.apart = apart;
  }

  void note(String message, Throwable failure) {
    if (due(message)) {
      log.log(Level.ERROR, message, failure);
    }
  }

  /** Whether this was not said for a while; says that it is said now. */
  synchronized boolean due(String message) {
    Instant now = Instant.now();
    Instant last = noted.get(message);
    if (last != null && last.plus(apart).isAfter(now)) {
      return false;
    }
    noted.remove(message);
    noted.put(message, now);
    return true;
  }
}
