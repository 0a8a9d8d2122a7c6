package org.studygate.models.seriestype;

import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Resize;

/**
 * Varies a training slice in what must not matter: place, scale, rotation, cut, resolution,
 * contrast curve, coil shading, noise, display window of CT, a brain cut free of its skull.
 */
final class TypeAugment {

  /** What the variation has to know of a slice. */
  enum Kind {
    /** A head in MR: may be cut free, may lie in any way. */
    HEAD,
    /** MR or CT of anything. */
    SECTION,
    /** CT in Hounsfield units: also shown through the usual windows. */
    HOUNSFIELD,
    /** X-ray film: may be shown inverted. */
    FILM,
    /** A photograph: what it shows may lie small on a plain ground, its colours may be paler. */
    PHOTO,
    /** Anything else. */
    PICTURE
  }

  private static final double[][] CT_WINDOWS = {
    {40, 80}, {35, 40}, {50, 350}, {400, 2000}, {500, 3000}, {-500, 1500}
  };

  private static final int CURVE_POINTS = 5;

  private final Random random;
  private final double strength;

  /**
   * @param strength how far to go, 1 for as far as real series may, less for milder changes
   */
  TypeAugment(Random random, double strength) {
    this.random = random;
    this.strength = strength;
  }

  /** True with a chance that falls with the strength. */
  private boolean rarely(int oneIn) {
    return random.nextInt(oneIn) == 0 && random.nextDouble() < strength;
  }

  /** The network's input of a varied slice. */
  float[] input(Slice in, Kind kind) {
    if (kind == Kind.PHOTO) {
      return input(photo(in), Kind.PICTURE);
    }
    float[] values = windowed(in, kind == Kind.HOUNSFIELD);
    if (kind == Kind.HEAD && random.nextInt(12) == 0) {
      cutFree(values, in.width(), in.height());
    }
    if (kind == Kind.FILM && random.nextInt(8) == 0) {
      invert(values);
    }
    if (rarely(2)) {
      curve(values);
    }
    tone(values, in.width(), in.height());
    if (rarely(3)) {
      sharpness(values, in.width(), in.height());
    }
    Slice turned = turn(new Slice(in.width(), in.height(), values, in.saturation(), 0), kind);
    return TypeInput.of(rarely(3) ? coarser(turned) : turned, margins());
  }

