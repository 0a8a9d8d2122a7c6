package org.studygate.models.faceparts;

/**
 * Where a face of ordinary build fits best into the network's answer: position, turn and size of
 * seven points. It settles what the network, which sees parts by their look, left open: a spot that
 * looks like an eye but lies at the back of the head is none.
 */
final class FacePose {

  /**
   * Right eye, left eye, nose, mouth, right ear, left ear, skull: left, forward, up of the eyes.
   */
  private static final double[][] TEMPLATE = {
    {-31, 0, 0},
    {31, 0, 0},
    {0, 25, -29},
    {0, 9, -68},
    {-77, -96, -15},
    {77, -96, -15},
    {0, -87, 31}
  };

  private static final int[] CLASS = {1, 1, 2, 3, 4, 4, HeadGrid.BRAIN};

  /** Within this distance of its point a part is believed as it is, mm. */
  private static final double[] NEAR = {19, 19, 24, 28, 30, 30};

  /** Deeper under the skin than this a class is no part of the face, mm. */
  private static final float[] DEEPEST = {0, 25, 34, 27, 17, 10.5f};

  /** How much likelier a part is where it belongs than the network, which sees look alone, says. */
  private static final float LIFT = 0.9f;

  /** Parts of less than this are lifted less, cm³: a face that is hardly seen stays doubtful. */
  private static final double FULL = 60;

  private static final double FADE = 7;
  private static final int ROUNDS = 14;
  private static final double WIDEST = 48;
  private static final double NARROWEST = 17;

  private final HeadProbabilities found;
  private double[][] turn = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private double size = 1;
  private double[] eyes;
  private final double[] mass = new double[TEMPLATE.length];

  private FacePose(HeadProbabilities found) {
    this.found = found;
  }

  /** The face that fits best, or null when too little of a head is seen. */
  static FacePose of(HeadProbabilities found) {
    FacePose pose = new FacePose(found);
    return pose.fit() ? pose : null;
  }

  /**
   * Where a part belongs, in patient coordinates (mm).
   *
   * @param k as in the template: right eye, left eye, nose, mouth, right ear, left ear
   * @param deeper how much farther back, mm
   */
  double[] place(int k, double deeper) {
    double[] at = point(k);
    for (int row = 0; row < 3; row++) {
      at[row] -= turn[row][1] * deeper;
    }
    double step = HeadGrid.STEP;
    return found
        .window()
        .patient(
            at[0] / step + (HeadGrid.NX - 1) / 2.0,
            -at[1] / step + (HeadGrid.NY - 1) / 2.0,
            at[2] / step + (HeadGrid.NZ - 1) / 2.0);
  }

  /** Grid millimetres: left, forward (the grid's second axis runs back), up. */
  private static double[] place(int x, int y, int z) {
    return new double[] {HeadGrid.offset(0, x), -HeadGrid.offset(1, y), HeadGrid.offset(2, z)};
  }

  private double[] point(int k) {
    double[] out = eyes.clone();
    for (int row = 0; row < 3; row++) {
      for (int c = 0; c < 3; c++) {
        out[row] += size * turn[row][c] * TEMPLATE[k][c];
      }
    }
    return out;
  }

  private boolean fit() {
    double[][] middles = new double[TEMPLATE.length][];
    double[] brain = middle(6, null, 0);
    double[] face = start();
    if (brain == null || face == null) {
      return false;
    }
    eyes = new double[3];
    for (int c = 0; c < 3; c++) {
      eyes[c] = brain[c] - TEMPLATE[6][c];
    }
    for (int round = 0; round < ROUNDS; round++) {
      double spread = WIDEST + (NARROWEST - WIDEST) * round / (ROUNDS - 1);
      double[] weight = new double[TEMPLATE.length];
      for (int k = 0; k < TEMPLATE.length; k++) {
        middles[k] = k == 6 ? brain : middle(k, point(k), spread);
        weight[k] = middles[k] == null ? 0 : k == 6 ? 2.0 / (1 + round) : Math.sqrt(mass[k]);
      }
      PointFit fit = PointFit.of(TEMPLATE, middles, weight);
      if (fit == null) {
        return false;
      }
      turn = fit.turn();
      size = Math.max(0.8, Math.min(1.2, fit.size()));
      eyes = fit.shift(TEMPLATE, middles, weight, size);
    }
    double sum = 0;
    for (int k = 0; k < 6; k++) {
      sum += mass[k];
    }
    return sum > 25;
  }

