package org.studygate.deid.attributes;

import org.studygate.deid.ReleaseKey;
import org.studygate.deid.text.KnownPatient;

/**
 * One patient in a release: the pseudonym, the shift of dates, and what must not be found.
 *
 * @param pseudonym the new patient id
 * @param dates the shift of this patient's dates
 * @param known what is known of the patient
 */
public record Subject(String pseudonym, DateShift dates, KnownPatient known) {

  /** The patient of a key from {@link PatientKey}. */
  public static Subject of(ReleaseKey key, String patientKey, KnownPatient known) {
    return new Subject(Pseudonym.of(key, patientKey), DateShift.of(key, patientKey), known);
  }
}
