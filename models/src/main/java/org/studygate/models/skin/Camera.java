package org.studygate.models.skin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What every camera does to photos, usable or not, so that nothing is concluded from it. */
final class Camera {

  private Camera() {}

  /** The picture with a little noise, or compressed as a JPEG, or as it is. */
  static Pixels taken(Pixels photo, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> compressed(photo, 0.45f + 0.5f * random.nextFloat());
      case 1 -> noisy(photo, 0.02f * random.nextFloat(), random);
      default -> photo;
    };
  }

  private static Pixels noisy(Pixels photo, float strength, Random random) {
    Pixels out = photo.copy();
    for (int i = 0; i < out.count(); i++) {
      float grey = (float) random.nextGaussian() * strength;
      for (float[] plane : out.planes()) {
        plane[i] += grey;
      }
    }
    return out;
  }

  private static Pixels compressed(Pixels photo, float quality) {
    ImageWriter writer = javas(ImageIO.getImageWritersByFormatName("jpeg"));
    ImageReader reader = javas(ImageIO.getImageReadersByFormatName("jpeg"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var to = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(to);
      writer.write(null, new IIOImage(photo.photo().image(), null, null), how);
      to.flush();
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      return Pixels.of(Photo.of(reader.read(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
      reader.dispose();
    }
  }

  /** The JDK's own: the DICOM toolkit registers some that take nothing but its own streams. */
  private static <T> T javas(Iterator<T> found) {
    while (found.hasNext()) {
      T one = found.next();
      if (one.getClass().getName().startsWith("com.sun.imageio.")) {
        return one;
      }
    }
    throw new IllegalStateException("this Java cannot write JPEG");
  }

  /**
   * A part of the photo, three quarters of it at least, in which its largest spot still lies whole.
   */
  static Pixels framed(Pixels photo, Spots.Box lesion, Random random) {
    double scale = 0.75 + 0.25 * random.nextDouble();
    if (lesion.width() > scale - 0.04 || lesion.height() > scale - 0.04) {
      return photo;
    }
    double left = between(lesion.right() + 0.02 - scale, lesion.left() - 0.02, scale, random);
    double top = between(lesion.bottom() + 0.02 - scale, lesion.top() - 0.02, scale, random);
    int w = (int) (photo.width() * scale);
    int h = (int) (photo.height() * scale);
    return photo.cut((int) (photo.width() * left), (int) (photo.height() * top), w, h);
  }

  private static double between(double least, double most, double scale, Random random) {
    double from = Math.max(0, least);
    double to = Math.min(1 - scale, most);
    return Math.max(0, to <= from ? to : from + (to - from) * random.nextDouble());
  }
}
