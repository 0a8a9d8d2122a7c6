package org.studygate.study;

import java.io.Serializable;
import java.util.Set;
import org.studygate.id.PatientText;

/**
 * Which studies a list shows.
 *
 * @param states empty for all
 * @param modality a value of Modality (0008,0060), null for all
 * @param text the beginning of a patient's name, patient id or accession number; empty for all
 */
public record StudyFilter(Set<StudyState> states, String modality, PatientText text)
    implements Serializable {

  public static final StudyFilter ALL = new StudyFilter(Set.of(), null, PatientText.EMPTY);

  public StudyFilter {
    states = Set.copyOf(states);
    modality = modality == null || modality.isBlank() ? null : modality;
  }
}
