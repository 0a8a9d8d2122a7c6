package org.studygate.deid.check;
/** Placeholder. */
public final class SelfCheck {
  public java.util.List<org.studygate.deid.ObjectOutcome> check(java.util.List<org.studygate.deid.ObjectOutcome> outcomes, java.util.function.Function<org.studygate.deid.ObjectOutcome, java.nio.file.Path> staged, java.util.function.Function<org.studygate.deid.ObjectOutcome, ?> source, java.util.List<String> findings) { return outcomes; }
}
