package org.studygate.deid.measure;

import java.io.IOException;
import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Whether pixels were changed where they had to be, and nowhere else. */
final class PixelChecks {

  /** Below this correlation with what was drawn, letters cannot be made out. */
  private static final double LEGIBLE = 0.35;

  private PixelChecks() {}

  static boolean same(Attributes before, Attributes after) throws IOException {
    return Arrays.equals(before.getBytes(Tag.PixelData), after.getBytes(Tag.PixelData));
  }

  /**
   * Whether the letters in a box are gone.
   *
   * @param box {@code frame,x,y,width,height}
   */
  static boolean hidden(Attributes before, Attributes after, String box) throws IOException {
    int[] b = Arrays.stream(box.split(",")).mapToInt(Integer::parseInt).toArray();
    int columns = before.getInt(Tag.Columns, 0);
    int rows = before.getInt(Tag.Rows, 0);
    int samples = before.getInt(Tag.SamplesPerPixel, 1);
    byte[] old = before.getBytes(Tag.PixelData);
    byte[] now = after.getBytes(Tag.PixelData);
    int n = 0;
    double[] sums = new double[5];
    for (int y = b[2]; y < Math.min(rows, b[2] + b[4]); y++) {
      for (int x = b[1]; x < Math.min(columns, b[1] + b[3]); x++) {
        int at = ((b[0] * rows + y) * columns + x) * samples;
        double p = (old[at] & 0xFF) > 200 ? 1 : 0;
        double q = now[at] & 0xFF;
        n++;
        sums[0] += p;
        sums[1] += q;
        sums[2] += p * p;
        sums[3] += q * q;
        sums[4] += p * q;
      }
    }
    double var = (sums[2] - sums[0] * sums[0] / n) * (sums[3] - sums[1] * sums[1] / n);
    double covariance = sums[4] - sums[0] * sums[1] / n;
    return var < 1e-6 || Math.abs(covariance / Math.sqrt(var)) < LEGIBLE;
  }
}
