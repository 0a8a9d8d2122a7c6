package org.studygate.face;

/** A smooth random field in the patient's space, -1 to 1, of a grain of some millimetres. */
final class Texture {

  private static final int EDGE = 48;

  private final float[] lattice = new float[EDGE * EDGE * EDGE];
  private final double grain;

  Texture(SecretNoise noise, double grain) {
    this.grain = grain;
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = 2 * noise.uniform() - 1;
    }
  }

  float at(double x, double y, double z) {
    double i = x / grain;
    double j = y / grain;
    double k = z / grain;
    int i0 = (int) Math.floor(i);
    int j0 = (int) Math.floor(j);
    int k0 = (int) Math.floor(k);
    float u = soft(i - i0);
    float v = soft(j - j0);
    float w = soft(k - k0);
    float sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      float weight =
          ((corner & 1) == 0 ? 1 - u : u)
              * ((corner & 2) == 0 ? 1 - v : v)
              * ((corner & 4) == 0 ? 1 - w : w);
      sum += weight * node(i0 + (corner & 1), j0 + (corner >> 1 & 1), k0 + (corner >> 2));
    }
    return sum;
  }

  private float node(int i, int j, int k) {
    return lattice[
        Math.floorMod(i, EDGE) + EDGE * (Math.floorMod(j, EDGE) + EDGE * Math.floorMod(k, EDGE))];
  }

  private static float soft(double t) {
    return (float) (t * t * (3 - 2 * t));
  }
}
