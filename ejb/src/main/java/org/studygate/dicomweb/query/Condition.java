package org.studygate.dicomweb.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** The "where" of a query while it grows: JPQL with bound parameters, never with values in it. */
final class Condition {

  private final StringBuilder jpql = new StringBuilder();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Binds a value and returns its name for use in the text. */
  String bind(Object value) {
    String name = "v" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  void and(String predicate) {
    jpql.append(jpql.isEmpty() ? " where " : " and ").append(predicate);
  }

  String jpql() {
    return jpql.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
