package org.studygate.training;

import java.util.List;

/**
 * A reason of the gate, in a word and figures; pages and the API say it in a sentence.
 *
 * @param good it speaks for the version
 * @param values figures and names that the sentence needs, in its order
 */
public record GateReason(Code code, boolean good, List<String> values) {

  /** What it says. */
  public enum Code {
    /** Too few photos of a class to learn from: class, there, least. */
    FEW_TO_LEARN,
    /** Too few photos of a class held back: class, there, least. */
    FEW_HELD_BACK,
    /** Too few patients held back: there, least. */
    FEW_PATIENTS,
    /** Accuracy, bar. */
    ABOVE_BAR,
    /** Accuracy, bar. */
    NOT_ABOVE_BAR,
    /** Accuracy, version in service, its accuracy on the same photos. */
    NOT_WORSE,
    /** Accuracy, version in service, its accuracy on the same photos. */
    WORSE,
    /** Fewer than half of a class are right: class, share. */
    GUESSES,
    /** Another version came into service meanwhile: that it was measured with, that now. */
    SERVED_CHANGED
  }

  static GateReason good(Code code, String... values) {
    return new GateReason(code, true, List.of(values));
  }

  static GateReason bad(Code code, String... values) {
    return new GateReason(code, false, List.of(values));
  }
}
