package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;
import java.util.Base64;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/** Small binary values in base64, always in little endian (PS3.18 F.2.7). */
final class InlineBinary {

  private InlineBinary() {}

  static void write(JsonGenerator json, Attributes dataset, int tag) {
    byte[] bytes = dataset.getSafeBytes(tag);
    if (bytes == null || bytes.length == 0) {
      return;
    }
    VR vr = dataset.getVR(tag);
    byte[] littleEndian = dataset.bigEndian() ? vr.toggleEndian(bytes, true) : bytes;
    json.write("InlineBinary", Base64.getEncoder().encodeToString(littleEndian));
  }
}
