package org.studygate.models.tissue;

import java.util.List;
import java.util.Random;
import org.studygate.models.preprocess.Resize;

/**
 * Invented slices with their tissues: a slice of a real head's label map in any plane, turned,
 * scaled and bent; painted in an invented contrast (or, three times in ten, in the real image's
 * grey values sent through an invented curve); thick, blurred, shaded, noisy, cropped or stripped
 * of what is not brain.
 */
final class TissueSamples {

  private static final int SIZE = TissueInput.SIZE;

  /** An input and the label of each of its pixels. */
  record Sample(float[] input, byte[] labels) {}

  private final List<TissueHead> heads;
  private final List<TissueHead> brains;
  private final Random random;

  TissueSamples(List<TissueHead> all, long seed) {
    heads = all.stream().filter(head -> !head.brainOnly()).toList();
    brains = all.stream().filter(TissueHead::brainOnly).toList();
    random = new Random(seed);
  }

  /** Four times in five a whole head, if there are such. */
  private TissueHead head() {
    boolean whole = brains.isEmpty() || !heads.isEmpty() && random.nextInt(5) > 0;
    List<TissueHead> from = whole ? heads : brains;
    return from.get(random.nextInt(from.size()));
  }

  Sample draw() {
    TissueHead head = head();
    int axis = head.image().nz() == 1 ? 2 : new int[] {2, 2, 2, 1, 0}[random.nextInt(5)];
    SliceWarp warp = new SliceWarp(head, axis, slice(head, axis), random);
    boolean real = random.nextInt(10) < 3;
    boolean stripped = !head.brainOnly() && random.nextInt(7) == 0;
    TissueContrast contrast = new TissueContrast(random);
    float[] curve = curve();
    float[] kinds = field(5 + random.nextInt(6));
    float[] image = new float[SIZE * SIZE];
    byte[] labels = new byte[SIZE * SIZE];
    int depth = head.image().nz() == 1 ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < image.length; i++) {
      double kind = Math.max(0, Math.min(1, 0.5 + 1.5 * kinds[i]));
      labels[i] = stripped((byte) warp.label(i, 0, 0, 0), stripped);
      double sum = 0;
      int n = 0;
      for (int part = 0; part < 4; part++) {
        double du = (part % 2 - 0.5) / 2;
        double dv = (part / 2 - 0.5) / 2;
        double noise = random.nextGaussian();
        for (int d = 0; d < depth; d++) {
          int label = stripped((byte) warp.label(i, du, dv, d - (depth - 1) / 2), stripped);
          sum +=
              real
                  ? label == 0 && stripped ? 0 : bent(curve, warp.level(i, du, dv, d))
                  : contrast.value(label, kind, noise);
          n++;
        }
      }
      image[i] = (float) Math.max(0, sum / n);
    }
    finish(image, labels);
    return new Sample(TissueInput.of(image), labels);
  }

  private static byte stripped(byte label, boolean strip) {
    boolean brain =
        label == Tissue.CSF.ordinal()
            || label == Tissue.GREY.ordinal()
            || label == Tissue.WHITE.ordinal();
    return strip && !brain ? 0 : label;
  }

  private int slice(TissueHead head, int axis) {
    int count = head.image().count(axis);
    int index = 0;
    for (int attempt = 0; attempt < 20; attempt++) {
      index = random.nextInt(count);
      if (head.size(axis, index) > 3000) {
        return index;
      }
    }
    return index;
  }

  /** A curve from 0 to 1 to grey values: rising, or with one turn, and dark at 0. */
  private float[] curve() {
    float[] knots = new float[9];
    boolean rising = random.nextBoolean();
    for (int k = 1; k < knots.length; k++) {
      knots[k] =
          rising
              ? knots[k - 1] + random.nextFloat()
              : (float) (0.5 + 0.5 * Math.sin(k * 0.7 + 6.28 * knots[1])) * random.nextFloat();
      if (k == 1) {
        knots[1] = 0.2f * random.nextFloat();
      }
    }
    return knots;
  }

  private static double bent(float[] curve, double level) {
    double at = Math.max(0, Math.min(0.9999, level)) * (curve.length - 1);
    int k = (int) at;
    return curve[k] + (at - k) * (curve[k + 1] - curve[k]);
  }

  /** Smooth noise of mean 0 and deviation of about 1/3, from a coarse grid. */
  private float[] field(int knots) {
    float[] coarse = new float[knots * knots];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) (0.45 * random.nextGaussian());
    }
    return Resize.smooth(coarse, knots, knots, SIZE, SIZE);
  }

  private void finish(float[] image, byte[] labels) {
    if (random.nextInt(3) > 0) {
      int w = SIZE / (1 + random.nextInt(2)) - random.nextInt(20);
      int h = SIZE / (1 + random.nextInt(2)) - random.nextInt(20);
      float[] coarse = Resize.smooth(Resize.smooth(image, SIZE, SIZE, w, h), w, h, SIZE, SIZE);
      System.arraycopy(coarse, 0, image, 0, image.length);
    }
    float[] shade = field(2 + random.nextInt(4));
    double strength = 1.2 * random.nextDouble() * random.nextDouble();
    double rim = random.nextInt(5) == 0 ? 2.5 * random.nextDouble() : 0;
    int[] depth = rim > 0 ? depth(labels) : null;
    double noise = 0.05 * random.nextDouble() * random.nextDouble();
    double gamma = Math.exp(0.3 * random.nextGaussian());
    for (int i = 0; i < image.length; i++) {
      double gain = Math.exp(strength * 3 * shade[i]);
      gain *= depth == null ? 1 : 1 + rim * Math.exp(-depth[i] / 6.0);
      double a = Math.pow(Math.max(0, image[i]), gamma) * gain + noise * random.nextGaussian();
      double b = noise * random.nextGaussian();
      image[i] = (float) Math.sqrt(a * a + b * b);
    }
    crop(image, labels);
  }

  private static int[] depth(byte[] labels) {
    boolean[] body = new boolean[labels.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = labels[i] != 0;
    }
    return org.studygate.models.preprocess.Foreground.depth(body, SIZE, SIZE);
  }

  /** Partial coverage: one time in six, a side is missing. */
  private void crop(float[] image, byte[] labels) {
    if (random.nextInt(6) > 0) {
      return;
    }
    int edge = 10 + random.nextInt(50);
    int side = random.nextInt(4);
    for (int i = 0; i < image.length; i++) {
      int along = side < 2 ? i % SIZE : i / SIZE;
      if (side % 2 == 0 ? along < edge : along >= SIZE - edge) {
        image[i] = 0;
        labels[i] = 0;
      }
    }
  }
}
