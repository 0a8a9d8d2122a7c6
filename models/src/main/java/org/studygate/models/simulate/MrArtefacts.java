package org.studygate.models.simulate;

import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;

/**
 * Artefacts of MR on one magnitude slice, mostly in k-space. Intensities are scaled so that the
 * 99.5th percentile is 1; s is the severity from 0 to 1; the phase-encoding axis is drawn at
 * random.
 *
 * <p>s is chosen so that 0.25 is mild (seen by who looks for it), 0.5 moderate (it disturbs
 * reading) and 0.8 gross (most readers would ask for another scan). Each formula starts above
 * nothing: s = 0 is the least that is worth a name.
 *
 * <ul>
 *   <li>motion: 2 + 4s poses; each turned by up to 0.5 + 4.5s degrees and moved by up to (0.5 + 8s)
 *       N/256 pixels; k-space lines come from the pose of their time (Zaitsev, Maclaren and Herbst,
 *       J Magn Reson Imaging 2015;42:887)
 *   <li>ghosting: every pth line (p 2 to 5) weighted by 1 − (0.15 + 0.5s) and turned by up to 0.3 +
 *       0.9s rad: periodic motion or unequal echoes (Axel et al., Am J Roentgenol 1986; period 2 is
 *       the N/2 ghost of echo-planar imaging)
 *   <li>blur: Gaussian point spread of standard deviation 0.7 + 1.8s pixels
 *   <li>noise: Rician, standard deviation 0.03 + 0.12s (Gudbjartsson and Patz, Magn Reson Med
 *       1995;34:910)
 *   <li>rf_interference: 1 to 3 lines of random amplitude up to 0.25 + 0.6s across the image
 *   <li>spike: 1 to 3 points of k-space that add waves of amplitude 0.06 + 0.25s (Graves and
 *       Mitchell, J Magn Reson Imaging 2013;38:269, as are rf_interference, wraparound)
 *   <li>wraparound: a field of view shorter than the body by 12 + 25s percent, folded over
 *   <li>bias_field: exp of a second-order surface, or of the fall-off of one surface coil, that
 *       spans ±(0.7 + 1.0s) (Van Leemput et al., IEEE Trans Med Imaging 1999;18:885)
 *   <li>gibbs: k-space cut to 0.55 − 0.3s of its extent, filled with zeros (Kellner et al., Magn
 *       Reson Med 2016;76:1574)
 *   <li>clipping: the brightest 4 + 25s percent of the body saturate
 *   <li>chemical_shift: fat is moved against water by 2 + 6s pixels N/256 along the frequency axis
 *       ({@link ChemicalShift})
 * </ul>
 */
public final class MrArtefacts {

  public static final List<String> NAMES =
      List.of(
          "motion",
          "ghosting",
          "blur",
          "noise",
          "rf_interference",
          "spike",
          "wraparound",
          "bias_field",
          "gibbs",
          "clipping",
          "chemical_shift");

  private final Random random;

  public MrArtefacts(Random random) {
    this.random = random;
  }

  /**
   * @throws IllegalArgumentException for an artefact that is not in {@link #NAMES}
   */
  public Slice corrupt(Slice clean, String artefact, double s) {
    boolean turned = random.nextBoolean();
    Slice in = turned ? transposed(scaled(clean)) : scaled(clean);
    Slice out =
        switch (artefact) {
          case "motion" -> motion(in, s);
          case "ghosting" -> ghosting(in, s);
          case "blur" -> KSpace.of(in).gaussian(0.7 + 1.8 * s).image();
          case "noise" -> noise(in, 0.03 + 0.12 * s);
          case "rf_interference" -> zipper(in, s);
          case "spike" -> spike(in, s);
          case "wraparound" -> wraparound(in, s);
          case "bias_field" -> BiasField.draw(in, 0.7 + 1.0 * s, random);
          case "gibbs" -> KSpace.of(in).cut(0.55 - 0.3 * s, random.nextBoolean()).image();
          case "clipping" -> clipping(in, s);
          case "chemical_shift" -> ChemicalShift.of(in, signed(2 + 6 * s) * side(in) / 256.0);
          default -> throw new IllegalArgumentException("no MR artefact " + artefact);
        };
    return turned ? transposed(out) : out;
  }

  private static Slice scaled(Slice in) {
    double white = Math.max(1e-6, Window.percentiles(in.values(), 0, 99.5).high());
    float[] out = new float[in.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (Math.max(0, in.values()[i]) / white);
    }
    return in.with(out);
  }

