package org.studygate.web.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.studygate.training.CurvePoint;

/**
 * A curve of a training as SVG, 600 by 200 with the margins of its axes: a line over the steps, and
 * dots with a broken line for what each epoch led to on photos kept aside.
 */
public final class CurveDrawing {

  static final int LEFT = 44;
  static final int RIGHT = 590;
  static final int TOP = 10;
  static final int BOTTOM = 170;

  private final List<CurvePoint> points;
  private final ToDoubleFunction<CurvePoint> value;
  private final int steps;
  private final double top;
  private final boolean share;

  private CurveDrawing(
      List<CurvePoint> points,
      ToDoubleFunction<CurvePoint> value,
      int steps,
      double top,
      boolean share) {
    this.points = points;
    this.value = value;
    this.steps = Math.max(1, steps);
    this.top = top;
    this.share = share;
  }

  static CurveDrawing accuracy(List<CurvePoint> points, int steps) {
    return new CurveDrawing(points, CurvePoint::accuracy, steps, 1, true);
  }

  /** Up to the largest loss, but not where it has run away. */
  static CurveDrawing loss(List<CurvePoint> points, int steps) {
    double most = points.stream().mapToDouble(CurvePoint::loss).max().orElse(1);
    double top = 1;
    while (top < most && top < 64) {
      top *= 2;
    }
    while (top / 2 >= most && top > 1 / 64.0) {
      top /= 2;
    }
    return new CurveDrawing(points, CurvePoint::loss, steps, top, false);
  }

  /** A line across, with what it stands for. */
  public record Line(double y, String text) {}

  /** A dot, with what a pointer over it says. */
  public record Dot(String x, String y, String title) {}

  public List<Line> getLines() {
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k <= 4; k++) {
      double at = top * k / 4;
      lines.add(new Line(y(at), text(at)));
    }
    return lines;
  }

  /** For {@code polyline}. */
  public String getTraining() {
    return line(false);
  }

  public String getValidation() {
    return line(true);
  }

  public List<Dot> getDots() {
    return points.stream()
        .filter(CurvePoint::validation)
        .map(
            p ->
                new Dot(
                    number(x(p.step())),
                    number(y(value.applyAsDouble(p))),
                    p.epoch() + ": " + text(value.applyAsDouble(p))))
        .toList();
  }

  public int getSteps() {
    return steps;
  }

  public int getLeft() {
    return LEFT;
  }

  public int getRight() {
    return RIGHT;
  }

  public int getBottom() {
    return BOTTOM;
  }

  private String line(boolean validation) {
    StringBuilder out = new StringBuilder();
    points.stream()
        .filter(p -> p.validation() == validation)
        .forEach(
            p ->
                out.append(number(x(p.step())))
                    .append(',')
                    .append(number(y(value.applyAsDouble(p))))
                    .append(' '));
    return out.toString().strip();
  }

  private double x(int step) {
    return LEFT + (RIGHT - LEFT) * (double) step / steps;
  }

  private double y(double at) {
    return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, at / top));
  }

  private String text(double at) {
    return share
        ? Math.round(100 * at) + " %"
        : String.format(Locale.ROOT, at < 0.1 ? "%.3f" : "%.2f", at);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
