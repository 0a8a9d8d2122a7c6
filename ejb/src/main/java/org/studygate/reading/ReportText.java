package org.studygate.reading;

import java.io.Serializable;
import org.studygate.id.PatientText;

/**
 * What the reader writes. Modality and body part are null until they are chosen.
 *
 * @param findings what is seen, in paragraphs
 * @param impression what it means; a signed report has one
 */
public record ReportText(
    PatientText findings, PatientText impression, CodedConcept modality, CodedConcept bodyPart)
    implements Serializable {

  public static final ReportText EMPTY =
      new ReportText(PatientText.EMPTY, PatientText.EMPTY, null, null);
}