  private float[] windowed(Slice in, boolean hounsfield) {
    Window window = Window.percentiles(in.values(), 0.5, 97.5 + 2.4 * random.nextDouble());
    if (hounsfield && random.nextInt(4) > 0) {
      double[] preset = CT_WINDOWS[random.nextInt(CT_WINDOWS.length)];
      double centre = preset[0] + random.nextGaussian() * 10;
      window = new Window(centre - preset[1] / 2, centre + preset[1] / 2);
    }
    float[] out = new float[in.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) window.apply(in.values()[i]);
    }
    return out;
  }

  private void cutFree(float[] values, int width, int height) {
    double rx = width * (0.24 + 0.1 * random.nextDouble());
    double ry = height * (0.28 + 0.1 * random.nextDouble());
    for (int i = 0; i < values.length; i++) {
      double dx = (i % width - width / 2.0) / rx;
      double dy = (i / width - height / 2.0) / ry;
      if (dx * dx + dy * dy > 1) {
        values[i] = 0;
      }
    }
  }

  private static void invert(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 - values[i];
    }
  }

  private void tone(float[] values, int width, int height) {
    double gamma = Math.exp(random.nextGaussian() * 0.24 * strength);
    double slopeX = random.nextGaussian() * 0.25 * strength;
    double slopeY = random.nextGaussian() * 0.25 * strength;
    double bowl = random.nextGaussian() * 0.3 * strength;
    double noise = random.nextInt(2) * 0.05 * random.nextDouble() * strength * strength;
    for (int i = 0; i < values.length; i++) {
      double x = i % width / (double) width - 0.5;
      double y = i / width / (double) height - 0.5;
      double shading = Math.exp(slopeX * x + slopeY * y + bowl * (x * x + y * y));
      double value = Math.pow(values[i], gamma) * shading + noise * random.nextGaussian();
      values[i] = (float) Math.max(0, value);
    }
  }

  private Slice photo(Slice in) {
    boolean small = rarely(3);
    double share = small ? 0.35 + 0.5 * random.nextDouble() : 1;
    int width = (int) Math.round(in.width() / share);
    int height = (int) Math.round(in.height() / share);
    int left = random.nextInt(width - in.width() + 1);
    int top = random.nextInt(height - in.height() + 1);
    float ground = random.nextInt(3) == 0 ? 0 : 255 * random.nextFloat();
    float tint = random.nextFloat() * random.nextFloat() * 0.6f;
    float paler = (float) (1 - 0.7 * strength * random.nextDouble() * random.nextDouble());
    float[] values = new float[width * height];
    float[] saturation = in.saturation() == null ? null : new float[width * height];
    for (int i = 0; i < values.length; i++) {
      int x = i % width - left;
      int y = i / width - top;
      boolean inside = x >= 0 && y >= 0 && x < in.width() && y < in.height();
      values[i] = inside ? in.at(x, y) : ground;
      if (saturation != null) {
        saturation[i] = inside ? paler * in.saturation()[y * in.width() + x] : tint;
      }
    }
    return new Slice(width, height, values, saturation, in.missing());
  }

  /** Bends brightness by a random curve that keeps what is brighter brighter. */
  private void curve(float[] values) {
    double[] at = new double[CURVE_POINTS + 1];
    for (int i = 1; i <= CURVE_POINTS; i++) {
      at[i] = at[i - 1] + Math.exp(random.nextGaussian() * 0.5 * strength);
    }
    for (int i = 0; i < values.length; i++) {
      double x = Math.max(0, Math.min(1, values[i])) * CURVE_POINTS;
      int k = Math.min(CURVE_POINTS - 1, (int) x);
      values[i] = (float) ((at[k] + (x - k) * (at[k + 1] - at[k])) / at[CURVE_POINTS]);
    }
  }

  /** Softer or with sharpened edges, as scanners' filters leave images. */
  private void sharpness(float[] values, int width, int height) {
    float[] in = values.clone();
    double share = random.nextDouble() * 1.6 - 0.8;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        double around = (in[i - 1] + in[i + 1] + in[i - width] + in[i + width]) / 4;
        values[i] = (float) Math.max(0, in[i] + share * (around - in[i]));
      }
    }
  }

  /** Down to a coarser grid, as of thick or low-resolution slices. */
  private Slice coarser(Slice in) {
    return Resize.atMost(in, 56 + random.nextInt(100));
  }

  /** A little looser or tighter on each side; at times the whole picture, or a part of it. */
  private TypeInput.Margins margins() {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return TypeInput.Margins.NO_CUT;
    }
    double[] m = new double[4];
    for (int side = 0; side < 4; side++) {
      m[side] = 0.03 + 0.05 * random.nextGaussian();
    }
    if (kind < 3 && random.nextDouble() < strength) {
      m[random.nextInt(4)] -= 0.1 + 0.3 * random.nextDouble();
    }
    return new TypeInput.Margins(m[0], m[1], m[2], m[3]);
  }

  private Slice turn(Slice in, Kind kind) {
    double angle = random.nextGaussian() * 0.15;
    boolean anyWay = kind == Kind.HEAD || kind == Kind.SECTION || kind == Kind.HOUNSFIELD;
    if (rarely(anyWay ? 4 : 12)) {
      angle += Math.PI / 2 * (1 + random.nextInt(3));
    }
    double scale = Math.exp(random.nextGaussian() * 0.12);
    double stretch = Math.exp(random.nextGaussian() * 0.08);
    int size = Math.max(in.width(), in.height());
    float[] out = new float[size * size];
    float[] saturation = in.saturation() == null ? null : new float[size * size];
    double cos = Math.cos(angle) * scale;
    double sin = Math.sin(angle) * scale;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double dx = (x - size / 2.0) * stretch;
        double dy = (y - size / 2.0) / stretch;
        double u = cos * dx - sin * dy + in.width() / 2.0;
        double v = sin * dx + cos * dy + in.height() / 2.0;
        int left = (int) Math.floor(u);
        int top = (int) Math.floor(v);
        if (left >= 0 && top >= 0 && left < in.width() - 1 && top < in.height() - 1) {
          int from = top * in.width() + left;
          out[y * size + x] = mix(in.values(), from, in.width(), u - left, v - top);
          if (saturation != null) {
            saturation[y * size + x] = in.saturation()[from];
          }
        }
      }
    }
    return new Slice(size, size, out, saturation, 0);
  }

  private static float mix(float[] in, int at, int stride, double u, double v) {
    double upper = in[at] + u * (in[at + 1] - in[at]);
    double lower = in[at + stride] + u * (in[at + stride + 1] - in[at + stride]);
    return (float) (upper + v * (lower - upper));
  }
}
