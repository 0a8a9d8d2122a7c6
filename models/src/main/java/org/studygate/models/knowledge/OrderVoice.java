package org.studygate.models.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.tissue.TissueBrightness;

/**
 * What the brightness of tissues says of a series' type: each learned type is a normal distribution
 * of the features of {@link BrightnessFeatures}, taken as independent, with deviations that grow
 * the fewer series taught them; types are equally likely beforehand.
 */
public final class OrderVoice {

  /** Series that must have taught a type before it has a say. */
  private static final int LEAST_SERIES = 2;

  private static final double LEAST_DEVIATION = 0.18;
  private static final double UNSEEN_DEVIATION = 0.5;

  /** The features are not independent; this tempers what they say together. */
  private static final double TEMPER = 0.6;

  /** Part of the head that must be brain, so that another body part has no order. */
  private static final double LEAST_BRAIN = 0.15;

  private final List<TypeBrightness> types;

  public OrderVoice(List<TypeBrightness> types) {
    this.types = types.stream().filter(type -> type.series() >= LEAST_SERIES).toList();
  }

  /** Whether a brightness can be judged at all. */
  public static boolean hears(TissueBrightness brightness) {
    return brightness.comparable() && brightness.brainShare() >= LEAST_BRAIN;
  }

  /** What {@link #probabilities(Map)} asks for; empty when the order says nothing. */
  public static Map<String, Double> features(TissueBrightness brightness) {
    return hears(brightness) ? BrightnessFeatures.of(brightness) : Map.of();
  }

  /** Probability of each learned type; empty when the order says nothing. */
  public Map<String, Double> probabilities(TissueBrightness brightness) {
    return probabilities(features(brightness));
  }

  /** Likewise of {@link #features}. */
  public Map<String, Double> probabilities(Map<String, Double> features) {
    Map<String, Double> out = new LinkedHashMap<>();
    if (features.isEmpty()) {
      return out;
    }
    double most = Double.NEGATIVE_INFINITY;
    for (TypeBrightness type : types) {
      double likelihood = TEMPER * likelihood(type, features);
      out.put(type.type(), likelihood);
      most = Math.max(most, likelihood);
    }
    double sum = 0;
    for (Map.Entry<String, Double> entry : out.entrySet()) {
      entry.setValue(Math.exp(entry.getValue() - most));
      sum += entry.getValue();
    }
    for (Map.Entry<String, Double> entry : out.entrySet()) {
      entry.setValue(entry.getValue() / sum);
    }
    return out;
  }

  private static double likelihood(TypeBrightness type, Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      Stat stat = type.features().get(feature.getKey());
      if (stat == null || stat.n() == 0) {
        continue;
      }
      double square =
          stat.deviation() * stat.deviation()
              + LEAST_DEVIATION * LEAST_DEVIATION
              + UNSEEN_DEVIATION * UNSEEN_DEVIATION / (stat.n() * stat.n());
      double gap = feature.getValue() - stat.mean();
      sum -= 0.5 * gap * gap / square + 0.5 * Math.log(square);
    }
    return sum;
  }

  /** For example {@code CSF 0.12 < GM 0.45 < WM 0.61 < fat 0.93: T1}. */
  public String verdict(TissueBrightness brightness) {
    return verdict(brightness.text(), probabilities(brightness));
  }

  /** Likewise of an order in words and what it says; empty when it says nothing. */
  public static String verdict(String order, Map<String, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> order + ": " + said(best))
        .orElse("");
  }

  private static String said(Map.Entry<String, Double> best) {
    String name = best.getKey().replaceFirst("^MR_", "").replace("T2STAR", "T2*");
    return best.getValue() >= 0.5 ? name : "unclear, " + name + " at most";
  }
}
