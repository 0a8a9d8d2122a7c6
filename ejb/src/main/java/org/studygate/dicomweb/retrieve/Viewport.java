package org.studygate.dicomweb.retrieve;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.studygate.dicomweb.InvalidRequestException;

/**
 * The size of a picture and the part of the image that fills it (PS3.18 8.3.5.1.3). The aspect
 * ratio is kept: the picture gets no larger than the viewport.
 *
 * @param width in pixels
 * @param height in pixels
 * @param source x, y, width and height of the part in pixels of the image; null for all of it
 */
public record Viewport(int width, int height, Region source) {

  private static final int LARGEST = 4096;

  /** A part of an image; negative width or height mirrors it. */
  public record Region(double x, double y, double width, double height) {}

  public Viewport {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new InvalidRequestException("a viewport is 1 to " + LARGEST + " pixels wide and high");
    }
  }

  BufferedImage apply(BufferedImage image) {
    Region all = new Region(0, 0, image.getWidth(), image.getHeight());
    Region part = source == null ? all : source;
    double partWidth = Math.abs(part.width());
    double partHeight = Math.abs(part.height());
    if (partWidth < 1 || partHeight < 1) {
      throw new InvalidRequestException("the viewport shows nothing of the image");
    }
    double scale = Math.min(width / partWidth, height / partHeight);
    int outWidth = Math.max(1, (int) Math.round(partWidth * scale));
    int outHeight = Math.max(1, (int) Math.round(partHeight * scale));
    BufferedImage out = new BufferedImage(outWidth, outHeight, image.getType());
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    if (part.width() < 0) {
      graphics.translate(outWidth, 0);
      graphics.scale(-1, 1);
    }
    if (part.height() < 0) {
      graphics.translate(0, outHeight);
      graphics.scale(1, -1);
    }
    graphics.scale(scale, scale);
    graphics.translate(-part.x(), -part.y());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return out;
  }
}
