package org.studygate.web.knowledge;

import java.util.Locale;
import org.studygate.models.knowledge.Stat;

/**
 * A tissue on the scale of brightness.
 *
 * @param name its short name
 * @param row from the top, 0 the brightest
 */
public record TissueMark(String name, Stat stat, int row) {

  private static final int LEFT = 64;
  private static final int WIDTH = 200;
  private static final int LINE = 22;

  public String getMean() {
    return String.format(Locale.ROOT, "%.2f", stat.mean());
  }

  public String getX() {
    return at(stat.mean());
  }

  public String getLow() {
    return at(stat.mean() - stat.deviation());
  }

  public String getHigh() {
    return at(stat.mean() + stat.deviation());
  }

  public int getY() {
    return 14 + LINE * row;
  }

  public int getTextY() {
    return getY() + 4;
  }

  /** The grey that the tissue has in an image, as a colour of SVG. */
  public String getGrey() {
    return grey(stat.mean());
  }

  static String grey(double level) {
    long value = Math.round(255 * Math.max(0, Math.min(1, level)));
    return "rgb(" + value + "," + value + "," + value + ")";
  }

  private static String at(double level) {
    double share = Math.max(0, Math.min(1, level));
    return String.format(Locale.ROOT, "%.1f", LEFT + WIDTH * share);
  }
}
