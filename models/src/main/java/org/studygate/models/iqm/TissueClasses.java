package org.studygate.models.iqm;

import java.util.Arrays;
import java.util.List;
import org.studygate.models.image.Slice;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.tissue.Tissue;

/**
 * CSF, grey and white matter and air of a head. The brain is where the tissues that were told
 * ({@link Tissue}) say; where nothing was told, what lies at least a ninth of the head's size under
 * the skin. Its intensities are told apart at full resolution by k-means with three classes, from
 * dark to bright as in a T1-weighted image. In other contrasts the names stand for dark, middle and
 * bright: the tissue model does not name them reliably enough yet.
 */
final class TissueClasses {

  static final int CSF = 0;
  static final int GM = 1;
  static final int WM = 2;

  private static final int LEAST_BRAIN = 500;
  private static final int LEAST_AIR = 200;
  private static final int AIR_MARGIN = 4;
  private static final byte AIR = 3;
  private static final byte BODY = 4;
  private static final byte NONE = 5;
  private static final double SCALE = 1000;

  private final List<Slice> slices;
  private final byte[][] labels;
  private final double[] means;
  private final double scale;

  private TissueClasses(List<Slice> slices, byte[][] labels, double[] means, double scale) {
    this.slices = slices;
    this.labels = labels;
    this.means = means;
    this.scale = scale;
  }

  /**
   * With the tissues that were told of each slice, ordinals of {@link Tissue} by pixel; none for
   * none.
   */
  static TissueClasses of(List<Slice> slices, List<byte[]> told) {
    TissueClasses found = told.size() == slices.size() ? told(slices, told) : null;
    return found == null ? of(slices) : found;
  }

  private static TissueClasses told(List<Slice> slices, List<byte[]> told) {
    byte[][] labels = new byte[slices.size()][];
    int brain = 0;
    int air = 0;
    for (int s = 0; s < labels.length; s++) {
      labels[s] = areas(slices.get(s));
      for (int i = 0; i < labels[s].length; i++) {
        int tissue = told.get(s)[i] - Tissue.CSF.ordinal();
        boolean inside = tissue >= CSF && tissue <= WM;
        labels[s][i] = inside ? CSF : labels[s][i] == CSF ? BODY : labels[s][i];
        brain += inside ? 1 : 0;
        air += labels[s][i] == AIR ? 1 : 0;
      }
    }
    if (brain < LEAST_BRAIN || air < LEAST_AIR) {
      return null;
    }
    double[] means = cluster(slices, labels, brain);
    return rising(means) ? shared(slices, labels, means) : null;
  }

  private static TissueClasses shared(List<Slice> slices, byte[][] labels, double[] means) {
    for (int s = 0; s < labels.length; s++) {
      for (int i = 0; i < labels[s].length; i++) {
        if (labels[s][i] == CSF) {
          labels[s][i] = (byte) nearest(means, slices.get(s).values()[i]);
        }
      }
    }
    TissueClasses raw = new TissueClasses(slices, labels, means, 1);
    double white = raw.sample(WM).median();
    return white > 0 ? new TissueClasses(slices, labels, means, SCALE / white) : null;
  }

  /** Null when no brain or no air is found. */
  static TissueClasses of(List<Slice> slices) {
    byte[][] labels = new byte[slices.size()][];
    int brain = 0;
    int air = 0;
    for (int s = 0; s < labels.length; s++) {
      labels[s] = areas(slices.get(s));
      for (byte label : labels[s]) {
        brain += label == CSF ? 1 : 0;
        air += label == AIR ? 1 : 0;
      }
    }
    if (brain < LEAST_BRAIN || air < LEAST_AIR) {
      return null;
    }
    double[] means = cluster(slices, labels, brain);
    return rising(means) ? shared(slices, labels, means) : null;
  }

  /** Brain as CSF for now, air away from the body, the rest of the body, and what is neither. */
  private static byte[] areas(Slice slice) {
    int w = slice.width();
    boolean[] body = Foreground.mask(slice.values(), w, slice.height());
    int[] depth = Foreground.depth(body, w, slice.height());
    boolean[] out = new boolean[body.length];
    for (int i = 0; i < body.length; i++) {
      out[i] = !body[i];
    }
    int[] away = Foreground.depth(out, w, slice.height());
    int deep = Math.max(6, Math.max(w, slice.height()) / 9);
    byte[] labels = new byte[body.length];
    for (int i = 0; i < labels.length; i++) {
      boolean clear = !body[i] && away[i] > AIR_MARGIN;
      labels[i] = body[i] ? (depth[i] >= deep ? CSF : BODY) : clear ? AIR : NONE;
    }
    return labels;
  }

