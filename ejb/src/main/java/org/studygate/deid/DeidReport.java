package org.studygate.deid;

import java.util.Comparator;
import java.util.List;
import org.studygate.deid.check.Finding;

/** What a run did. Holds new ids and plain sentences, no patient data. */
public record DeidReport(DeidOptions options, List<StudyResult> studies) {

  public DeidReport {
    studies = List.copyOf(studies);
  }

  /** One for each source file, in the order of the sources. */
  public List<ObjectOutcome> objects() {
    return studies.stream()
        .flatMap(s -> s.outcomes().stream())
        .sorted(Comparator.comparingInt(ObjectOutcome::number))
        .toList();
  }

  /** How many objects are in the output. */
  public long written() {
    return objects().stream().filter(ObjectOutcome::written).count();
  }

  /** How many files were held back. */
  public long heldBack() {
    return objects().size() - written();
  }

  /** What the self-check found, worst first. */
  public List<Finding> findings() {
    return studies.stream().flatMap(s -> s.findings().stream()).sorted().toList();
  }
}
