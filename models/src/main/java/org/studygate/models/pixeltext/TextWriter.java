package org.studygate.models.pixeltext;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** Writes a line of text into a picture and says where it stands. */
public final class TextWriter {

  /**
   * How a line looks.
   *
   * @param capital height of a capital letter in pixels
   * @param angle in radians, clockwise
   * @param value of the ink
   * @param smooth whether edges have shades between ink and ground
   * @param halo value of an outline around the letters, or NaN for none
   * @param plate value of a filled box behind the letters, or NaN for none
   */
  public record Look(
      double capital, double angle, float value, boolean smooth, float halo, float plate) {

    public static Look plain(double capital, float value) {
      return new Look(capital, 0, value, true, Float.NaN, Float.NaN);
    }
  }

  /**
   * @param area the tight rectangle around the line, turned as the line is
   * @param ink pixels that the letters cover by at least a third
   */
  public record Written(String text, Shape area, BitSet ink) {}

  private static final double PROBE = 100;

  private TextWriter() {}

  /** The line's width and height before it is turned, in pixels. */
  public static Rectangle2D extent(Face face, String text, double capital) {
    return face.shape(text, size(face, capital)).getBounds2D();
  }

  /** Writes with the line's centre at a place. */
  public static Written write(
      Canvas canvas, Face face, String text, Look look, double centreX, double centreY) {
    Shape letters = face.shape(text, size(face, look.capital()));
    Rectangle2D box = letters.getBounds2D();
    AffineTransform place = AffineTransform.getTranslateInstance(centreX, centreY);
    place.rotate(look.angle());
    place.translate(-box.getCenterX(), -box.getCenterY());
    Shape placed = place.createTransformedShape(letters);
    if (!Float.isNaN(look.plate())) {
      double margin = look.capital() * 0.3;
      Rectangle2D plate =
          new Rectangle2D.Double(
              box.getX() - margin,
              box.getY() - margin,
              box.getWidth() + 2 * margin,
              box.getHeight() + 2 * margin);
      canvas.fill(place.createTransformedShape(plate), false, look.plate());
    }
    if (!Float.isNaN(look.halo())) {
      canvas.fill(
          new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
              .createStrokedShape(placed),
          look.smooth(),
          look.halo());
    }
    BitSet ink = new BitSet(canvas.width() * canvas.height());
    float[] values = canvas.values();
    canvas.paint(
        placed,
        look.smooth(),
        (at, alpha) -> {
          values[at] += alpha * (look.value() - values[at]);
          if (alpha > 0.33f) {
            ink.set(at);
          }
        });
    return new Written(text, place.createTransformedShape(box), ink);
  }

  private static double size(Face face, double capital) {
    return capital * PROBE / face.shape("H", PROBE).getBounds2D().getHeight();
  }
}
