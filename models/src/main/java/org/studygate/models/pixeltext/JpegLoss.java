package org.studygate.models.pixeltext;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What JPEG does to a picture.
 *
 * @param quality from 0 to 1
 */
public record JpegLoss(float quality) {

  /** The JDK's own codec: others may be registered that read DICOM alone. */
  private static final String JDK = "com.sun.imageio";

  /**
   * Compresses and decompresses in place, with 256 levels.
   *
   * @param low value of level 0
   * @param span from level 0 to level 255
   */
  public void apply(float[] values, int width, int height, float low, float span) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, (values[i] - low) / span)));
    }
    try {
      byte[] lossy =
          ((DataBufferByte) decompress(compress(image)).getRaster().getDataBuffer()).getData();
      for (int i = 0; i < values.length; i++) {
        values[i] = low + span * (lossy[i] & 0xFF) / 255f;
      }
    } catch (IOException e) {
      throw new IllegalStateException("JPEG is not available", e);
    }
  }

  private byte[] compress(BufferedImage image) throws IOException {
    ImageWriter writer = jdk(ImageIO.getImageWritersByFormatName("jpeg"));
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(stream)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return stream.toByteArray();
  }

  private static BufferedImage decompress(byte[] stream) throws IOException {
    ImageReader reader = jdk(ImageIO.getImageReadersByFormatName("jpeg"));
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static <T> T jdk(Iterator<T> codecs) throws IOException {
    while (codecs.hasNext()) {
      T codec = codecs.next();
      if (codec.getClass().getName().startsWith(JDK)) {
        return codec;
      }
    }
    throw new IOException("the JDK has no JPEG codec");
  }
}
