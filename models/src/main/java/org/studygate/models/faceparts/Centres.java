package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.Volume;

/** Where in an image to look for a head first. */
final class Centres {

  private static final int SAMPLES = 48;
  private static final double HEAD_HEIGHT = 115;
  private static final double STEP = 120;

  private Centres() {}

  /**
   * The middle of what is not background; along an axis where that is longer than {@code most} mm,
   * several places.
   */
  static List<double[]> of(Volume volume, double[][] axes, double most) {
    double[][] box = foreground(volume, axes);
    List<double[]> out = new ArrayList<>();
    for (double x : places(box, 0, most)) {
      for (double y : places(box, 1, most)) {
        for (double z : places(box, 2, most)) {
          double[] point = new double[3];
          for (int c = 0; c < 3; c++) {
            point[c] = x * axes[0][c] + y * axes[1][c] + z * axes[2][c];
          }
          out.add(point);
        }
      }
    }
    return out;
  }

  /** How far what is not background reaches along the first axis, mm. */
  static double width(Volume volume, double[][] axes) {
    double[][] box = foreground(volume, axes);
    return box[1][0] - box[0][0];
  }

  private static List<Double> places(double[][] box, int axis, double most) {
    List<Double> out = new ArrayList<>();
    double length = box[1][axis] - box[0][axis];
    if (length <= most) {
      out.add((box[0][axis] + box[1][axis]) / 2);
      return out;
    }
    for (double at = box[1][axis] - HEAD_HEIGHT; at > box[0][axis] + 40; at -= STEP) {
      out.add(at);
    }
    return out;
  }

  /** Bounds along the axes of what is brighter than the mean of the image. */
  private static double[][] foreground(Volume v, double[][] axes) {
    int sx = Math.max(1, v.nx() / SAMPLES);
    int sy = Math.max(1, v.ny() / SAMPLES);
    int sz = Math.max(1, v.nz() / SAMPLES);
    double sum = 0;
    int n = 0;
    for (int z = 0; z < v.nz(); z += sz) {
      for (int y = 0; y < v.ny(); y += sy) {
        for (int x = 0; x < v.nx(); x += sx) {
          sum += Math.max(-1024, v.at(x, y, z));
          n++;
        }
      }
    }
    float mean = (float) (sum / n);
    List<double[]> along = new ArrayList<>();
    for (int z = 0; z < v.nz(); z += sz) {
      for (int y = 0; y < v.ny(); y += sy) {
        for (int x = 0; x < v.nx(); x += sx) {
          if (v.at(x, y, z) >= mean) {
            double[] p = v.placement().toPatient(x, y, z);
            double[] a = new double[3];
            for (int axis = 0; axis < 3; axis++) {
              a[axis] = p[0] * axes[axis][0] + p[1] * axes[axis][1] + p[2] * axes[axis][2];
            }
            along.add(a);
          }
        }
      }
    }
    double[][] box = new double[2][3];
    for (int axis = 0; axis < 3; axis++) {
      int c = axis;
      double[] sorted = along.stream().mapToDouble(a -> a[c]).sorted().toArray();
      box[0][axis] = sorted[(int) (0.01 * (sorted.length - 1))];
      box[1][axis] = sorted[(int) (0.99 * (sorted.length - 1))];
    }
    return box;
  }
}
