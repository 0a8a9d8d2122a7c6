package org.studygate.models.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * Siemens' private CSA header, as far as mosaics need it: the direction in which the tiles follow
 * one another, which the standard attributes do not tell. The layout ("SV10": tags of 64-byte names
 * with lists of padded texts) is that which nibabel documents.
 */
final class SiemensCsa {

  private static final String CREATOR = "SIEMENS CSA HEADER";
  private static final int IMAGE_HEADER = 0x00291010;
  private static final String NORMAL = "SliceNormalVector";
  private static final int NAME = 64;
  private static final int MOST_TAGS = 1000;

  private SiemensCsa() {}

  /** The tiles' direction (a unit vector, LPS), or null when the header does not tell. */
  static double[] sliceNormal(Attributes ds) {
    try {
      byte[] bytes = ds.getBytes(CREATOR, IMAGE_HEADER);
      return bytes == null ? null : find(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    } catch (java.io.IOException | RuntimeException e) {
      // a damaged private header tells nothing
      return null;
    }
  }

  private static double[] find(ByteBuffer in) {
    byte[] magic = new byte[4];
    in.get(magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals("SV10")) {
      return null;
    }
    in.getInt();
    int tags = in.getInt();
    in.getInt();
    for (int tag = 0; tag < Math.min(tags, MOST_TAGS); tag++) {
      byte[] name = new byte[NAME];
      in.get(name);
      in.position(in.position() + 12);
      int items = in.getInt();
      in.getInt();
      String[] values = items(in, items);
      if (text(name).equals(NORMAL)) {
        return vector(values);
      }
    }
    return null;
  }

  private static String[] items(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    String[] out = new String[count];
    for (int i = 0; i < count; i++) {
      in.getInt();
      int length = in.getInt();
      in.position(in.position() + 8);
      if (length < 0 || length > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] value = new byte[length];
      in.get(value);
      out[i] = text(value);
      in.position(Math.min(in.limit(), in.position() + (4 - length % 4) % 4));
    }
    return out;
  }

  private static double[] vector(String[] values) {
    double[] numbers =
        Arrays.stream(values).filter(v -> !v.isBlank()).mapToDouble(Double::parseDouble).toArray();
    if (numbers.length != 3 || !(Placement.length(numbers) > 0.5)) {
      return null;
    }
    return Placement.unit(numbers);
  }

  private static String text(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.US_ASCII);
    int end = all.indexOf('\0');
    return (end < 0 ? all : all.substring(0, end)).strip();
  }
}
