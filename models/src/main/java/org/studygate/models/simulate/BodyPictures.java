package org.studygate.models.simulate;

import static org.studygate.models.simulate.TissueSignals.between;

import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;

/**
 * Imitates images of the trunk and the head by other machines from CT in Hounsfield units: MR
 * (brightness by tissue: fat, muscle, organs, fluid, bone), plain X-rays (projections) and tracer
 * images. Widens the training to body parts other than the head.
 */
public final class BodyPictures {

  private static final List<String> LABELS = List.of("MR_T1", "MR_T2", "MR_PD", "CR", "PT");

  /** Hounsfield units of air, lung, fat, fluid, muscle, organs with contrast, bone, dense bone. */
  private static final double[] KNOTS = {-950, -500, -100, 8, 55, 130, 300, 800};

  private BodyPictures() {}

  /** Labels that can be imitated. */
  public static List<String> labels() {
    return LABELS;
  }

  /** Imitates {@code label} from a CT volume in Hounsfield units. */
  public static Slice imitate(Volume ct, String label, Random random) {
    if (label.equals("CR")) {
      return projection(ct, random);
    }
    int axis = random.nextInt(3);
    int count = ct.count(axis);
    Slice slice = upright(ct, axis, count / 8 + random.nextInt(Math.max(1, count * 3 / 4)));
    double[] signal = signals(label, random);
    float[] out = new float[slice.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) curve(signal, slice.values()[i]);
    }
    if (label.equals("PT")) {
      return tracer(slice.with(out), random);
    }
    double noise = between(random, 0.005, 0.05);
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.abs(out[i] + noise * random.nextGaussian());
    }
    return slice.with(out);
  }

  private static double[] signals(String label, Random random) {
    boolean suppressed = random.nextInt(3) == 0;
    double fat = suppressed ? between(random, 0.05, 0.25) : between(random, 0.7, 1.2);
    double lung = between(random, 0.01, 0.06);
    double bone = between(random, 0.05, 0.5) * (suppressed ? 0.4 : 1);
    return switch (label) {
      case "MR_T1" -> {
        double muscle = between(random, 0.3, 0.5);
        double blood = muscle * between(random, 0.8, 2.2);
        yield new double[] {0, lung, fat, muscle * 0.5, muscle, blood, bone, 0.03};
      }
      case "MR_T2" -> {
        double muscle = between(random, 0.12, 0.3);
        double organ = muscle * between(random, 1.2, 2.5);
        yield new double[] {0, lung, fat, between(random, 0.9, 1.3), muscle, organ, bone, 0.03};
      }
      case "MR_PD" -> {
        double muscle = between(random, 0.4, 0.6);
        double fluid = between(random, 0.7, 1.0);
        yield new double[] {0, lung, fat, fluid, muscle, muscle * 1.2, bone, 0.03};
      }
      default -> new double[] {0, 0.02, 0.05, 0.15, 0.2, between(random, 0.3, 0.6), 0.25, 0.15};
    };
  }

  private static double curve(double[] values, double hu) {
    if (hu <= KNOTS[0]) {
      return values[0];
    }
    for (int i = 1; i < KNOTS.length; i++) {
      if (hu <= KNOTS[i]) {
        double part = (hu - KNOTS[i - 1]) / (KNOTS[i] - KNOTS[i - 1]);
        return values[i - 1] + part * (values[i] - values[i - 1]);
      }
    }
    return values[values.length - 1];
  }

  /** Attenuation summed along an axis, as film (dark where rays pass) or inverted. */
  private static Slice projection(Volume ct, Random random) {
    int axis = random.nextInt(2);
    int width = upright(ct, axis, 0).width();
    int height = upright(ct, axis, 0).height();
    double[] sum = new double[width * height];
    int from = random.nextInt(3) == 0 ? ct.count(axis) / 3 : 0;
    for (int k = from; k < ct.count(axis); k++) {
      float[] values = upright(ct, axis, k).values();
      for (int i = 0; i < sum.length; i++) {
        double hu = values[i];
        sum[i] += Math.max(0, hu + 1000) * (hu > 200 ? 1.4 : 1) / 1000;
      }
    }
    double gamma = between(random, 0.5, 1.3);
    boolean inverted = random.nextInt(8) == 0;
    double most = 0;
    for (double value : sum) {
      most = Math.max(most, value);
    }
    float[] out = new float[sum.length];
    for (int i = 0; i < out.length; i++) {
      double level = Math.pow(sum[i] / Math.max(1e-9, most), gamma);
      out[i] = (float) ((inverted ? 1 - level : level) + 0.01 * random.nextGaussian());
    }
    return new Slice(width, height, out);
  }

  /** Blurred, with hot spots; white on black or black on white. */
  private static Slice tracer(Slice in, Random random) {
    int width = in.width();
    float[] v = in.values().clone();
    int hot = random.nextInt(6);
    for (int k = 0; k < hot; k++) {
      double radius = width * between(random, 0.01, 0.05);
      int x = (int) (width * between(random, 0.25, 0.75));
      int y = (int) (in.height() * between(random, 0.25, 0.75));
      Blobs.add(v, width, x, y, radius, between(random, 0.5, 2.5), 4);
    }
    v = Contrasts.coarse(v, width, in.height(), 24 + random.nextInt(30));
    float most = 0;
    for (float value : v) {
      most = Math.max(most, value);
    }
    boolean inverted = random.nextInt(4) == 0;
    for (int i = 0; i < v.length; i++) {
      double grain = Math.max(0, v[i] * (1 + 0.15 * random.nextGaussian()));
      v[i] = (float) (inverted ? most - grain : grain);
    }
    return in.with(Contrasts.coarse(v, width, in.height(), 60 + random.nextInt(40)));
  }

  /** A slice with the head end up. */
  private static Slice upright(Volume ct, int axis, int index) {
    Slice raw = ct.slice(axis, index);
    if (axis == 2) {
      return raw;
    }
    float[] out = new float[raw.values().length];
    for (int y = 0; y < raw.height(); y++) {
      System.arraycopy(
          raw.values(), (raw.height() - 1 - y) * raw.width(), out, y * raw.width(), raw.width());
    }
    return raw.with(out);
  }
}
