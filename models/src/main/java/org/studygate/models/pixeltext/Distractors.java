package org.studygate.models.pixeltext;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Drawn things in pictures that are not text: rulers, calipers, curves, grids, bars, frames. */
final class Distractors {

  private final Random random;

  Distractors(Random random) {
    this.random = random;
  }

  /** Draws one. */
  void draw(Canvas canvas, float value) {
    double x = random.nextDouble() * canvas.width();
    double y = random.nextDouble() * canvas.height();
    double size = 6 + random.nextDouble() * 90;
    boolean smooth = random.nextBoolean();
    float pen = random.nextInt(3) == 0 ? 1 + random.nextFloat() * 3 : 1;
    Shape shape =
        switch (random.nextInt(13)) {
          case 0 -> line(x, y, size * 2);
          case 1, 2 -> ruler(size * 2, pen);
          case 3 -> new Rectangle2D.Double(0, 0, size, size * (0.2 + random.nextDouble()));
          case 4 -> new Ellipse2D.Double(0, 0, size, size * (0.3 + random.nextDouble()));
          case 5 -> cross(3 + random.nextDouble() * 8);
          case 6, 7 -> curve(size * 2);
          case 8 -> grid(size * 2);
          case 9 -> arrow(size);
          case 10 -> dots(size * 2);
          case 11 -> polygon(size);
          default -> line(x, y, size);
        };
    AffineTransform place = AffineTransform.getTranslateInstance(Math.rint(x), Math.rint(y));
    place.rotate(
        random.nextInt(3) == 0
            ? random.nextDouble() * 2 * Math.PI
            : random.nextInt(4) * Math.PI / 2);
    Shape placed = place.createTransformedShape(shape);
    boolean filled = random.nextInt(5) == 0 && !(shape instanceof Path2D);
    canvas.fill(filled ? placed : new BasicStroke(pen).createStrokedShape(placed), smooth, value);
  }

  private Shape line(double x, double y, double length) {
    return new Line2D.Double(0, 0, length, random.nextInt(3) == 0 ? length / 7 : 0);
  }

  private Shape ruler(double length, double pen) {
    Path2D out = new Path2D.Double();
    double step = Math.max(3 * pen, 3 + random.nextDouble() * 14);
    double tick = 2 + random.nextDouble() * 7;
    int major = 2 + random.nextInt(9);
    if (random.nextBoolean()) {
      out.moveTo(0, 0);
      out.lineTo(length, 0);
    }
    for (int i = 0; i * step < length; i++) {
      out.moveTo(i * step, 0);
      out.lineTo(i * step, i % major == 0 ? 2 * tick : tick);
    }
    return out;
  }

  private Shape cross(double arm) {
    Path2D out = new Path2D.Double();
    out.moveTo(-arm, 0);
    out.lineTo(arm, 0);
    out.moveTo(0, -arm);
    out.lineTo(0, arm);
    if (random.nextInt(3) == 0) {
      out.transform(AffineTransform.getRotateInstance(Math.PI / 4));
    }
    return out;
  }

  private Shape curve(double length) {
    Path2D out = new Path2D.Double();
    double y = 0;
    double amplitude = 1 + random.nextDouble() * 12;
    double period = 8 + random.nextDouble() * 60;
    int kind = random.nextInt(3);
    out.moveTo(0, 0);
    for (double x = 1; x < length; x += 1 + random.nextInt(2)) {
      y =
          switch (kind) {
            case 0 -> amplitude * Math.sin(2 * Math.PI * x / period);
            case 1 -> y + random.nextGaussian() * amplitude / 6;
            default -> -Math.abs(amplitude * 3 * Math.pow(Math.sin(Math.PI * x / period), 15));
          };
      out.lineTo(x, y);
    }
    return out;
  }

  private Shape grid(double size) {
    Path2D out = new Path2D.Double();
    double step = 4 + random.nextDouble() * 24;
    for (double at = 0; at < size; at += step) {
      out.moveTo(at, 0);
      out.lineTo(at, size);
      out.moveTo(0, at);
      out.lineTo(size, at);
    }
    return out;
  }

  private Shape arrow(double size) {
    Path2D out = new Path2D.Double();
    double head = 3 + random.nextDouble() * 6;
    out.moveTo(0, 0);
    out.lineTo(size, 0);
    out.moveTo(size - head, -head / 2);
    out.lineTo(size, 0);
    out.lineTo(size - head, head / 2);
    return out;
  }

  private Shape dots(double length) {
    Path2D out = new Path2D.Double();
    double step = 3 + random.nextDouble() * 12;
    double dot = 0.6 + random.nextDouble() * 2;
    for (double at = 0; at < length; at += step) {
      out.append(new Ellipse2D.Double(at, 0, dot, dot), false);
    }
    return out;
  }

  private Shape polygon(double size) {
    Path2D out = new Path2D.Double();
    int corners = 3 + random.nextInt(5);
    for (int i = 0; i < corners; i++) {
      double r = size * (0.2 + 0.4 * random.nextDouble());
      double phi = 2 * Math.PI * i / corners;
      if (i == 0) {
        out.moveTo(r, 0);
      } else {
        out.lineTo(r * Math.cos(phi), r * Math.sin(phi));
      }
    }
    out.closePath();
    return out;
  }
}
