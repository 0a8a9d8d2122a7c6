package org.studygate.models.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** PNG and JPEG pictures as luminance 0 to 255 with colour saturation. */
public final class PictureReader {

  private PictureReader() {}

  /** Whether the file name says PNG or JPEG. */
  public static boolean handles(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  /**
   * @throws ImageException when the file is not a readable picture
   */
  public static Slice read(Path file) throws ImageException {
    return of(picture(file));
  }

  /**
   * The picture in its colours.
   *
   * @throws ImageException when the file is not a readable picture
   */
  public static BufferedImage picture(Path file) throws ImageException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new ImageException("the picture is damaged", e);
    }
  }

  /**
   * The JDK's own reader: the DICOM toolkit registers a JPEG reader as well, which takes nothing
   * but its own streams.
   */
  private static ImageReader reader(ImageInputStream in) throws ImageException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw new ImageException("not a PNG or JPEG picture");
  }

  static Slice of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getRaster().getNumBands() == 1 && image.getColorModel().getPixelSize() > 1) {
      return new Slice(
          width, height, image.getRaster().getPixels(0, 0, width, height, (float[]) null));
    }
    int[] packed = image.getRGB(0, 0, width, height, null, 0, width);
    float[] luminance = new float[packed.length];
    float[] saturation = new float[packed.length];
    for (int i = 0; i < packed.length; i++) {
      int r = packed[i] >> 16 & 0xFF;
      int g = packed[i] >> 8 & 0xFF;
      int b = packed[i] & 0xFF;
      luminance[i] = 0.299f * r + 0.587f * g + 0.114f * b;
      int most = Math.max(r, Math.max(g, b));
      saturation[i] = most == 0 ? 0 : (most - Math.min(r, Math.min(g, b))) / (float) most;
    }
    return new Slice(width, height, luminance, saturation, 0);
  }
}
