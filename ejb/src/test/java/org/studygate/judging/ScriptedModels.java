package org.studygate.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.models.BrightnessResult;
import org.studygate.models.QualityResult;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.knowledge.Knowledge;

/** Models that answer by the series' UID as a test says, and remember what they were shown. */
public final class ScriptedModels extends SeriesModels {

  private final Map<String, QualityResult> qualities = new HashMap<>();
  private final Map<String, SeriesTypeResult> types = new HashMap<>();
  private final Map<String, BrightnessResult> brightness = new HashMap<>();
  private Knowledge knowledge;
  private final List<String> shown = new ArrayList<>();

  public ScriptedModels quality(String seriesUid, Map<String, Double> scores, String... faults) {
    qualities.put(
        seriesUid,
        new QualityResult(scores, List.of(), List.of(faults), !scores.isEmpty(), "scripted"));
    return this;
  }

  public ScriptedModels type(String seriesUid, String label, boolean certain) {
    types.put(
        seriesUid,
        new SeriesTypeResult(
            label, 0.9, "both", label, true, certain, Map.of(label, 0.9), Map.of(), "scripted"));
    return this;
  }

  public List<String> shown() {
    return shown;
  }

  @Override
  public Optional<Answer<QualityResult>> quality(SeriesContent series) {
    return answer(series, qualities);
  }

  @Override
  public Optional<Answer<SeriesTypeResult>> seriesType(SeriesContent series) {
    return answer(series, types);
  }

  public ScriptedModels brightness(String seriesUid, BrightnessResult result) {
    brightness.put(seriesUid, result);
    return this;
  }

  public ScriptedModels knowing(Knowledge brought) {
    knowledge = brought;
    return this;
  }

  @Override
  public Optional<Answer<BrightnessResult>> brightness(SeriesContent series) {
    return Optional.ofNullable(brightness.get(series.seriesUid().value()))
        .map(result -> new Answer<>(result, "1"));
  }

  @Override
  public Optional<Knowledge> knowledge() {
    return Optional.ofNullable(knowledge);
  }

  private <T> Optional<Answer<T>> answer(SeriesContent series, Map<String, T> answers) {
    String uid = series.seriesUid().value();
    shown.add(uid);
    return Optional.ofNullable(answers.get(uid)).map(result -> new Answer<>(result, "1"));
  }
}
