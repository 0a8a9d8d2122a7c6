package org.studygate.skin.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pixels of picture files as packed sRGB, and back. */
public final class Decoder {

  private static final float QUICK = 0.8f;

  private Decoder() {}

  /**
   * @return packed RGB in sRGB; what was transparent is white
   * @throws UnusablePictureException when it cannot be decoded
   */
  public static BufferedImage decode(byte[] file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, true, true);
        return packed(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (UnusablePictureException known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw UnusablePictureException.damaged();
    }
  }

  /** Drawing converts the colours to those of the target. */
  private static BufferedImage packed(BufferedImage picture) {
    BufferedImage rgb =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = rgb.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, rgb.getWidth(), rgb.getHeight());
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return rgb;
  }

  /**
   * The JDK's own reader: the DICOM toolkit registers readers as well, which take nothing but its
   * own streams.
   */
  private static ImageReader reader(ImageInputStream in) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw UnusablePictureException.damaged();
  }

  /** A PNG without any metadata; compressed quickly rather than well. */
  public static byte[] png(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUICK);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