  private static Slice transposed(Slice in) {
    float[] out = new float[in.values().length];
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < in.width(); x++) {
        out[x * in.height() + y] = in.at(x, y);
      }
    }
    return new Slice(in.height(), in.width(), out);
  }

  private Slice motion(Slice in, double s) {
    int poses = 2 + (int) Math.round(4 * s);
    KSpace result = KSpace.of(in);
    int n = result.size();
    // the first move falls between a quarter and the middle of k-space: later it would hardly show
    int line = n / 4 + random.nextInt(n / 4);
    for (int pose = 1; pose < poses; pose++) {
      double angle = Math.toRadians(signed(0.5 + 4.5 * s));
      double reach = (0.5 + 8 * s) * n / 256.0;
      KSpace moved = KSpace.of(moved(in, angle, signed(reach), signed(reach)));
      int next = Math.min(n, line + Math.max(2, n / poses / 3 + random.nextInt(n / poses / 2 + 1)));
      result.copyLines(moved, line, pose == poses - 1 ? n : next);
      line = next;
    }
    return result.image();
  }

  /** Half to whole of {@code most}, of either sign. */
  private double signed(double most) {
    return (0.5 + 0.5 * random.nextDouble()) * most * (random.nextBoolean() ? 1 : -1);
  }

  private static Slice moved(Slice in, double angle, double dx, double dy) {
    float[] out = new float[in.values().length];
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double cx = in.width() / 2.0;
    double cy = in.height() / 2.0;
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < in.width(); x++) {
        double u = cos * (x - cx - dx) + sin * (y - cy - dy) + cx;
        double v = -sin * (x - cx - dx) + cos * (y - cy - dy) + cy;
        out[y * in.width() + x] = bilinear(in, u, v);
      }
    }
    return in.with(out);
  }

  private static float bilinear(Slice in, double u, double v) {
    int x = (int) Math.floor(u);
    int y = (int) Math.floor(v);
    if (x < 0 || y < 0 || x >= in.width() - 1 || y >= in.height() - 1) {
      return 0;
    }
    double a = u - x;
    double b = v - y;
    return (float)
        ((1 - a) * (1 - b) * in.at(x, y)
            + a * (1 - b) * in.at(x + 1, y)
            + (1 - a) * b * in.at(x, y + 1)
            + a * b * in.at(x + 1, y + 1));
  }

  private Slice ghosting(Slice in, double s) {
    int period = 2 + random.nextInt(4);
    double weight = 1 - (0.15 + 0.5 * s);
    double phase = signed(0.3 + 0.9 * s);
    return KSpace.of(in).weighLines(period, weight, phase).image();
  }

  private Slice noise(Slice in, double sigma) {
    float[] out = new float[in.values().length];
    for (int i = 0; i < out.length; i++) {
      double re = in.values()[i] + sigma * random.nextGaussian();
      double im = sigma * random.nextGaussian();
      out[i] = (float) Math.sqrt(re * re + im * im);
    }
    return in.with(out);
  }

  private Slice zipper(Slice in, double s) {
    float[] out = in.values().clone();
    int lines = 1 + random.nextInt(3);
    for (int line = 0; line < lines; line++) {
      int y = random.nextInt(in.height());
      int thick = 1 + random.nextInt(2);
      double amplitude = 0.25 + 0.6 * s;
      for (int t = 0; t < thick && y + t < in.height(); t++) {
        for (int x = 0; x < in.width(); x++) {
          double beat = x % 2 == 0 ? 1 : 0.35;
          out[(y + t) * in.width() + x] +=
              (float) (amplitude * beat * (0.3 + 0.7 * random.nextDouble()));
        }
      }
    }
    return in.with(out);
  }

  private Slice spike(Slice in, double s) {
    int spikes = 1 + random.nextInt(3);
    float[] re = in.values().clone();
    float[] im = new float[re.length];
    for (int k = 0; k < spikes; k++) {
      double angle = random.nextDouble() * 2 * Math.PI;
      double radius = 0.04 + 0.36 * random.nextDouble();
      double amplitude = (0.06 + 0.25 * s) / Math.sqrt(spikes);
      double start = random.nextDouble() * 2 * Math.PI;
      for (int i = 0; i < re.length; i++) {
        double phase =
            2
                    * Math.PI
                    * radius
                    * (Math.cos(angle) * (i % in.width()) + Math.sin(angle) * (i / in.width()))
                + start;
        re[i] += (float) (amplitude * Math.cos(phase));
        im[i] += (float) (amplitude * Math.sin(phase));
      }
    }
    for (int i = 0; i < re.length; i++) {
      re[i] = (float) Math.hypot(re[i], im[i]);
    }
    return in.with(re);
  }

  private Slice wraparound(Slice in, double s) {
    boolean[] body = Foreground.mask(in.values(), in.width(), in.height());
    int top = in.height();
    int bottom = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        top = Math.min(top, i / in.width());
        bottom = Math.max(bottom, i / in.width() + 1);
      }
    }
    int extent = Math.max(16, bottom - top);
    int field = Math.max(12, (int) (extent * (1 - 0.12 - 0.25 * s)));
    int start = (top + bottom - field) / 2 + (int) (random.nextGaussian() * 0.05 * extent);
    float[] out = new float[field * in.width()];
    for (int y = 0; y < in.height(); y++) {
      int to = Math.floorMod(y - start, field);
      for (int x = 0; x < in.width(); x++) {
        out[to * in.width() + x] += in.at(x, y);
      }
    }
    return new Slice(in.width(), field, out);
  }

  private static int side(Slice in) {
    return Math.max(in.width(), in.height());
  }

  private static Slice clipping(Slice in, double s) {
    boolean[] body = Foreground.mask(in.values(), in.width(), in.height());
    float[] inside = new float[body.length];
    int n = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        inside[n++] = in.values()[i];
      }
    }
    float[] values = n == 0 ? in.values() : java.util.Arrays.copyOf(inside, n);
    float ceiling = (float) Window.percentiles(values, 0, 96 - 25 * s).high();
    float[] out = in.values().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(out[i], ceiling);
    }
    return in.with(out);
  }
}
