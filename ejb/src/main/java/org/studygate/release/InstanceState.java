package org.studygate.release;

/** What has become of one instance of a release. */
public enum InstanceState {
  /** Listed; nothing has been done with it. */
  COLLECTED,
  /** De-identified and checked. */
  READY,
  /** Never leaves with this release; a reason is given. */
  HELD_BACK
}
