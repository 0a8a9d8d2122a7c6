package org.studygate.archive;

import java.time.Instant;
import org.studygate.study.SopInstance.StoredFile;

/** An object whose file has its place and that is to be indexed. */
final class Arrival {

  /** What the index made of it. */
  enum Verdict {
    NEW,
    ALREADY_STORED,
    CONFLICT
  }

  private final ObjectHeader header;
  private final ObjectIds ids;
  private final StoredFile file;
  private final Origin origin;
  private final Instant receivedAt;

  Arrival(ObjectHeader header, ObjectIds ids, StoredFile file, Origin origin, Instant receivedAt) {
    this.header = header;
    this.ids = ids;
    this.file = file;
    this.origin = origin;
    this.receivedAt = receivedAt;
  }

  ObjectHeader header() {
    return header;
  }

  ObjectIds ids() {
    return ids;
  }

  String sopUid() {
    return ids.sopInstanceUid().value();
  }

  SeriesKey seriesKey() {
    return new SeriesKey(ids.studyUid(), ids.seriesUid());
  }

  /** Two patients without an id never become one: the study stands for the id then. */
  String patientKey() {
    String id = header.text(Element.PATIENT_ID, DataSetScanner.LONGEST_VALUE);
    String issuer = header.text(Element.ISSUER, DataSetScanner.LONGEST_VALUE);
    return Sha256.hex(id.isEmpty() ? ids.studyUid().value() : issuer + '\\' + id);
  }

  StoredFile file() {
    return file;
  }

  Origin origin() {
    return origin;
  }

  Instant receivedAt() {
    return receivedAt;
  }
}
