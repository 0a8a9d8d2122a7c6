package org.studygate.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The database ids of series that received something lately, so that an instance of a known series
 * costs one insert. Only a cache: the database is the truth, and an id that is wrong makes the
 * insert fail, which empties this.
 */
final class KnownSeries {

  private static final int MOST = 20_000;
  private static final Duration TOUCH_EVERY = Duration.ofSeconds(1);

  /** Database ids of a series and its study. */
  record Ids(long seriesId, long studyId) {}

  private final Map<SeriesKey, Ids> ids = new Recent<>();
  private final Map<Long, Instant> touched = new Recent<>();

  synchronized Ids of(SeriesKey key) {
    return ids.get(key);
  }

  /** Remembers what a committed transaction found or created. */
  synchronized void learn(Map<SeriesKey, Ids> found, Map<Long, Instant> touchedStudies) {
    ids.putAll(found);
    touched.putAll(touchedStudies);
  }

  /** Whether the index does not know yet that the study received something in this second. */
  synchronized boolean mustTouch(long studyId, Instant now) {
    Instant last = touched.get(studyId);
    return last == null || last.plus(TOUCH_EVERY).isBefore(now);
  }

  synchronized void forget() {
    ids.clear();
    touched.clear();
  }

  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }
}
