package org.studygate.models.tissue;

import java.util.Arrays;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;

/**
 * The tissues of a head by rule, to learn from and to measure against: a template's brain mask is
 * laid over the head ({@link HeadAlignment}), three tissues are fitted inside it ({@link Mixture}),
 * the brain is what hangs together there, and the rest of the head is told apart by brightness (T1:
 * dark bone and air, middling soft tissue, bright fat).
 *
 * <p>It errs where T1 itself is ambiguous: fluid against the skull, deep grey nuclei, and marrow.
 */
final class TissueReference {

  /** A label that says nothing. */
  static final byte UNKNOWN = -1;

  private static final double CANDIDATE_MM = 5;
  private static final double BRIDGE_MM = 2.5;
  private static final double FLUID_MM = 7;

  private final HeadAlignment alignment;
  private final Volume template;
  private final boolean[] templateBrain;

  /**
   * @param template a T1-weighted head
   * @param brain its brain on the same grid, all else 0
   */
  TissueReference(Volume template, Volume brain) {
    this.template = template;
    templateBrain = new boolean[brain.voxels().length];
    for (int i = 0; i < templateBrain.length; i++) {
      templateBrain[i] = brain.voxels()[i] > 0;
    }
    alignment = new HeadAlignment(HeadAlignment.squeezed(template), templateBrain);
  }

  /** Labels by voxel of a volume in LPS order with spacing of about 1 to 3 mm. */
  byte[] labels(Volume head) {
    Morphology shapes = new Morphology(head.nx(), head.ny(), head.nz());
    double step = Arrays.stream(head.placement().spacing()).min().orElse(1);
    boolean[] mask = brainMask(head);
    boolean[] candidate = shapes.grown(mask, (int) Math.round(CANDIDATE_MM / step));
    Mixture mixture =
        new Mixture(head.voxels(), mask, head.nx(), head.ny(), head.nz(), guess(head, mask));
    byte[] brain = classify(head, candidate, mixture);
    boolean[] tissue = of(brain, Tissue.GREY, Tissue.WHITE);
    int bridge = Math.max(1, (int) Math.round(BRIDGE_MM / step));
    boolean[] core = shapes.largest(shapes.shrunk(tissue, bridge));
    boolean[] reach = shapes.grown(core, bridge + 1);
    int[] away = shapes.distance(core);
    byte[] out = rest(head, candidate, tissue, reach);
    for (int i = 0; i < out.length; i++) {
      boolean fluid =
          brain[i] == Tissue.CSF.ordinal() && mask[i] && away[i] * step <= FLUID_MM + BRIDGE_MM;
      if (tissue[i] && reach[i] || fluid) {
        out[i] = brain[i];
      }
    }
    return out;
  }

