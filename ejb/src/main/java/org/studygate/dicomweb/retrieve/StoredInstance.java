package org.studygate.dicomweb.retrieve;

import java.nio.file.Path;
import java.time.Instant;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/**
 * An object that the caller may read.
 *
 * @param frames 0 for an object without pixels
 * @param digest checksum of the data set: the object's content never changes without it
 * @param size of the file in bytes
 */
public record StoredInstance(
    StudyUid study,
    SeriesUid series,
    SopInstanceUid instance,
    String sopClassUid,
    String transferSyntax,
    int frames,
    String digest,
    long size,
    Instant receivedAt,
    Path file) {

  /** The address of the object below that of the service. */
  public String path() {
    return "/studies/" + study + "/series/" + series + "/instances/" + instance;
  }
}
