package org.studygate.intake;

import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/**
 * What became of one object.
 *
 * @param studyUid null when the object did not say or could not be read; likewise the other ids
 * @param reason one sentence for the log and the sender, without patient data; null on success
 */
public record StoreOutcome(
    Status status,
    StudyUid studyUid,
    SeriesUid seriesUid,
    SopInstanceUid sopInstanceUid,
    String sopClassUid,
    String reason) {

  /**
   * The kinds of outcome with their codes. DIMSE status: PS3.4 table B.2-1 and PS3.7 annex C.
   * Failure Reason (0008,1197) of a STOW-RS response: PS3.18 table I.2-2, which uses the same
   * numbers.
   */
  public enum Status {
    STORED(0x0000),
    /** The same object with the same content was here already. */
    ALREADY_STORED(0x0000),
    /** Its SOP Instance UID belongs to an object with other content, or of another series. */
    CONFLICT(0x0111),
    /** It cannot be understood: truncated, not DICOM, or without the UIDs that it needs. */
    MALFORMED(0xC000),
    /** It does not carry the SOP class or instance that it was announced as. */
    UID_MISMATCH(0xA900),
    NO_SPACE(0xA700),
    NOT_PERMITTED(0x0124),
    FAILED(0x0110);

    private final int code;

    Status(int code) {
      this.code = code;
    }

    public boolean success() {
      return code == 0;
    }
  }

  public boolean success() {
    return status.success();
  }

  /** The Status (0000,0900) of the C-STORE response. */
  public int dimseStatus() {
    return status.code;
  }

  /** The Failure Reason (0008,1197) of a STOW-RS response; 0 on success. */
  public int failureReason() {
    return status.code;
  }
}
