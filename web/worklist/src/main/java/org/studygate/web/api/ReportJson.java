package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.studygate.reading.CodedConcept;
import org.studygate.reading.ReportView;
import org.studygate.reading.ReportView.Addendum;

/** A report as the API gives it. */
final class ReportJson {

  private ReportJson() {}

  static JsonObject of(ReportView report) {
    ReportView.Signature signature = report.signature();
    return Json.createObjectBuilder()
        .add("state", report.state().name())
        .add("findings", report.text().findings().reveal())
        .add("impression", report.text().impression().reveal())
        .add("modality", of(report.text().modality()))
        .add("bodyPart", of(report.text().bodyPart()))
        .add("author", report.author())
        .add("savedAt", report.savedAt().toString())
        .add("signedBy", textOrNull(signature == null ? null : signature.name()))
        .add("signedAt", textOrNull(signature == null ? null : signature.at().toString()))
        .add("addenda", array(report.addenda(), ReportJson::of))
        .build();
  }

  private static JsonValue of(CodedConcept concept) {
    if (concept == null) {
      return JsonValue.NULL;
    }
    return Json.createObjectBuilder()
        .add("value", textOrNull(concept.value()))
        .add("scheme", textOrNull(concept.scheme()))
        .add("meaning", textOrNull(concept.meaning()))
        .build();
  }

  private static JsonObject of(Addendum addendum) {
    return Json.createObjectBuilder()
        .add("number", addendum.number())
        .add("text", addendum.text().reveal())
        .add("signedBy", addendum.signature().name())
        .add("signedAt", addendum.signature().at().toString())
        .build();
  }
}
