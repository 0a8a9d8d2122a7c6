package org.studygate.skin;

import jakarta.ejb.ApplicationException;

/** The virus scan did not let a file pass, or could not be done. */
@ApplicationException(rollback = true)
public class PhotoRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean infected;

  private PhotoRefusedException(boolean infected, String plainSentence) {
    super(plainSentence);
    this.infected = infected;
  }

  static PhotoRefusedException infected() {
    return new PhotoRefusedException(true, "the virus scan refused the file");
  }

  static PhotoRefusedException notScanned() {
    return new PhotoRefusedException(
        false, "the file could not be scanned for viruses, so it was not taken; try again later");
  }

  /** Whether the file is to blame, not this server. */
  public boolean isInfected() {
    return infected;
  }
}
