package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.labeling.Agreement;
import org.studygate.labeling.LabelLook;
import org.studygate.labeling.LabelProgress;
import org.studygate.labeling.LabelRow;
import org.studygate.labeling.LabelTask;
import org.studygate.labeling.Opinion;
import org.studygate.labeling.OwnLabel;

/** Labels of photos as the API's contract has them. */
final class LabelJson {

  private LabelJson() {}

  /**
   * A label that is sent.
   *
   * @param settles whether it decides between two others
   */
  record Sent(String photo, Opinion opinion, boolean settles) {}

  static Sent read(InputStream body) {
    try (JsonReader reader = Json.createReader(body)) {
      JsonObject json = reader.readObject();
      List<String> reasons =
          json.getOrDefault("reasons", JsonValue.EMPTY_JSON_ARRAY)
              .asJsonArray()
              .getValuesAs(JsonString::getString);
      return new Sent(
          json.getString("photo"),
          Opinion.of(json.getBoolean("usable"), reasons),
          json.getBoolean("settles", false));
    } catch (JsonException | ClassCastException | NullPointerException notALabel) {
      throw new InvalidRequestException(
          "the request is no JSON object with photo, usable, and reasons where it is not usable");
    }
  }

  static JsonObject of(LabelTask task) {
    return Json.createObjectBuilder()
        .add("photo", task.photo())
        .add("picture", picture(task.photo()))
        .add("width", task.width())
        .add("height", task.height())
        .add("settles", task.settles())
        .add("others", array(task.others(), LabelJson::of))
        .build();
  }

  static JsonObject of(OwnLabel label) {
    return with(label.opinion())
        .add("photo", label.photo())
        .add("picture", picture(label.photo()))
        .add("width", label.width())
        .add("height", label.height())
        .add("labelledAt", label.at().toString())
        .add("settles", label.settles())
        .add("looked", label.looked())
        .build();
  }

  static JsonObject of(LabelLook look) {
    return Json.createObjectBuilder()
        .add("own", of(look.own()))
        .add("others", array(look.others(), LabelJson::of))
        .add("agreed", orNull(look.agreed()))
        .add(
            "model",
            look.verdict() == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                    .add("usable", look.verdict().usable())
                    .add("reasons", Json.createArrayBuilder(look.verdict().reasons()))
                    .build())
        .build();
  }

  static JsonObject of(LabelRow row) {
    return with(row.opinion())
        .add("photo", row.photo())
        .add("doctor", row.doctor())
        .add("seat", row.seat())
        .add("revision", row.revision())
        .add("labelledAt", row.at().toString())
        .add("agreed", orNull(row.agreed()))
        .build();
  }

  static JsonObject of(LabelProgress progress) {
    return Json.createObjectBuilder()
        .add("photos", progress.photos())
        .add("settled", progress.settled())
        .add("toSettle", progress.toSettle())
        .add("mine", progress.mine())
        .build();
  }

  static JsonObject of(Agreement agreement) {
    JsonObjectBuilder reasons = Json.createObjectBuilder();
    agreement.reasons().forEach((fault, measure) -> reasons.add(fault.label(), of(measure)));
    return Json.createObjectBuilder()
        .add("doctors", agreement.doctors())
        .add("pairs", agreement.pairs())
        .add("usable", of(agreement.usable()))
        .add("reasons", reasons)
        .build();
  }

  private static JsonObject of(Agreement.Measure measure) {
    return Json.createObjectBuilder()
        .add("photos", measure.photos())
        .add("bothYes", measure.bothYes())
        .add("bothNo", measure.bothNo())
        .add("observed", number(measure.observed()))
        .add("kappa", number(measure.kappa()))
        .add("low", number(measure.low()))
        .add("high", number(measure.high()))
        .build();
  }

  private static JsonObject of(Opinion opinion) {
    return with(opinion).build();
  }

  private static JsonObjectBuilder with(Opinion opinion) {
    JsonArray reasons = Json.createArrayBuilder(opinion.labels()).build();
    return Json.createObjectBuilder().add("usable", opinion.usable()).add("reasons", reasons);
  }

  private static JsonValue orNull(Opinion opinion) {
    return opinion == null ? JsonValue.NULL : of(opinion);
  }

  private static JsonValue number(Double value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }

  private static String picture(String photo) {
    return "/api/photo-labels/" + photo + "/picture";
  }
}
