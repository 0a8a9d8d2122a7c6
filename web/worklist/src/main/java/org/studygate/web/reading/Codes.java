package org.studygate.web.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.reading.CodedConcept;
import org.studygate.reading.ReportCodes;

/** The codes that forms and filters offer. */
@Named
@ApplicationScoped
public class Codes {

  public List<CodedConcept> getModalities() {
    return ReportCodes.MODALITIES;
  }

  public List<CodedConcept> getBodyParts() {
    return ReportCodes.BODY_PARTS;
  }
}
