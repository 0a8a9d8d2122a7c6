package org.studygate.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.studygate.deid.ProfileOption;
import org.studygate.release.FaceChoice;
import org.studygate.release.Output;
import org.studygate.release.ReleaseChoices;
import org.studygate.release.StudyChoice;

/** What can be chosen, and the studies that can be. */
final class ChoicesJson {

  private ChoicesJson() {}

  static JsonObject of(ReleaseChoices choices) {
    JsonArrayBuilder destinations =
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("type", "DOWNLOAD").add("name", JsonValue.NULL));
    choices
        .destinations()
        .forEach(
            d ->
                destinations.add(
                    Json.createObjectBuilder().add("type", d.type().name()).add("name", d.name())));
    return Json.createObjectBuilder()
        .add("keep", words(FaceChoice.parts().stream()))
        .add("methods", words(FaceChoice.methods().stream()))
        .add("options", words(Stream.of(ProfileOption.values()).map(ProfileOption::word)))
        .add("outputs", words(Stream.of(Output.values()).map(Enum::name)))
        .add("destinations", destinations)
        .add("mostStudies", choices.mostStudies())
        .build();
  }

  static JsonObject of(StudyChoice study) {
    return Json.createObjectBuilder()
        .add("reference", study.reference())
        .add("modalities", words(study.modalities().stream()))
        .add("types", words(study.types().stream()))
        .add("bodyParts", words(study.bodyParts().stream()))
        .add("quality", StudyJson.textOrNull(study.quality()))
        .add("age", study.age() == null ? JsonValue.NULL : Json.createValue(study.age()))
        .add("sex", StudyJson.textOrNull(study.sex()))
        .add("series", study.series())
        .add("instances", study.instances())
        .build();
  }

  private static JsonValue words(Stream<String> words) {
    List<String> all = words.toList();
    return Json.createArrayBuilder(all).build();
  }
}