  private double[] start() {
    double[] sum = new double[3];
    double weight = 0;
    for (int k = 0; k < 6; k++) {
      double[] at = middle(k, null, 0);
      if (at != null) {
        weight++;
        for (int c = 0; c < 3; c++) {
          sum[c] += at[c];
        }
      }
    }
    return weight == 0 ? null : sum;
  }

  /** Middle of a class, weighted by nearness to a point when one is given; null when not there. */
  private double[] middle(int k, double[] near, double spread) {
    float[] p = found.p()[CLASS[k]];
    double[] sum = new double[3];
    double weight = 0;
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          if (p[i] < 0.15f) {
            continue;
          }
          double[] at = place(x, y, z);
          double w = p[i];
          if (near != null) {
            double d = Anatomy.distance(at, near) / spread;
            w *= Math.exp(-0.5 * d * d);
          }
          weight += w;
          for (int c = 0; c < 3; c++) {
            sum[c] += w * at[c];
          }
        }
      }
    }
    mass[k] = weight;
    if (weight < 1) {
      return null;
    }
    return new double[] {sum[0] / weight, sum[1] / weight, sum[2] / weight};
  }

  /** The network's answer with parts kept to where they can be. */
  HeadProbabilities settled(boolean slice) {
    float[][] p = new float[HeadGrid.CLASSES][];
    for (int label = 0; label < HeadGrid.CLASSES; label++) {
      p[label] = found.p()[label].clone();
    }
    double[][] points = new double[6][];
    for (int k = 0; k < 6; k++) {
      points[k] = point(k);
    }
    double seen = 0;
    for (int label = 1; label < FacePart.SURFACE.label(); label++) {
      seen += found.volume(label, 0.5f);
    }
    float lift = LIFT * (float) Math.min(1, seen / (slice ? FULL * Faceless.SLICE : FULL));
    float[] depth = SkinDepth.of(found);
    for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
      for (int y = 0; y < HeadGrid.NY; y++) {
        for (int x = 0; x < HeadGrid.NX; x++, i++) {
          if (p[1][i] + p[2][i] + p[3][i] + p[4][i] > 0.02f) {
            settle(p, i, place(x, y, z), points, lift);
          }
          for (int label = 1; label < DEEPEST.length; label++) {
            if (depth[i] > DEEPEST[label]) {
              p[HeadGrid.HEAD][i] += p[label][i];
              p[label][i] = 0;
            }
          }
        }
      }
    }
    Skull.close(p, depth);
    return new HeadProbabilities(found.window(), p, found.input());
  }

  /** What a part loses far from its place goes to the rest of the surface. */
  private void settle(float[][] p, int i, double[] at, double[][] points, float lift) {
    float[] factor = new float[5];
    for (int k = 0; k < 6; k++) {
      double away = Anatomy.distance(at, points[k]) / size - NEAR[k];
      double kept = away <= 0 ? 1 : Math.exp(-away * away / (FADE * FADE));
      factor[CLASS[k]] = Math.max(factor[CLASS[k]], (float) kept);
    }
    for (int label = 1; label < 5; label++) {
      float lost = p[label][i] * (1 - factor[label]);
      p[label][i] -= lost;
      p[FacePart.SURFACE.label()][i] += lost;
    }
    float sum = 0;
    for (int label = 0; label < HeadGrid.CLASSES; label++) {
      p[label][i] *= label > 0 && label < 5 ? 1 + lift * factor[label] : 1;
      sum += p[label][i];
    }
    for (int label = 0; label < HeadGrid.CLASSES; label++) {
      p[label][i] /= sum;
    }
  }
}
