package org.studygate.release;

/** Where a release stands on its way. */
public enum ReleaseState {
  /** Asked for; nothing has been done yet. */
  REQUESTED,
  /** The instances of the studies are being listed. */
  COLLECTING,
  /** Faces are looked for, values and pixels changed, the result checked. */
  PREPARING,
  /** A data steward has to decide. */
  DECIDING,
  /** A data steward has asked something; the requester has to answer. */
  QUESTION,
  /** Approved; the package is being made. */
  PACKING,
  /** Approved; the objects are being sent. */
  SENDING,
  /** The package can be downloaded. */
  AVAILABLE,
  /** Everything was sent. */
  SENT,
  /** A data steward has refused it. */
  REFUSED,
  /** The time to download it is over. */
  EXPIRED,
  /** Taken back. */
  WITHDRAWN,
  /** A step failed for good; an administrator can try again. */
  FAILED;

  /** Whether nothing more happens to it. */
  public boolean ended() {
    return this == SENT || this == REFUSED || this == EXPIRED || this == WITHDRAWN;
  }
}
