package org.studygate.models.pixeltext;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A grey picture of any value range that shapes are drawn on. */
public final class Canvas {

  private final int width;
  private final int height;
  private final float[] values;

  public Canvas(int width, int height, float[] values) {
    if (values.length != width * height) {
      throw new IllegalArgumentException("a picture of the wrong size");
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Row by row; changes show in the picture. */
  public float[] values() {
    return values;
  }

  /** Fills a shape; its edges are smooth or of whole pixels. */
  public void fill(Shape shape, boolean smooth, float value) {
    paint(shape, smooth, (at, alpha) -> values[at] += alpha * (value - values[at]));
  }

  /** Calls for each pixel that the shape touches, with the share that it covers. */
  public void paint(Shape shape, boolean smooth, Ink ink) {
    Rectangle box = shape.getBounds();
    box.grow(1, 1);
    box = box.intersection(new Rectangle(width, height));
    if (box.isEmpty()) {
      return;
    }
    BufferedImage mask = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = mask.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.translate(-box.x, -box.y);
    pen.setColor(Color.WHITE);
    pen.fill(shape);
    pen.dispose();
    byte[] alpha = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < box.height; y++) {
      for (int x = 0; x < box.width; x++) {
        int a = alpha[y * box.width + x] & 0xFF;
        if (a > 0) {
          ink.at((box.y + y) * width + box.x + x, a / 255f);
        }
      }
    }
  }

  /** What is done to a pixel. */
  public interface Ink {
    void at(int index, float alpha);
  }

  /** Least and greatest value of a rectangle, and its mean and deviation. */
  float[] statistics(Rectangle where) {
    Rectangle box = where.intersection(new Rectangle(width, height));
    if (box.isEmpty()) {
      return new float[] {0, 0, 0, 0};
    }
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (int y = box.y; y < box.y + box.height; y++) {
      for (int x = box.x; x < box.x + box.width; x++) {
        float value = values[y * width + x];
        least = Math.min(least, value);
        most = Math.max(most, value);
        sum += value;
        squares += (double) value * value;
      }
    }
    double n = (double) box.width * box.height;
    double mean = sum / n;
    double deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
    return new float[] {least, most, (float) mean, (float) deviation};
  }
}
