package org.studygate.models.faceparts;

import java.util.Random;

/**
 * What a scanner adds: thick slices, blur, shading of the coil, noise, another brightness curve.
 */
final class Scanner {

  private Scanner() {}

  static void image(float[] v, float[] inside, Random random) {
    if (random.nextDouble() < 0.45) {
      thickSlices(v, random.nextInt(3), 1 + random.nextDouble() * 1.2, random);
    }
    if (random.nextDouble() < 0.35) {
      for (int axis = 0; axis < 3; axis++) {
        blur(v, axis, random.nextFloat() * 0.3f);
      }
    }
    if (random.nextDouble() < 0.7) {
      shade(v, random);
    }
    double noise = random.nextDouble() * random.nextDouble() * 0.12;
    boolean magnitude = random.nextDouble() < 0.7;
    double gamma = Math.exp(random.nextGaussian() * 0.3);
    for (int i = 0; i < v.length; i++) {
      if (inside[i] > 0.5f) {
        double real = v[i] + random.nextGaussian() * noise;
        double other = magnitude ? random.nextGaussian() * noise : 0;
        v[i] = (float) Math.pow(Math.max(0, magnitude ? Math.hypot(real, other) : real), gamma);
      }
    }
  }

  /** Averages over slices of a thickness (in voxels) and interpolates between them. */
  private static void thickSlices(float[] v, int axis, double thickness, Random random) {
    int n = axis == 0 ? HeadGrid.NX : axis == 1 ? HeadGrid.NY : HeadGrid.NZ;
    int stride = axis == 0 ? 1 : axis == 1 ? HeadGrid.NX : HeadGrid.NX * HeadGrid.NY;
    double phase = random.nextDouble() * thickness;
    int slices = (int) ((n - 1 - phase) / thickness) + 1;
    float[] line = new float[n];
    float[] slice = new float[slices];
    for (int start = 0; start < v.length; start++) {
      if (start / stride % n != 0) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        line[i] = v[start + i * stride];
      }
      for (int s = 0; s < slices; s++) {
        double at = phase + s * thickness;
        slice[s] =
            (value(line, at - thickness / 3) + value(line, at) + value(line, at + thickness / 3))
                / 3;
      }
      for (int i = 0; i < n; i++) {
        v[start + i * stride] = value(slice, (i - phase) / thickness);
      }
    }
  }

  private static float value(float[] line, double at) {
    double c = Math.max(0, Math.min(line.length - 1.0, at));
    int i = Math.min(line.length - 1, (int) c);
    int j = Math.min(line.length - 1, i + 1);
    return (float) (line[i] + (c - i) * (line[j] - line[i]));
  }

  private static void blur(float[] v, int axis, float side) {
    int stride = axis == 0 ? 1 : axis == 1 ? HeadGrid.NX : HeadGrid.NX * HeadGrid.NY;
    float[] in = v.clone();
    for (int i = stride; i < v.length - stride; i++) {
      v[i] = in[i] * (1 - 2 * side) + side * (in[i - stride] + in[i + stride]);
    }
  }

  private static void shade(float[] v, Random random) {
    SmoothField field = new SmoothField(random, 95, 0.1 + random.nextDouble() * 0.35);
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          if (v[i] > 0) {
            v[i] *=
                (float)
                    Math.exp(
                        field.at(
                            HeadGrid.offset(0, x), HeadGrid.offset(1, y), HeadGrid.offset(2, z)));
          }
        }
      }
    }
  }
}
