package org.studygate.models.tissue;

import java.util.Random;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Resize;

/** Where each pixel of an invented slice comes from in a head. */
final class SliceWarp {

  private static final int SIZE = TissueInput.SIZE;

  private final TissueHead head;
  private final int axis;
  private final int index;
  private final double[] u = new double[SIZE * SIZE];
  private final double[] v = new double[SIZE * SIZE];
  private final Window window;
  private final double tiltU;
  private final double tiltV;
  private final double centreU;
  private final double centreV;

  SliceWarp(TissueHead head, int axis, int index, Random random) {
    this.head = head;
    this.axis = axis;
    this.index = index;
    Volume image = head.image();
    double[] mm = image.placement().spacing();
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    double angle =
        random.nextInt(12) == 0 ? random.nextDouble() * 6.28 : 0.2 * random.nextGaussian();
    double scale = Math.exp(0.1 * random.nextGaussian());
    double aspect = Math.exp(0.06 * random.nextGaussian());
    boolean mirror = axis != 0 && random.nextBoolean() || random.nextInt(10) == 0;
    double shiftX = 8 * random.nextGaussian();
    double shiftY = 8 * random.nextGaussian();
    float[] bendX = bend(random);
    float[] bendY = bend(random);
    boolean thin = image.nz() == 1;
    tiltU = thin ? 0 : 0.12 * random.nextGaussian();
    tiltV = thin ? 0 : 0.12 * random.nextGaussian();
    centreU = image.count(a) / 2.0;
    centreV = image.count(b) / 2.0;
    for (int i = 0; i < u.length; i++) {
      double x = (i % SIZE - SIZE / 2.0) * TissueInput.PIXEL_MM + bendX[i] + shiftX;
      double y = (i / SIZE - SIZE / 2.0) * TissueInput.PIXEL_MM + bendY[i] + shiftY;
      double p = (Math.cos(angle) * x - Math.sin(angle) * y) * scale * aspect;
      double q = (Math.sin(angle) * x + Math.cos(angle) * y) * scale / aspect;
      u[i] = centreU + (mirror ? -p : p) / mm[a];
      // the top of the head, or the front, is up
      v[i] = centreV + (axis == 2 ? q : -q) / mm[b];
    }
    window = Window.percentiles(image.voxels(), 0.5, 99);
  }

  private static float[] bend(Random random) {
    int knots = 4 + random.nextInt(5);
    float[] coarse = new float[knots * knots];
    double strength = 6 * random.nextDouble();
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) (strength * random.nextGaussian());
    }
    return Resize.smooth(coarse, knots, knots, SIZE, SIZE);
  }

  private int[] voxel(int pixel, double du, double dv, int dw) {
    double pu = u[pixel] + 2 * du;
    double pv = v[pixel] + 2 * dv;
    int[] at = new int[3];
    int a = axis == 0 ? 1 : 0;
    int b = axis == 2 ? 1 : 2;
    at[a] = (int) Math.rint(pu);
    at[b] = (int) Math.rint(pv);
    at[axis] = (int) Math.rint(index + dw + tiltU * (pu - centreU) + tiltV * (pv - centreV));
    return at;
  }

  /** The tissue at a pixel, a part of a pixel aside and voxels away across the slice. */
  int label(int pixel, double du, double dv, int dw) {
    int[] at = voxel(pixel, du, dv, dw);
    return head.holds(at[0], at[1], at[2]) ? head.label(at[0], at[1], at[2]) : 0;
  }

  /** Likewise the real image's level, 0 to 1. */
  double level(int pixel, double du, double dv, int dw) {
    int[] at = voxel(pixel, du, dv, dw);
    return head.holds(at[0], at[1], at[2]) ? window.apply(head.image().at(at[0], at[1], at[2])) : 0;
  }
}
