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
