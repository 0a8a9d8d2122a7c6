package org.studygate.study;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;

/**
 * What lists and banners show of a study.
 *
 * @param patientName all component groups as sent
 * @param birthDate {@code YYYYMMDD}
 * @param studyDate {@code YYYYMMDD}
 * @param studyTime {@code HHMMSS.FFFFFF}
 * @param priority 0 routine to 100 emergency
 */
public record StudyRow(
    Long id,
    StudyUid studyUid,
    PatientText patientName,
    PatientText patientId,
    PatientText issuer,
    PatientText birthDate,
    String sex,
    String studyDate,
    String studyTime,
    PatientText accessionNumber,
    PatientText studyId,
    PatientText description,
    PatientText referringPhysician,
    StudyState state,
    String stateReason,
    Instant stateSince,
    int priority,
    Instant receivedAt,
    List<String> modalities,
    int seriesCount,
    int instanceCount)
    implements Serializable {

  /** What an index entry shows; its patient must be loaded or loadable. */
  public static StudyRow of(Study study) {
    Patient patient = study.patient();
    return new StudyRow(
        study.id(),
        study.studyUid(),
        patient.patientName(),
        patient.patientId(),
        patient.issuer(),
        patient.birthDate(),
        patient.sex(),
        study.studyDate(),
        study.studyTime(),
        study.accessionNumber(),
        study.studyId(),
        study.studyDescription(),
        study.referringPhysician(),
        study.state(),
        study.stateReason(),
        study.stateSince(),
        study.priority(),
        study.receivedAt(),
        study.modalities() == null || study.modalities().isBlank()
            ? List.of()
            : List.of(study.modalities().split("\\\\")),
        study.seriesCount(),
        study.instanceCount());
  }
}
