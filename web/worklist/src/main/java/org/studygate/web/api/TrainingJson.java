package org.studygate.web.api;

import static org.studygate.web.api.StudyJson.array;
import static org.studygate.web.api.StudyJson.textOrNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.studygate.training.ClassCount;
import org.studygate.training.CurvePoint;
import org.studygate.training.GateReason;
import org.studygate.training.GateVerdict;
import org.studygate.training.PhotoCounts;
import org.studygate.training.RoundView;
import org.studygate.training.TrainingFigures;
import org.studygate.training.TrainingView;
import org.studygate.training.Wanted;

/** A training as the API's contract has it. */
final class TrainingJson {

  private TrainingJson() {}

  static JsonObject of(TrainingView training) {
    return Json.createObjectBuilder()
        .add("id", training.key())
        .add("startedBy", training.startedBy())
        .add("startedAt", training.startedAt().toString())
        .add("source", training.source().name())
        .add("state", training.state().name())
        .add("stateSince", training.stateSince().toString())
        .add("stateReason", textOrNull(training.reason()))
        .add("rounds", array(training.rounds(), TrainingJson::of))
        .build();
  }

  private static JsonObject of(RoundView round) {
    return Json.createObjectBuilder()
        .add("number", round.number())
        .add("version", round.version())
        .add("from", textOrNull(round.from()))
        .add("startedAt", round.startedAt().toString())
        .add("endedAt", textOrNull(round.endedAt() == null ? null : round.endedAt().toString()))
        .add("outcome", round.outcome().name())
        .add("failure", textOrNull(round.failure()))
        .add("photos", of(round.counts()))
        .add("step", round.step())
        .add("steps", round.steps())
        .add("epoch", round.epoch())
        .add(
            "secondsLeft",
            round.left() == null ? JsonValue.NULL : Json.createValue(round.left().toSeconds()))
        .add("curve", array(round.points(), TrainingJson::of))
        .add("figures", of(round.figures()))
        .add("before", of(round.before()))
        .add("verdict", of(round.verdict()))
        .build();
  }

  private static JsonObject of(PhotoCounts counts) {
    return Json.createObjectBuilder()
        .add("all", counts.photos())
        .add("patientsLearntFrom", counts.patients())
        .add("patientsHeldBack", counts.heldBack())
        .add("classes", array(counts.classes(), TrainingJson::of))
        .build();
  }

  private static JsonObject of(ClassCount count) {
    return Json.createObjectBuilder()
        .add("label", count.label())
        .add("learn", count.learn())
        .add("choose", count.choose())
        .add("heldBack", count.heldBack())
        .build();
  }

  private static JsonObject of(CurvePoint point) {
    return Json.createObjectBuilder()
        .add("validation", point.validation())
        .add("step", point.step())
        .add("epoch", point.epoch())
        .add("loss", point.loss())
        .add("accuracy", point.accuracy())
        .build();
  }

  private static JsonValue of(TrainingFigures figures) {
    if (figures == null) {
      return JsonValue.NULL;
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("photos", figures.photos())
            .add("patients", figures.patients())
            .add("accuracy", figures.accuracy())
            .add("accuracyLow", figures.interval()[0])
            .add("accuracyHigh", figures.interval()[1])
            .add("auc", orNull(figures.auc()))
            .add("sensitivity", orNull(figures.sensitivity()))
            .add("specificity", orNull(figures.specificity()))
            .add("macroF1", orNull(figures.macroF1()))
            .add("classes", Json.createArrayBuilder(figures.classes()))
            .add(
                "confusion",
                array(figures.confusion(), row -> Json.createArrayBuilder(row).build()));
    return json.add("perClass", array(figures.perClass(), TrainingJson::of)).build();
  }

  private static JsonObject of(TrainingFigures.OfClass one) {
    return Json.createObjectBuilder()
        .add("label", one.label())
        .add("photos", one.photos())
        .add("right", one.right())
        .add("named", one.named())
        .add("share", one.share())
        .add("low", one.low())
        .add("high", one.high())
        .build();
  }

  private static JsonValue of(GateVerdict verdict) {
    if (verdict == null) {
      return JsonValue.NULL;
    }
    return Json.createObjectBuilder()
        .add("accepted", verdict.accepted())
        .add("bar", verdict.bar())
        .add("reasons", array(verdict.reasons(), TrainingJson::of))
        .add("wanted", array(verdict.wanted(), TrainingJson::of))
        .add("wantedPatients", verdict.patients())
        .build();
  }

  private static JsonObject of(GateReason reason) {
    return Json.createObjectBuilder()
        .add("code", reason.code().name())
        .add("good", reason.good())
        .add("values", Json.createArrayBuilder(reason.values()))
        .build();
  }

  private static JsonObject of(Wanted wanted) {
    return Json.createObjectBuilder()
        .add("label", wanted.label())
        .add("photos", wanted.photos())
        .build();
  }

  private static JsonValue orNull(Double value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }
}
