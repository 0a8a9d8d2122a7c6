package org.studygate.models.simulate;

import java.util.Random;
import org.studygate.models.image.Slice;

/** The smooth shading of an uneven radio-frequency field. */
final class BiasField {

  private BiasField() {}

  /**
   * Multiplies by the exponential of a smooth surface that spans ± {@code range} over the field of
   * view: in 7 of 10 a polynomial of second order, else the fall-off from a surface coil at the
   * edge.
   */
  static Slice draw(Slice in, double range, Random random) {
    float[] field = random.nextInt(10) < 7 ? polynomial(in, random) : coil(in, random);
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : field) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float[] out = new float[field.length];
    for (int i = 0; i < out.length; i++) {
      double at = 2 * (field[i] - least) / Math.max(1e-6, most - least) - 1;
      out[i] = (float) (in.values()[i] * Math.exp(range * at));
    }
    return in.with(out);
  }

  private static float[] polynomial(Slice in, Random random) {
    double cx = random.nextDouble() * 1.6 - 0.8;
    double cy = random.nextDouble() * 1.6 - 0.8;
    double gx = random.nextGaussian();
    double gy = random.nextGaussian();
    double gxy = 0.6 * random.nextGaussian();
    double curve = random.nextInt(4) == 0 ? 0.6 : -1.2;
    float[] field = new float[in.values().length];
    for (int i = 0; i < field.length; i++) {
      double x = 2.0 * (i % in.width()) / in.width() - 1;
      double y = 2.0 * (i / in.width()) / in.height() - 1;
      double r2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
      field[i] = (float) (gx * x + gy * y + gxy * x * y + curve * r2);
    }
    return field;
  }

  private static float[] coil(Slice in, Random random) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double reach = 0.8 + 0.8 * random.nextDouble();
    float[] field = new float[in.values().length];
    for (int i = 0; i < field.length; i++) {
      double x = 2.0 * (i % in.width()) / in.width() - 1 - Math.cos(angle);
      double y = 2.0 * (i / in.width()) / in.height() - 1 - Math.sin(angle);
      field[i] = (float) (-Math.log(1 + (x * x + y * y) / (reach * reach)));
    }
    return field;
  }
}
