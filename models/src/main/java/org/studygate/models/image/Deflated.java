package org.studygate.models.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Raw deflate (RFC 1951), bounded so that a small file cannot fill the memory. */
final class Deflated {

  private Deflated() {}

  static byte[] inflate(byte[] data, int most) throws ImageException {
    Inflater inflater = new Inflater(true);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(data), inflater)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new ImageException("the deflated frame is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
