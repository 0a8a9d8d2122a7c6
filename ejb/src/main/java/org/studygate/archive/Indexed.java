package org.studygate.archive;

import org.studygate.archive.Arrival.Verdict;

/** What the index says about a SOP instance that is here already. */
public record Indexed(
    String sopUid, String digest, String filePath, String seriesUid, String studyUid) {

  static Indexed of(Arrival arrival) {
    return new Indexed(
        arrival.sopUid(),
        arrival.file().digest(),
        arrival.file().path(),
        arrival.ids().seriesUid().value(),
        arrival.ids().studyUid().value());
  }

  Verdict verdictOn(Arrival arrival) {
    Indexed other = of(arrival);
    if (filePath.equals(other.filePath)) {
      // The start-up check of another node was faster: this very file is indexed.
      return Verdict.NEW;
    }
    boolean same =
        digest.equals(other.digest)
            && seriesUid.equals(other.seriesUid)
            && studyUid.equals(other.studyUid);
    return same ? Verdict.ALREADY_STORED : Verdict.CONFLICT;
  }
}
