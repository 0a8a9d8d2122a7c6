package org.studygate.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.studygate.overview.StudyOverview;
import org.studygate.overview.StudyOverview.SeriesOverview;
import org.studygate.quality.QualityVerdict;
import org.studygate.seriestype.SeriesType;
import org.studygate.workflow.WorkItem;

/** A study as the API's contract has it. */
final class StudyJson {

  private StudyJson() {}

  static JsonObject of(StudyOverview study) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("studyUid", study.studyUid().value())
            .add("state", study.state().name())
            .add("stateReason", textOrNull(study.stateReason()))
            .add("priority", study.priority())
            .add("receivedAt", study.receivedAt().toString())
            .add("series", array(study.series(), StudyJson::of))
            // What models find in images will stand here.
            .add("findings", JsonValue.EMPTY_JSON_ARRAY)
            .add("tasks", array(study.tasks(), StudyJson::of));
    return json.add(
            "report", study.report() == null ? JsonValue.NULL : ReportJson.of(study.report()))
        .build();
  }

  private static JsonObject of(SeriesOverview series) {
    return Json.createObjectBuilder()
        .add("seriesUid", series.seriesUid().value())
        .add("modality", textOrNull(series.modality()))
        .add("instances", series.instances())
        .add("type", series.type() == null ? JsonValue.NULL : of(series.type()))
        .add("quality", series.quality() == null ? JsonValue.NULL : of(series.quality()))
        .build();
  }

  private static JsonObject of(SeriesType type) {
    return Json.createObjectBuilder()
        .add("label", type.label())
        .add("confidence", type.confidence())
        .add("source", type.source())
        .add("headerLabel", textOrNull(type.headerLabel()))
        .add("agrees", type.agrees())
        .build();
  }

  private static JsonObject of(QualityVerdict quality) {
    return Json.createObjectBuilder()
        .add("verdict", quality.verdict().name())
        .add("reasons", array(quality.reasons(), Json::createValue))
        .add("scores", numbers(quality.scores()))
        .add("severities", numbers(quality.severities()))
        .add("metrics", numbers(quality.metrics()))
        .build();
  }

  private static JsonObjectBuilder numbers(Map<String, Double> values) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    values.forEach(out::add);
    return out;
  }

  private static JsonObject of(WorkItem task) {
    return Json.createObjectBuilder()
        .add("id", task.id())
        .add("name", task.name())
        .add("role", textOrNull(task.role()))
        .add("assignee", textOrNull(task.assignee()))
        .build();
  }

  static <T> JsonArray array(Collection<T> values, Function<T, JsonValue> json) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(json.apply(value)));
    return array.build();
  }

  static JsonValue textOrNull(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }
}
