package org.studygate.models.skin;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.PictureReader;

/**
 * A decoded photo, upright, in sRGB.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb three bytes a pixel, row by row; not to be changed
 */
public record Photo(int width, int height, byte[] rgb) {

  /** Refuses bytes that are not those of a picture of this size. */
  public Photo {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException("the pixels do not fit the picture's size");
    }
  }

  /** Of an image of any type; transparent parts become white. */
  public static Photo of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] rgb = new byte[3 * width * height];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = line[x] >>> 24;
        for (int c = 0; c < 3; c++) {
          int value = line[x] >> 16 - 8 * c & 0xFF;
          rgb[3 * (y * width + x) + c] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
        }
      }
    }
    return new Photo(width, height, rgb);
  }

  /**
   * Reads a PNG or JPEG file as it is stored, without turning it by its EXIF data.
   *
   * @throws ImageException when the file is not a readable picture
   */
  public static Photo read(Path file) throws ImageException {
    return of(PictureReader.picture(file));
  }

  /** For display and storage. */
  public BufferedImage image() {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        line[x] = level(x, y, 0) << 16 | level(x, y, 1) << 8 | level(x, y, 2);
      }
      out.setRGB(0, y, width, 1, line, 0, width);
    }
    return out;
  }

  /** 0 to 255; channel 0 is red, 1 green, 2 blue. */
  public int level(int x, int y, int channel) {
    return rgb[3 * (y * width + x) + channel] & 0xFF;
  }

  /** Size alone: pixels are a patient's. */
  @Override
  public String toString() {
    return "photo of " + width + " x " + height;
  }
}
