package org.studygate.archive;

/** An object was not stored, and nothing of it is left behind. No patient data in the message. */
public class UnstorableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why an object cannot be stored. */
  public enum Cause {
    /** Truncated, not DICOM, or without the UIDs that it needs. */
    MALFORMED,
    /** It is not the SOP class or instance that it was announced as. */
    UID_MISMATCH,
    /** Its SOP Instance UID belongs to an object with other content, or of another series. */
    CONFLICT,
    NO_SPACE,
    FAILED
  }

  private final Cause cause;
  private final transient ObjectIds ids;

  UnstorableException(Cause cause, String message, ObjectIds ids) {
    super(message);
    this.cause = cause;
    this.ids = ids;
  }

  UnstorableException(Cause cause, String message, ObjectIds ids, Throwable reason) {
    super(message, reason);
    this.cause = cause;
    this.ids = ids;
  }

  public Cause cause() {
    return cause;
  }

  /** What the object said about itself, as far as it could be read; never null. */
  public ObjectIds ids() {
    return ids;
  }
}
