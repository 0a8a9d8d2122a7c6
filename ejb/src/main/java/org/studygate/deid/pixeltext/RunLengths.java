package org.studygate.deid.pixeltext;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5 annex G): frames that cannot stay compressed with loss become this. */
final class RunLengths {

  private static final int HEADER = 64;
  private static final int MOST_SEGMENTS = 15;
  private static final int MOST = 128;

  private RunLengths() {}

  /** Whether RLE can hold such pixels. */
  static boolean possible(int samplesPerPixel, int bytesPerSample) {
    return samplesPerPixel * bytesPerSample <= MOST_SEGMENTS;
  }

  /**
   * @param frame little endian, the samples of a pixel beside each other
   */
  static byte[] encode(byte[] frame, int columns, int rows, int samples, int bytesPerSample) {
    ByteArrayOutputStream segments = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(samples * bytesPerSample);
    byte[] line = new byte[columns];
    for (int sample = 0; sample < samples; sample++) {
      // the most significant byte of a sample comes first
      for (int b = bytesPerSample - 1; b >= 0; b--) {
        header.putInt(HEADER + segments.size());
        for (int y = 0; y < rows; y++) {
          for (int x = 0; x < columns; x++) {
            line[x] = frame[((y * columns + x) * samples + sample) * bytesPerSample + b];
          }
          pack(line, segments);
        }
        if (segments.size() % 2 == 1) {
          segments.write(0);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(HEADER + segments.size());
    out.writeBytes(header.array());
    out.writeBytes(segments.toByteArray());
    return out.toByteArray();
  }

  /** One line: equal bytes as a run, others as they are. */
  private static void pack(byte[] line, ByteArrayOutputStream out) {
    int at = 0;
    while (at < line.length) {
      int run = run(line, at);
      if (run > 2) {
        out.write(1 - run);
        out.write(line[at]);
        at += run;
      } else {
        int from = at;
        while (at < line.length && at - from < MOST && run(line, at) < 3) {
          at++;
        }
        out.write(at - from - 1);
        out.write(line, from, at - from);
      }
    }
  }

  private static int run(byte[] line, int from) {
    int to = from + 1;
    while (to < line.length && to - from < MOST && line[to] == line[from]) {
      to++;
    }
    return to - from;
  }
}
