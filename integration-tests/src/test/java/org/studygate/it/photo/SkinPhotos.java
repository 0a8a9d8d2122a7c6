package org.studygate.it.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.studygate.it.SharedData;

/** A good photo of skin and what a bad photographer makes of it. */
public final class SkinPhotos {

  /** Pixels that are left of each side. */
  private static final int FEW = 24;

  private SkinPhotos() {}

  /** A photo that can be used, with other bytes each time; skips the test without real data. */
  public static Path good(Path folder) throws IOException {
    byte[] photo = Files.readAllBytes(SharedData.file("skin/ham_full_ISIC_0024311.jpg"));
    // Behind the end of the image: another file, the same picture.
    byte[] another = UUID.randomUUID().toString().getBytes();
    byte[] bytes = Arrays.copyOf(photo, photo.length + another.length);
    System.arraycopy(another, 0, bytes, photo.length, another.length);
    return Files.write(folder.resolve("good.jpg"), bytes);
  }

  /** The same far out of focus. */
  public static Path blurred(Path folder) throws IOException {
    BufferedImage image = read(good(folder));
    image = scaled(scaled(image, FEW, FEW), image.getWidth(), image.getHeight());
    image.setRGB(0, 0, UUID.randomUUID().hashCode());
    Path file = folder.resolve("blurred.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** By the JDK's own reader: that of the DICOM toolkit takes nothing but its own streams. */
  private static BufferedImage read(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.next();
      while (!reader.getClass().getName().startsWith("com.sun.imageio.")) {
        reader = readers.next();
      }
      reader.setInput(in);
      return reader.read(0);
    }
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return out;
  }
}
