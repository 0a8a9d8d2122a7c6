package org.studygate.deid.attributes;

import java.util.Map;
import java.util.TreeMap;

/** How often what was done to attributes, for the report. */
public final class Tally {

  private final Map<String, Integer> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Counts by what was done: removed, emptied, replaced, uids, dates, cleaned. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
