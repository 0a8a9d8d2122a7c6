package org.studygate.models.faceparts;

/**
 * The directions of a face: to the left, forward, up, from the middle between the eyes. They follow
 * from the eyes and the middle of the skull, which lies behind and above them.
 */
record Frame(double[] middle, double[] leftward, double[] ahead, double[] upward) {

  /** The eyes see this much above the line from the middle of the skull. */
  private static final double RISE = Math.toRadians(18.5);

  /** Null without two eyes and a brain. */
  static Frame of(FaceLandmarks f) {
    if (f.count(FacePart.EYES) < 2 || f.brain() == null) {
      return null;
    }
    double[] right = f.parts().get(FacePart.EYES).get(0);
    double[] left = f.parts().get(FacePart.EYES).get(1);
    double[] middle = new double[3];
    double[] x = new double[3];
    double[] y = new double[3];
    for (int c = 0; c < 3; c++) {
      middle[c] = (right[c] + left[c]) / 2;
      x[c] = left[c] - right[c];
      y[c] = middle[c] - f.brain()[c];
    }
    unit(x);
    double along = dot(x, y);
    for (int c = 0; c < 3; c++) {
      y[c] -= along * x[c];
    }
    unit(y);
    // forward × left is up
    double[] z = {y[1] * x[2] - y[2] * x[1], y[2] * x[0] - y[0] * x[2], y[0] * x[1] - y[1] * x[0]};
    double[] ahead = new double[3];
    double[] up = new double[3];
    for (int c = 0; c < 3; c++) {
      ahead[c] = Math.cos(RISE) * y[c] + Math.sin(RISE) * z[c];
      up[c] = Math.cos(RISE) * z[c] - Math.sin(RISE) * y[c];
    }
    return new Frame(middle, x, ahead, up);
  }

  double left(double[] point) {
    return along(leftward, point);
  }

  double forward(double[] point) {
    return along(ahead, point);
  }

  double up(double[] point) {
    return along(upward, point);
  }

  /** The point at these distances, mm. */
  double[] point(double left, double forward, double up) {
    double[] out = middle.clone();
    for (int c = 0; c < 3; c++) {
      out[c] += left * leftward[c] + forward * ahead[c] + up * upward[c];
    }
    return out;
  }

  private double along(double[] direction, double[] point) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      sum += direction[c] * (point[c] - middle[c]);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static void unit(double[] a) {
    double length = Math.sqrt(dot(a, a));
    for (int c = 0; c < 3; c++) {
      a[c] /= Math.max(1e-9, length);
    }
  }
}
