package org.studygate.skin.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Draws skin-like pictures and puts into their files what cameras put there. */
public final class Pictures {

  private Pictures() {}

  /** Skin with a dark spot in its upper left quarter. */
  public static BufferedImage skin(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grain = random.nextInt(13) - 6;
        image.setRGB(x, y, new Color(214 + grain, 164 + grain, 138 + grain).getRGB());
      }
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(92, 52, 38));
    graphics.fillOval(width / 8, height / 8, width / 4, height / 4);
    graphics.dispose();
    return image;
  }

  public static byte[] jpeg(BufferedImage image) {
    return write(image, "jpg");
  }

  public static byte[] png(BufferedImage image) {
    return write(image, "png");
  }

  private static byte[] write(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** With an Exif segment (big endian) of orientation, maker, and a place in words. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 37.5665N 126.9780E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 8 + place.length);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(8).putInt(38);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putInt(0);
    tiff.put("Camera1\0".getBytes(StandardCharsets.US_ASCII)).put(place);
    byte[] body = tiff.array();
    ByteBuffer segment = ByteBuffer.allocate(4 + 6 + body.length);
    segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (8 + body.length));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(body);
    return inserted(jpeg, 2, segment.array());
  }

  static byte[] inserted(byte[] file, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.writeBytes(more);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  /** A PNG header that claims a size; nothing of that size follows. */
  static byte[] claiming(int width, int height) {
    byte[] small = png(skin(8, 8));
    ByteBuffer file = ByteBuffer.wrap(small);
    file.putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(small, 12, 17);
    file.putInt(29, (int) crc.getValue());
    return small;
  }
}
