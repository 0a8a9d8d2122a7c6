package org.studygate.models.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small charts as SVG text, to stand in an HTML page by themselves. */
final class Charts {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 240;
  private static final int LEFT = 46;
  private static final int BOTTOM = 30;
  private static final int TOP = 24;
  private static final int RIGHT = 12;
  private static final List<String> COLOURS =
      List.of("#0b6e99", "#c2571a", "#2e7d32", "#7b3f9d", "#b3261e", "#555555");

  private Charts() {}

  /**
   * Lines over 1, 2, 3 …
   *
   * @param series values by name; gaps where a value is not finite
   * @param most upper end of the scale, or NaN to take the largest value
   */
  static String lines(String title, String below, Map<String, double[]> series, double most) {
    double top = most;
    int n = 1;
    for (double[] values : series.values()) {
      n = Math.max(n, values.length);
      for (double value : values) {
        top = Double.isFinite(most) || !Double.isFinite(value) ? top : larger(top, value);
      }
    }
    top = Double.isFinite(top) && top > 0 ? top : 1;
    StringBuilder out = frame(title, below, top, n);
    int colour = 0;
    for (Map.Entry<String, double[]> entry : series.entrySet()) {
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < entry.getValue().length; i++) {
        double value = entry.getValue()[i];
        if (Double.isFinite(value)) {
          points.append(
              String.format(
                  Locale.ROOT,
                  "%.1f,%.1f ",
                  x(n == 1 ? 0.5 : (double) i / (n - 1)),
                  y(value / top)));
        }
      }
      String ink = COLOURS.get(colour % COLOURS.size());
      out.append("<polyline fill='none' stroke-width='2' stroke='").append(ink);
      out.append("' points='").append(points).append("'/>");
      text(out, LEFT + 8 + 130 * (colour % 3), TOP + 12 + 14 * (colour / 3), "start", ink)
          .append(Html.escape(entry.getKey()))
          .append("</text>");
      colour++;
    }
    return out.append("</svg>").toString();
  }

  /** Share of right answers against confidence, in ten bins, with the number of items in each. */
  static String calibration(double[] confidence, boolean[] right) {
    double[] sum = new double[10];
    double[] hits = new double[10];
    int[] n = new int[10];
    for (int i = 0; i < confidence.length; i++) {
      int bin = (int) Math.max(0, Math.min(9, confidence[i] * 10));
      sum[bin] += confidence[i];
      hits[bin] += right[i] ? 1 : 0;
      n[bin]++;
    }
    StringBuilder out = frame("Calibration", "confidence", 1, 1);
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#999' stroke-dasharray='4'/>",
            x(0),
            y(0),
            x(1),
            y(1)));
    for (int bin = 0; bin < 10; bin++) {
      if (n[bin] > 0) {
        double height = hits[bin] / n[bin];
        out.append(
            String.format(
                Locale.ROOT,
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='#0b6e99'"
                    + " fill-opacity='.55'><title>%d items: confidence %.3f, right %.3f</title>"
                    + "</rect>",
                x(bin / 10.0) + 2,
                y(height),
                x(0.1) - x(0) - 4,
                y(0) - y(height),
                n[bin],
                sum[bin] / n[bin],
                height));
        text(out, x(bin / 10.0 + 0.05), y(height) - 3, "middle", "#333")
            .append(n[bin])
            .append("</text>");
      }
    }
    return out.append("</svg>").toString();
  }

  private static double larger(double a, double b) {
    return Double.isFinite(a) ? Math.max(a, b) : b;
  }

  private static StringBuilder frame(String title, String below, double top, int n) {
    StringBuilder out = new StringBuilder();
    out.append("<svg viewBox='0 0 ").append(WIDTH).append(' ').append(HEIGHT);
    out.append("' role='img' aria-label='").append(Html.escape(title)).append("'>");
    text(out, WIDTH / 2.0, 14, "middle", "#111").append(Html.escape(title)).append("</text>");
    for (int i = 0; i <= 4; i++) {
      double y = y(i / 4.0);
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>",
              LEFT,
              y,
              WIDTH - RIGHT,
              y));
      text(out, LEFT - 5, y + 4, "end", "#555")
          .append(String.format(Locale.ROOT, "%.2f", top * i / 4))
          .append("</text>");
    }
    text(out, (LEFT + WIDTH) / 2.0, HEIGHT - 6, "middle", "#555").append(Html.escape(below));
    out.append(n > 1 ? " 1–" + n : "").append("</text>");
    return out;
  }

  private static StringBuilder text(
      StringBuilder out, double x, double y, String anchor, String colour) {
    return out.append(
        String.format(
            Locale.ROOT,
            "<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s' font-size='11'>",
            x,
            y,
            anchor,
            colour));
  }

  private static double x(double share) {
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double share) {
    return HEIGHT - BOTTOM - Math.max(0, Math.min(1, share)) * (HEIGHT - BOTTOM - TOP);
  }
}
