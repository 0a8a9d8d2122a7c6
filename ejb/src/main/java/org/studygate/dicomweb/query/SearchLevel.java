package org.studygate.dicomweb.query;

/** What a search looks for (PS3.18 10.6.1). */
public enum SearchLevel {
  STUDY,
  SERIES,
  INSTANCE;

  boolean isAtLeast(SearchLevel other) {
    return compareTo(other) >= 0;
  }
}
