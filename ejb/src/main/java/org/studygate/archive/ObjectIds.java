package org.studygate.archive;

import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/** What identifies an object; each may be null while it is not known. */
public record ObjectIds(
    StudyUid studyUid, SeriesUid seriesUid, SopInstanceUid sopInstanceUid, String sopClassUid) {

  public static final ObjectIds UNKNOWN = new ObjectIds(null, null, null, null);
}
