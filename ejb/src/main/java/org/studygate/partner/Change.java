package org.studygate.partner;

import java.time.Instant;
import org.studygate.id.PatientText;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;

/**
 * An object that a partner may fetch.
 *
 * @param frames 0 when it has no pictures
 * @param size of the file in bytes
 */
public record Change(
    String sopUid,
    String sopClassUid,
    String seriesUid,
    String studyUid,
    String modality,
    String bodyPart,
    int frames,
    long size,
    Instant receivedAt,
    PatientText patientName,
    PatientText patientId,
    PatientText birthDate,
    String sex) {

  static Change of(SopInstance instance) {
    Series series = instance.series();
    Patient patient = series.study().patient();
    return new Change(
        instance.sopUid().value(),
        instance.sopClassUid(),
        series.seriesUid().value(),
        series.study().studyUid().value(),
        series.modality(),
        series.bodyPart(),
        instance.frameCount(),
        instance.file().size(),
        instance.receivedAt(),
        patient.patientName(),
        patient.patientId(),
        patient.birthDate(),
        patient.sex());
  }
}
