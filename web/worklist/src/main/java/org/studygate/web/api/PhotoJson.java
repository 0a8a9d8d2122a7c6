package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.studygate.skin.LinkedPhoto;
import org.studygate.skin.PhotoAdvice;
import org.studygate.skin.PhotoFinding;
import org.studygate.skin.PhotoView;

/** A photo as the API's contract has it. */
final class PhotoJson {

  private PhotoJson() {}

  static JsonObject of(PhotoView photo, Locale locale) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", photo.key())
            .add("state", photo.state().name())
            .add("stateReason", textOrNull(photo.reason()))
            .add("receivedAt", photo.receivedAt().toString())
            .add("sender", photo.sender())
            .add("byLink", photo.byLink())
            .add("patient", patient(photo))
            .add("bodySite", site(photo))
            .add("laterality", textOrNull(photo.laterality()))
            .add("device", textOrNull(photo.deviceModel()))
            .add("takenAt", photo.takenAt() == null ? JsonValue.NULL : text(photo.takenAt()))
            .add("width", photo.width())
            .add("height", photo.height())
            .add("retakeOf", textOrNull(photo.retakeOf()))
            .add("retakenBy", textOrNull(photo.retakenBy()))
            .add("studyUid", photo.studyUid().value())
            .add("sopInstanceUid", photo.sopInstanceUid())
            .add("pictureKept", photo.pictureKept())
            .add("picture", textOrNull(address(photo)));
    if (photo.verdict() == null) {
      return json.add("verdict", JsonValue.NULL).build();
    }
    addVerdict(json, photo.verdict(), locale);
    return json.build();
  }

  private static String address(PhotoView photo) {
    return photo.pictureKept() ? "/api/photos/" + photo.key() + "/picture" : null;
  }

  /** What who sent it by a link may know. */
  static JsonObject of(LinkedPhoto photo, Locale locale) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", photo.key()).add("state", photo.state().name());
    if (photo.verdict() == null) {
      return json.add("verdict", JsonValue.NULL).build();
    }
    return json.add("verdict", word(photo.verdict()))
        .add("reasons", array(PhotoAdvice.of(photo.verdict(), locale), PhotoJson::of))
        .build();
  }

  private static String word(PhotoView.Verdict verdict) {
    return verdict.usable() ? "usable" : "not diagnosable";
  }

  private static void addVerdict(JsonObjectBuilder to, PhotoView.Verdict verdict, Locale locale) {
    to.add("verdict", word(verdict))
        .add("reasons", array(PhotoAdvice.of(verdict, locale), PhotoJson::of))
        .add("scores", numbers(verdict.scores()))
        .add("measures", numbers(verdict.measures()))
        .add("heat", array(verdict.heat(), PhotoJson::of))
        .add("faceVisible", verdict.faceVisible())
        .add("modelVersion", textOrNull(verdict.modelVersion()))
        .add("judgedAt", verdict.judgedAt().toString());
  }

  static JsonObject of(PhotoAdvice advice) {
    return Json.createObjectBuilder()
        .add("reason", advice.reason())
        .add("title", advice.title())
        .add("advice", advice.text())
        .add("picture", picture(advice.reason()))
        .build();
  }

  /** Where the drawing to an advice is; it needs no sign-in. */
  static String picture(String reason) {
    String known = PhotoAdvice.REASONS.contains(reason) ? reason : "not_skin";
    return "/jakarta.faces.resource/advice-" + known + ".svg.xhtml?ln=studygate";
  }

  private static JsonObject of(PhotoFinding.Heat heat) {
    return Json.createObjectBuilder()
        .add("reason", heat.fault())
        .add("columns", heat.columns())
        .add("rows", heat.rows())
        .add("values", array(heat.values(), Json::createValue))
        .build();
  }

  private static JsonObject patient(PhotoView photo) {
    return Json.createObjectBuilder()
        .add("name", photo.patientName().reveal())
        .add("id", photo.patientId().reveal())
        .add("birthDate", photo.birthDate().reveal())
        .add("sex", photo.sex())
        .build();
  }

  private static JsonObject site(PhotoView photo) {
    return Json.createObjectBuilder()
        .add("name", photo.bodySite().name())
        .add("code", photo.bodySite().code())
        .add("scheme", "SCT")
        .add("meaning", photo.bodySite().meaning())
        .build();
  }

  private static JsonObjectBuilder numbers(Map<String, Double> values) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    values.forEach(out::add);
    return out;
  }

  private static JsonValue text(Object value) {
    return Json.createValue(value.toString());
  }
}
