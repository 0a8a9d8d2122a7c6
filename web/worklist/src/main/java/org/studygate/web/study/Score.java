package org.studygate.web.study;

import java.util.Locale;
import org.studygate.quality.QualityThresholds.Thresholds;

/**
 * A bar: how probable something is, and from where on it matters.
 *
 * @param value 0 to 1
 * @param severity 0 to 1, how bad it would be; null where that is not known
 */
public record Score(String name, double value, Thresholds thresholds, Double severity) {

  private static final double GROSS = 0.65;
  private static final double MODERATE = 0.4;

  /** {@code mild}, {@code moderate} or {@code gross}; null where it is not suspected. */
  public String grade() {
    if (severity == null || value < 0.5) {
      return null;
    }
    return severity >= GROSS ? "gross" : severity >= MODERATE ? "moderate" : "mild";
  }

  /** Percent, for the bar's width. */
  public String width() {
    return percent(value);
  }

  public String review() {
    return thresholds == null || thresholds.review() == null ? null : percent(thresholds.review());
  }

  public String reject() {
    return thresholds == null || thresholds.reject() == null ? null : percent(thresholds.reject());
  }

  /** Whether the decision table does not let it pass. */
  boolean matters() {
    return thresholds != null && (reaches(thresholds.review()) || reaches(thresholds.reject()));
  }

  public String style() {
    if (reaches(thresholds == null ? null : thresholds.reject())) {
      return "fill over-reject";
    }
    return reaches(thresholds == null ? null : thresholds.review()) ? "fill over-review" : "fill";
  }

  private boolean reaches(Double threshold) {
    return threshold != null && value >= threshold;
  }

  /** A metric with the digits that tell something. */
  static String figure(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3g" : "%.0f", value);
  }

  private static String percent(double fraction) {
    return Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10.0 + "%";
  }
}
