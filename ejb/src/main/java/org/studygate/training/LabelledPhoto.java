package org.studygate.training;

import java.nio.file.Path;
import org.studygate.models.skin.PhotoFault;
import org.studygate.models.training.Manifest;

/**
 * A photo that somebody has labelled.
 *
 * @param name what messages call it; it says nothing of the patient
 * @param label {@code usable} or a reason, several joined by {@code +}
 * @param subject the patient, under an opaque name
 */
record LabelledPhoto(String name, Path file, String label, String subject) {

  boolean usable() {
    return label.equals(PhotoFault.USABLE);
  }

  boolean shows(String wanted) {
    return java.util.Arrays.asList(label.split("\\+")).contains(wanted);
  }

  /** By the patient alone, the same in every training: who is held back stays held back. */
  String split() {
    return Manifest.dealt(subject);
  }
}
