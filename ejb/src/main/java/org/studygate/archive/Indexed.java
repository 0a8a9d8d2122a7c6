package org.studygate.archive;

import org.studygate.archive.Arrival.Verdict;

/** What the index says about a SOP instance that is here already. */
public record Indexed(String sopUid, String filePath, String seriesUid, String studyUid) {

  static Indexed of(Arrival arrival) {
    return new Indexed(
        arrival.sopUid(),
        arrival.file().path(),
        arrival.ids().seriesUid().value(),
        arrival.ids().studyUid().value());
  }

  /** Reads both files: it is rare that an object comes again, and its content must be the same. */
  Verdict verdictOn(Arrival arrival, Archive archive) {
    Indexed other = of(arrival);
    if (filePath.equals(other.filePath)) {
      // The start-up check of another node was faster: this very file is indexed.
      return Verdict.NEW;
    }
    boolean same =
        seriesUid.equals(other.seriesUid)
            && studyUid.equals(other.studyUid)
            && SameDataSet.of(archive.resolve(filePath), archive.resolve(other.filePath));
    return same ? Verdict.ALREADY_STORED : Verdict.CONFLICT;
  }
}
