package org.studygate.release;

/** How a release reaches its recipient. */
public enum DestinationType {
  /** The requester downloads a package. */
  DOWNLOAD,
  /** DICOM C-STORE to a destination that the administrators have set up. */
  C_STORE,
  /** DICOMweb STOW-RS to a destination that the administrators have set up. */
  STOW_RS
}