  private static boolean rising(double[] means) {
    return means[WM] > means[GM] && means[GM] > means[CSF];
  }

  private static double[] cluster(List<Slice> slices, byte[][] labels, int count) {
    float[] values = new float[count];
    int n = 0;
    for (int s = 0; s < labels.length; s++) {
      for (int i = 0; i < labels[s].length; i++) {
        if (labels[s][i] == CSF) {
          values[n++] = slices.get(s).values()[i];
        }
      }
    }
    Arrays.sort(values);
    double[] means = {values[n / 12], values[n * 2 / 5], values[n * 4 / 5]};
    for (int round = 0; round < 25; round++) {
      double[] sums = new double[3];
      int[] counts = new int[3];
      // the tails hold vessels and air of sinuses
      for (int i = n / 100; i < n - n / 100; i++) {
        int k = nearest(means, values[i]);
        sums[k] += values[i];
        counts[k]++;
      }
      for (int k = 0; k < 3; k++) {
        means[k] = counts[k] == 0 ? means[k] : sums[k] / counts[k];
      }
    }
    return means;
  }

  private static int nearest(double[] means, float value) {
    int best = Math.abs(value - means[GM]) < Math.abs(value - means[CSF]) ? GM : CSF;
    return Math.abs(value - means[WM]) < Math.abs(value - means[best]) ? WM : best;
  }

  private Sample labelled(int label) {
    int n = 0;
    for (byte[] plane : labels) {
      for (byte l : plane) {
        n += l == label ? 1 : 0;
      }
    }
    float[] values = new float[n];
    n = 0;
    for (int s = 0; s < labels.length; s++) {
      for (int i = 0; i < labels[s].length; i++) {
        if (labels[s][i] == label) {
          values[n++] = (float) (slices.get(s).values()[i] * scale);
        }
      }
    }
    return new Sample(values);
  }

  /** Of {@link #CSF}, {@link #GM} or {@link #WM}. */
  Sample sample(int tissue) {
    return labelled(tissue);
  }

  Sample air() {
    return labelled(AIR);
  }

  boolean isAir(int slice, int pixel) {
    return labels[slice][pixel] == AIR;
  }

  boolean isBody(int slice, int pixel) {
    return labels[slice][pixel] <= WM || labels[slice][pixel] == BODY;
  }

  boolean isWhite(int slice, int pixel) {
    return labels[slice][pixel] == WM;
  }

  boolean isBrain(int slice, int pixel) {
    return labels[slice][pixel] <= WM;
  }

  List<Slice> slices() {
    return slices;
  }

  double scale() {
    return scale;
  }

  double percentileOfAll(double p) {
    int n = slices.stream().mapToInt(s -> s.values().length).sum();
    float[] all = new float[n];
    int at = 0;
    for (Slice slice : slices) {
      for (float value : slice.values()) {
        all[at++] = (float) (value * scale);
      }
    }
    return new Sample(all).percentile(p);
  }

  /** Residual partial volume of a tissue, memberships linear between neighbouring means. */
  double partialVolume(int tissue) {
    double sum = 0;
    double n = 0;
    for (int s = 0; s < labels.length; s++) {
      for (int i = 0; i < labels[s].length; i++) {
        if (labels[s][i] <= WM) {
          double p = membership(tissue, slices.get(s).values()[i]);
          if (p > 0 && p < 1) {
            sum += p > 0.5 ? 1 - p : p;
          }
          n += p > 0 ? 1 : 0;
        }
      }
    }
    return n == 0 ? 0 : 100 * sum / n;
  }

  private double membership(int tissue, double value) {
    double own = means[tissue];
    double below = Double.NEGATIVE_INFINITY;
    double above = Double.POSITIVE_INFINITY;
    for (double other : means) {
      below = other < own ? Math.max(below, other) : below;
      above = other > own ? Math.min(above, other) : above;
    }
    boolean outer = value < own ? Double.isInfinite(below) : Double.isInfinite(above);
    double p = value < own ? (value - below) / (own - below) : (above - value) / (above - own);
    return outer ? 1 : Math.max(0, Math.min(1, p));
  }
}
