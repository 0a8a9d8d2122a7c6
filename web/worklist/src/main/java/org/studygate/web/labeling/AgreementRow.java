package org.studygate.web.labeling;

import java.util.Locale;
import org.studygate.labeling.Agreement.Measure;

/**
 * Agreement on one question, in words and drawn on a line from 0 to 1, {@value #WIDTH} units long.
 *
 * @param key {@code usable} or the reason's label
 * @param title of the question
 */
public record AgreementRow(String key, String title, Measure measure) {

  private static final int WIDTH = 200;

  public int getPhotos() {
    return measure.photos();
  }

  public String getObserved() {
    return measure.observed() == null ? "–" : Math.round(100 * measure.observed()) + " %";
  }

  public boolean isKnown() {
    return measure.kappa() != null;
  }

  /** Whether there is an interval. */
  public boolean isSpread() {
    return measure.low() != null;
  }

  public String getKappa() {
    return isKnown() ? text(measure.kappa()) : "–";
  }

  /** The 95 % confidence interval. */
  public String getInterval() {
    return isSpread() ? text(measure.low()) + " – " + text(measure.high()) : "–";
  }

  public int getX() {
    return at(measure.kappa());
  }

  public int getLow() {
    return at(measure.low());
  }

  public int getHigh() {
    return at(measure.high());
  }

  /** Less than chance is drawn as 0. */
  private static int at(double kappa) {
    return (int) Math.round(WIDTH * Math.max(0, Math.min(1, kappa)));
  }

  private static String text(double value) {
    // Rounded first, so that nothing is written "-0.00".
    return String.format(Locale.ROOT, "%.2f", Math.round(100 * value) / 100.0);
  }
}
