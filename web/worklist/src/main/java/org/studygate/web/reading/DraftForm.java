package org.studygate.web.reading;

import java.io.Serializable;
import org.studygate.id.PatientText;
import org.studygate.reading.CodedConcept;
import org.studygate.reading.ReportCodes;
import org.studygate.reading.ReportText;
import org.studygate.reading.ReportView;

/** The fields of the report form, and the version of the draft that they were filled from. */
public class DraftForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String findings;
  private String impression;
  private String modality;
  private String bodyPart;
  private int version;

  void fill(ReportView draft) {
    ReportText text = draft.text();
    findings = text.findings().reveal();
    impression = text.impression().reveal();
    modality = code(text.modality());
    bodyPart = code(text.bodyPart());
    version = draft.version();
  }

  /** Proposes codes where the reader has chosen none yet. */
  void propose(String modalityOfStudy, String bodyPartExamined) {
    if (modality == null) {
      modality = ReportCodes.modality(modalityOfStudy).map(CodedConcept::value).orElse(null);
    }
    if (bodyPart == null) {
      bodyPart = ReportCodes.bodyPartNamed(bodyPartExamined).map(CodedConcept::value).orElse(null);
    }
  }

  ReportText text() {
    return new ReportText(
        PatientText.of(findings),
        PatientText.of(impression),
        ReportCodes.modality(modality).orElse(null),
        ReportCodes.bodyPart(bodyPart).orElse(null));
  }

  private static String code(CodedConcept concept) {
    return concept == null ? null : concept.value();
  }

  int version() {
    return version;
  }

  void startFrom(int newVersion) {
    version = newVersion;
  }

  public String getFindings() {
    return findings;
  }

  public void setFindings(String findings) {
    this.findings = findings;
  }

  public String getImpression() {
    return impression;
  }

  public void setImpression(String impression) {
    this.impression = impression;
  }

  public String getModality() {
    return modality;
  }

  public void setModality(String modality) {
    this.modality = modality;
  }

  public String getBodyPart() {
    return bodyPart;
  }

  public void setBodyPart(String bodyPart) {
    this.bodyPart = bodyPart;
  }
}
