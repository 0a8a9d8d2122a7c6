package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * The attributes of 64-bit VRs. The toolkit is older than OV, SV and UV and takes them for UN; for
 * the attributes of the standard the right VR is known all the same (PS3.6).
 */
final class SixtyFourBit {

  private static final Map<Integer, String> VR_BY_TAG =
      Map.of(
          0x0008040C, "UV",
          0x0008040D, "UV",
          0x00720081, "OV",
          0x00720082, "SV",
          0x00720083, "UV",
          0x7FE00001, "OV",
          0x7FE00002, "OV",
          0x7FE00003, "UV");

  private SixtyFourBit() {}

  /** The VR, or null for other attributes. */
  static String vrOf(int tag) {
    return VR_BY_TAG.get(tag);
  }

  /** Writes SV and UV as numbers. */
  static void integers(JsonGenerator json, Attributes dataset, int tag) {
    byte[] bytes = dataset.getSafeBytes(tag);
    if (bytes == null || bytes.length < Long.BYTES) {
      return;
    }
    boolean unsigned = "UV".equals(vrOf(tag));
    ByteBuffer buffer =
        ByteBuffer.wrap(bytes)
            .order(dataset.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    json.writeStartArray("Value");
    while (buffer.remaining() >= Long.BYTES) {
      long value = buffer.getLong();
      if (unsigned && value < 0) {
        json.write(new BigInteger(Long.toUnsignedString(value)));
      } else {
        json.write(value);
      }
    }
    json.writeEnd();
  }
}
