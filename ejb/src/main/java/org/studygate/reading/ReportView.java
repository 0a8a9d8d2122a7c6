package org.studygate.reading;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;

/**
 * A report as it stands.
 *
 * @param author user name of who wrote it last
 * @param savedAt when the draft was saved last
 * @param version grows with every save; a save must name the version that it started from
 * @param signature null while the report is a draft
 * @param filed whether the study holds the newest DICOM SR of the signed report already
 */
public record ReportView(
    StudyUid studyUid,
    ReportState state,
    ReportText text,
    String author,
    Instant savedAt,
    int version,
    Signature signature,
    List<Addendum> addenda,
    boolean filed)
    implements Serializable {

  /** Who stands for a text, and since when. */
  public record Signature(String user, String name, Instant at) implements Serializable {}

  /** What was added to a signed report; {@code number} counts from 1. */
  public record Addendum(int number, PatientText text, Signature signature)
      implements Serializable {}

  public boolean signed() {
    return state == ReportState.SIGNED;
  }
}
