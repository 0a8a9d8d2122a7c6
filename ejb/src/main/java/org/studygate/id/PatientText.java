package org.studygate.id;

import java.io.Serializable;

/**
 * A value that says something about a patient: a name, an id, a birth date, a description typed by
 * staff. It never shows itself in a log or an exception: {@link #toString()} is masked and the
 * value must be asked for by name.
 */
public record PatientText(String reveal) implements Serializable {

  public static final PatientText EMPTY = new PatientText("");

  public PatientText {
    reveal = reveal == null ? "" : reveal;
  }

  public static PatientText of(String value) {
    return value == null || value.isEmpty() ? EMPTY : new PatientText(value);
  }

  public boolean isEmpty() {
    return reveal.isEmpty();
  }

  @Override
  public String toString() {
    return reveal.isEmpty() ? "" : "***";
  }
}
