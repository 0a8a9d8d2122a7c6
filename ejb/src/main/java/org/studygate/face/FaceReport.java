package org.studygate.face;

import java.util.List;

/** What was done in the series of a study. */
public record FaceReport(FaceOptions options, List<SeriesFace> series) {

  /** Whether a person must look before anything may leave. */
  public boolean uncertain() {
    return series.stream().anyMatch(s -> s.verdict() == FaceVerdict.UNCERTAIN);
  }
}