  /** The same for a brain that was cut out; all else is background. */
  static byte[] brain(Volume image, boolean[] region) {
    Mixture mixture =
        new Mixture(
            image.voxels(), region, image.nx(), image.ny(), image.nz(), guess(image, region));
    byte[] out = classify(image, region, mixture);
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] == UNKNOWN ? 0 : out[i];
    }
    return out;
  }

  private static byte[] filled(int length) {
    byte[] out = new byte[length];
    Arrays.fill(out, UNKNOWN);
    return out;
  }

  /** The template's brain on the head's grid. */
  private boolean[] brainMask(Volume head) {
    double[][] back = Affine.inverse(alignment.fit(head).matrix());
    boolean[] out = new boolean[head.voxels().length];
    int i = 0;
    for (int z = 0; z < head.nz(); z++) {
      for (int y = 0; y < head.ny(); y++) {
        for (int x = 0; x < head.nx(); x++, i++) {
          double[] at = Affine.apply(back, head.placement().toPatient(x, y, z));
          double[] index = template.placement().toIndex(at);
          int u = (int) Math.rint(index[0]);
          int v = (int) Math.rint(index[1]);
          int w = (int) Math.rint(index[2]);
          boolean inside =
              u >= 0
                  && v >= 0
                  && w >= 0
                  && u < template.nx()
                  && v < template.ny()
                  && w < template.nz();
          out[i] = inside && templateBrain[u + template.nx() * (v + template.ny() * w)];
        }
      }
    }
    return out;
  }

  /** First guesses in the order fluid, grey, white. */
  private static double[] guess(Volume head, boolean[] mask) {
    float[] inside = new float[mask.length];
    int n = 0;
    for (int i = 0; i < mask.length; i++) {
      if (mask[i]) {
        inside[n++] = head.voxels()[i];
      }
    }
    float[] values = Arrays.copyOf(inside, n);
    double[] parts = {6, 45, 82};
    double[] out = new double[3];
    for (int k = 0; k < 3; k++) {
      out[k] = Window.percentiles(values, parts[k], 100).low();
    }
    return out;
  }

  private static byte[] classify(Volume head, boolean[] region, Mixture mixture) {
    byte[] out = filled(region.length);
    float[][] p = new float[region.length][];
    double[] q = new double[3];
    for (int i = 0; i < region.length; i++) {
      if (region[i] && mixture.posterior(head.voxels()[i] / mixture.shadingAt(i), q)) {
        p[i] = new float[] {(float) q[0], (float) q[1], (float) q[2]};
      }
    }
    for (int i = 0; i < region.length; i++) {
      if (p[i] != null) {
        out[i] = (byte) (Tissue.CSF.ordinal() + likeliest(p, i, head));
      }
    }
    return out;
  }

  /** The likeliest of fluid, grey and white, the six neighbours having a say. */
  private static int likeliest(float[][] p, int i, Volume head) {
    double[] score = new double[3];
    int[] near = {-1, 1, -head.nx(), head.nx(), -head.nx() * head.ny(), head.nx() * head.ny()};
    for (int k = 0; k < 3; k++) {
      score[k] = Math.log(Math.max(1e-6, p[i][k]));
      for (int step : near) {
        int j = i + step;
        if (j >= 0 && j < p.length && p[j] != null) {
          score[k] += 0.4 * p[j][k];
        }
      }
    }
    int best = score[1] > score[0] ? 1 : 0;
    return score[2] > score[best] ? 2 : best;
  }

  private static boolean[] of(byte[] labels, Tissue a, Tissue b) {
    boolean[] out = new boolean[labels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = labels[i] == a.ordinal() || labels[i] == b.ordinal();
    }
    return out;
  }

  /** Background, bone and air, soft tissue and fat of a T1-weighted head. */
  private static byte[] rest(Volume head, boolean[] candidate, boolean[] tissue, boolean[] reach) {
    boolean[] body = body(head);
    float[] outer = new float[body.length];
    int n = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] && !candidate[i]) {
        outer[n++] = head.voxels()[i];
      }
    }
    double[] border = borders(Arrays.copyOf(outer, n));
    byte[] out = new byte[body.length];
    for (int i = 0; i < out.length; i++) {
      float v = head.voxels()[i];
      Tissue t = v < border[0] ? Tissue.BONE_AIR : v < border[1] ? Tissue.SOFT : Tissue.FAT;
      out[i] = (byte) (body[i] ? t : Tissue.BACKGROUND).ordinal();
    }
    return out;
  }

  /** The head: what at least two of three slice directions find to be body, holes filled. */
  static boolean[] body(Volume head) {
    byte[] votes = new byte[head.voxels().length];
    for (int axis = 0; axis < 3; axis++) {
      for (int s = 0; s < head.count(axis); s++) {
        var slice = head.slice(axis, s);
        if (Window.percentiles(slice.values(), 1, 99).high()
            < 0.1 * Window.percentiles(head.voxels(), 1, 99).high()) {
          continue;
        }
        boolean[] mask = Foreground.mask(slice.values(), slice.width(), slice.height());
        for (int i = 0; i < mask.length; i++) {
          int u = i % slice.width();
          int v = i / slice.width();
          int x = axis == 0 ? s : u;
          int y = axis == 0 ? u : axis == 1 ? s : v;
          int z = axis == 2 ? s : v;
          votes[x + head.nx() * (y + head.ny() * z)] += (byte) (mask[i] ? 1 : 0);
        }
      }
    }
    boolean[] set = new boolean[votes.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = votes[i] >= 2;
    }
    Morphology shapes = new Morphology(head.nx(), head.ny(), head.nz());
    return shapes.filled(shapes.largest(set));
  }

  /** Two thresholds between three groups of values (k-means on square roots). */
  private static double[] borders(float[] values) {
    Window window = Window.percentiles(values, 2, 98);
    double low = Math.sqrt(Math.max(0, window.low()));
    double high = Math.sqrt(Math.max(1e-6, window.high()));
    double[] centre = {low, (low + high) / 2, high};
    for (int round = 0; round < 25; round++) {
      double[] sum = new double[3];
      double[] n = new double[3];
      for (float value : values) {
        double v = Math.min(high, Math.sqrt(Math.max(0, value)));
        int k = v < (centre[0] + centre[1]) / 2 ? 0 : v < (centre[1] + centre[2]) / 2 ? 1 : 2;
        sum[k] += v;
        n[k]++;
      }
      for (int k = 0; k < 3; k++) {
        centre[k] = n[k] == 0 ? centre[k] : sum[k] / n[k];
      }
    }
    double first = (centre[0] + centre[1]) / 2;
    double second = (centre[1] + centre[2]) / 2;
    return new double[] {first * first, second * second};
  }
}
