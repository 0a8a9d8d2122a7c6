package org.studygate.skin;

import java.time.LocalDateTime;
import org.studygate.id.PatientText;

/**
 * What a sender says of a photo.
 *
 * @param birthDate {@code YYYYMMDD} or empty
 * @param sex M, F, O or empty
 * @param laterality R, L, B or null
 * @param device maker and model in the sender's words; null to believe the file
 * @param takenAt where the hospital is; null to believe the file
 * @param retakeOf key of the photo that this one is taken instead of, or null
 * @param visit what photos of one patient have in common that belong to one study, or null
 * @param consent whether the patient agreed
 */
public record PhotoOrder(
    PatientText patientName,
    PatientText patientId,
    PatientText birthDate,
    String sex,
    BodySite bodySite,
    String laterality,
    String device,
    LocalDateTime takenAt,
    String retakeOf,
    String visit,
    boolean consent) {}
