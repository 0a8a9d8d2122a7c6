package org.studygate.skin;

import org.studygate.id.PatientText;

/**
 * Whom somebody without an account is to photograph, and how long.
 *
 * @param birthDate {@code YYYYMMDD} or empty
 * @param sex M, F, O or empty
 * @param bodySite null: the sender says
 * @param laterality R, L, B, or null: the sender says
 * @param hours that the link opens something; 0 for the setting's
 * @param photos that it may be used for; 0 for the setting's
 */
public record PhotoLinkOrder(
    PatientText patientName,
    PatientText patientId,
    PatientText birthDate,
    String sex,
    BodySite bodySite,
    String laterality,
    int hours,
    int photos) {

  PhotoLinkOrder within(int usualHours, int usualPhotos) {
    return new PhotoLinkOrder(
        patientName,
        patientId,
        birthDate,
        sex,
        bodySite,
        laterality,
        hours == 0 ? usualHours : hours,
        photos == 0 ? usualPhotos : photos);
  }
}
