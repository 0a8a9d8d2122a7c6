package org.studygate.skin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;

/**
 * A photo as its sender and staff see it.
 *
 * @param byLink whether somebody without an account sent it, by a link of the sender
 * @param reason why it is FAILED, or null
 * @param retakeOf key of the photo that it was taken instead of, or null
 * @param retakenBy key of the newest photo that was taken instead of it, or null
 * @param studyUid the study that it is or would be part of
 * @param pictureKept whether the cleaned picture file is still here
 * @param verdict null before it was judged
 */
public record PhotoView(
    String key,
    String sender,
    boolean byLink,
    Instant receivedAt,
    PhotoState state,
    Instant stateSince,
    String reason,
    PatientText patientName,
    PatientText patientId,
    PatientText birthDate,
    String sex,
    BodySite bodySite,
    String laterality,
    String deviceModel,
    LocalDateTime takenAt,
    int width,
    int height,
    boolean jpeg,
    boolean pictureKept,
    String retakeOf,
    String retakenBy,
    StudyUid studyUid,
    String sopInstanceUid,
    Verdict verdict) {

  /**
   * What the judge said.
   *
   * @param reasons labels, the surest first; see {@link PhotoAdvice}
   * @param scores probability 0 to 1 by fault
   */
  public record Verdict(
      boolean usable,
      List<String> reasons,
      Map<String, Double> scores,
      Map<String, Double> measures,
      boolean faceVisible,
      List<PhotoFinding.Heat> heat,
      String modelVersion,
      Instant judgedAt) {}
}
