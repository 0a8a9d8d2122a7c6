package org.studygate.web.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.studygate.knowledge.SeriesOrder;
import org.studygate.quality.ArtefactFinding;
import org.studygate.quality.QualityThresholds.Thresholds;
import org.studygate.quality.QualityVerdict;
import org.studygate.quality.SliceQuality;
import org.studygate.quality.Verdict;
import org.studygate.seriestype.SeriesType;
import org.studygate.study.SeriesRow;

/**
 * A series with what was found out about it.
 *
 * @param type null before it was classified
 * @param quality null before it was judged
 * @param scores of the artefacts, most probable first
 * @param types probabilities of the likeliest types
 * @param order the brightness order of tissues and what it says, or null
 */
public record Evidence(
    SeriesRow series,
    SeriesType type,
    QualityVerdict quality,
    List<Score> scores,
    List<Score> types,
    OrderLine order) {

  private static final int SHOWN_SCORES = 5;
  private static final int SHOWN_TYPES = 4;
  private static final int SHOWN_SLICES = 4;

  static Evidence of(
      SeriesRow series,
      SeriesType type,
      QualityVerdict quality,
      SeriesOrder order,
      Function<String, Thresholds> thresholds) {
    return new Evidence(
        series,
        type,
        quality,
        quality == null ? List.of() : scores(quality, thresholds),
        types(type),
        OrderLine.of(order));
  }

  private static List<Score> scores(
      QualityVerdict quality, Function<String, Thresholds> thresholds) {
    return quality.scores().entrySet().stream()
        .filter(score -> !score.getKey().equals("clean"))
        .map(
            score ->
                new Score(
                    score.getKey(),
                    score.getValue(),
                    thresholds.apply(score.getKey()),
                    quality.severities().get(score.getKey())))
        .sorted(Comparator.comparingDouble(Score::value).reversed())
        .toList();
  }

  private static List<Score> types(SeriesType type) {
    return type == null
        ? List.of()
        : type.probabilities().entrySet().stream()
            .map(p -> new Score(p.getKey(), p.getValue(), null, null))
            .sorted(Comparator.comparingDouble(Score::value).reversed())
            .limit(SHOWN_TYPES)
            .toList();
  }

  /** The most probable artefacts, and all that matter. */
  public List<Score> topScores() {
    return scores.stream().filter(s -> s.matters() || scores.indexOf(s) < SHOWN_SCORES).toList();
  }

  public List<Score> otherScores() {
    List<Score> top = topScores();
    return scores.stream().filter(score -> !top.contains(score)).toList();
  }

  /** The picture of where a slice is suspect; empty without one. */
  public List<HeatCell> heat(SliceQuality slice) {
    return HeatCell.of(slice.heat());
  }

  /** Pictures are shown of what is in doubt. */
  public List<SliceQuality> worst() {
    return quality == null || quality.verdict() == Verdict.PASS && quality.findings().isEmpty()
        ? List.of()
        : quality.worstSlices().stream().limit(SHOWN_SLICES).toList();
  }

  /** The metrics by name, most telling first. */
  public List<Map.Entry<String, String>> metrics() {
    return quality == null
        ? List.of()
        : quality.metrics().entrySet().stream()
            .sorted(Comparator.comparing(metric -> metric.getKey().startsWith("summary") ? 1 : 0))
            .map(metric -> Map.entry(metric.getKey(), Score.figure(metric.getValue())))
            .toList();
  }

  /** What speaks most against using the series. */
  public List<ArtefactFinding> against() {
    List<ArtefactFinding> rejecting =
        quality.findings().stream().filter(f -> f.verdict() == Verdict.REJECT).toList();
    return rejecting.isEmpty() ? quality.findings() : rejecting;
  }

  public boolean rejected() {
    return quality != null && quality.verdict() == Verdict.REJECT;
  }

  /** What the pixels alone look like most; null when no model looked at them. */
  public String pixelLabel() {
    return type == null
        ? null
        : type.pixelProbabilities().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  /** Which message tells that pixels and header differ: by which of them the answer went. */
  public String disagreement() {
    if ("person".equals(type.source())) {
      return "type.disagrees.person";
    }
    if (type.label().equals(type.headerLabel())) {
      return "type.disagrees.header";
    }
    return type.label().equals(pixelLabel()) ? "type.disagrees.pixels" : "type.disagrees";
  }

  public boolean typeUncertain() {
    return type != null && !type.certain();
  }

  public boolean qualityUncertain() {
    return quality != null && quality.verdict() == Verdict.REVIEW;
  }
}
