package org.studygate.models.faceparts;

import java.util.List;
import java.util.Random;

/** Makes training samples: a random head in random pose, shape, contrast, coverage and quality. */
final class HeadSimulator {

  private static final double NO_HEAD = 0.16;
  private static final double NO_FACE = 0.28;

  private final List<TrainingHead> heads;
  private final List<TrainingHead> others;
  private final Random random;

  /**
   * @param heads a head may be listed more than once to be drawn more often
   * @param others images that show no head
   */
  HeadSimulator(List<TrainingHead> heads, List<TrainingHead> others, long seed) {
    this.heads = heads;
    this.others = others;
    this.random = new Random(seed);
  }

  /** Channels of {@link HeadGrid}, and a class for each voxel. */
  record Sample(float[] input, byte[] label, float[] inside) {}

  Sample next() {
    boolean head = others.isEmpty() || random.nextDouble() >= NO_HEAD;
    TrainingHead source = pick(head ? heads : others);
    float[] v = new float[HeadGrid.VOXELS];
    float[] inside = new float[HeadGrid.VOXELS];
    byte[] label = new byte[HeadGrid.VOXELS];
    draw(source, v, inside, label);
    if (head && random.nextDouble() < NO_FACE) {
      FaceLoss.apply(v, label, random);
    }
    Scanner.image(v, inside, random);
    FieldOfView.crop(inside, v, label, head ? 0.22 : 0.4, random);
    Brightness.normalise(v, inside);
    float[] input = new float[2 * HeadGrid.VOXELS];
    System.arraycopy(v, 0, input, 0, v.length);
    System.arraycopy(inside, 0, input, v.length, v.length);
    return new Sample(input, label, inside);
  }

  private TrainingHead pick(List<TrainingHead> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void draw(TrainingHead source, float[] v, float[] inside, byte[] label) {
    Warp warp = new Warp(random, source.head);
    boolean t1 = source.contrast.equals("MR_T1") || !source.head;
    boolean other = t1 && random.nextDouble() < 0.6;
    boolean likeCt = other && source.head && random.nextDouble() < 0.35;
    Contrast contrast = other ? Contrast.random(random, likeCt) : null;
    SmoothField bone = new SmoothField(random, 30, 0.5);
    boolean ct = source.contrast.equals("CT");
    double low = ct ? random.nextDouble() * 0.3 : 0;
    double high = ct ? 0.45 + random.nextDouble() * 0.6 : 1;
    double[] p = new double[3];
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          double gx = HeadGrid.offset(0, x);
          double gy = HeadGrid.offset(1, y);
          double gz = HeadGrid.offset(2, z);
          warp.source(gx, gy, gz, p);
          double sx = source.centre[0] + p[0] / TrainingHead.STEP;
          double sy = source.centre[1] + p[1] / TrainingHead.STEP;
          double sz = source.centre[2] + p[2] / TrainingHead.STEP;
          int nearest = nearest(source, sx, sy, sz);
          if (nearest < 0 || !source.inside[nearest]) {
            continue;
          }
          inside[i] = 1;
          label[i] = source.label[nearest];
          double noise = contrast == null ? 0 : bone.at(gx, gy, gz);
          double value = value(source, sx, sy, sz, contrast, noise);
          v[i] = (float) (ct ? Math.max(0, Math.min(1, (value - low) / (high - low))) : value);
        }
      }
    }
    if ((ct || likeCt) && source.head && random.nextDouble() < 0.4) {
      Headrest.draw(v, inside, label, random);
    }
  }

  private static int nearest(TrainingHead s, double x, double y, double z) {
    int i = (int) Math.rint(x);
    int j = (int) Math.rint(y);
    int k = (int) Math.rint(z);
    boolean in = i >= 0 && j >= 0 && k >= 0 && i < s.nx && j < s.ny && k < s.nz;
    return in ? i + s.nx * (j + s.ny * k) : -1;
  }

  /** Trilinear brightness, each corner in the new contrast. */
  private static double value(
      TrainingHead s, double x, double y, double z, Contrast contrast, double noise) {
    int i = (int) Math.max(0, Math.min(s.nx - 2, x));
    int j = (int) Math.max(0, Math.min(s.ny - 2, y));
    int k = (int) Math.max(0, Math.min(s.nz - 2, z));
    double u = Math.max(0, Math.min(1, x - i));
    double w = Math.max(0, Math.min(1, y - j));
    double t = Math.max(0, Math.min(1, z - k));
    double sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      int at = i + (corner & 1) + s.nx * (j + (corner >> 1 & 1) + s.ny * (k + (corner >> 2)));
      double share =
          ((corner & 1) == 1 ? u : 1 - u)
              * ((corner >> 1 & 1) == 1 ? w : 1 - w)
              * (corner >> 2 == 1 ? t : 1 - t);
      if (share > 0) {
        int raw = s.value[at] & 0xFF;
        double one =
            contrast == null || !s.body[at] ? raw / 255.0 : contrast.of(raw, s.label[at], noise);
        sum += share * one;
      }
    }
    return sum;
  }
}
