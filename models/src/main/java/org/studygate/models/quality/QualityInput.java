package org.studygate.models.quality;

import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Intensity;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.simulate.KSpace;

/**
 * What the convolutions of the quality model see: four channels of 96×96 that show what a reader
 * would look for.
 *
 * <ol>
 *   <li>the slice itself
 *   <li>the slice with its dark end opened up, largest values kept: ghosts and zippers in the air
 *   <li>the log magnitude of its Fourier transform: spikes, blur, cut k-space
 *   <li>the difference of each pixel to its neighbours at full resolution: noise, ringing, blur
 * </ol>
 *
 * Slices are first brought to at most 256 (MR) or 192 (CT) pixels, and scaled so that the 99.5th
 * percentile is 1.
 */
public final class QualityInput {

  public static final int CHANNELS = 4;
  public static final int SIZE = 96;

  private static final double SPECTRUM_RANGE = 14;

  private QualityInput() {}

  /** The resolution at which slices are corrupted and judged. */
  public static Slice standard(Slice slice, boolean ct) {
    return Resize.atMost(slice, ct ? 192 : 256);
  }

  /** {@code CHANNELS * SIZE * SIZE} values from 0 to 1. */
  public static float[] of(Slice slice, boolean ct) {
    Slice in = scaled(standard(slice, ct), ct);
    float[] out = new float[CHANNELS * SIZE * SIZE];
    int plane = SIZE * SIZE;
    Slice square = Resize.square(in, 0);
    int size = square.width();
    put(Resize.smooth(square.values(), size, size, SIZE, SIZE), out, 0);
    float[] dark = Intensity.openDark(square.values(), 60);
    put(Resize.largest(dark, size, size, SIZE, SIZE), out, plane);
    put(spectrum(in), out, 2 * plane);
    float[] detail = Intensity.openDark(detail(square), 40);
    put(Resize.smooth(detail, size, size, SIZE, SIZE), out, 3 * plane);
    return out;
  }

  /** Whether values are Hounsfield units: nothing else is far below zero. */
  public static boolean hounsfield(Slice in) {
    for (float value : in.values()) {
      if (value < -200) {
        return true;
      }
    }
    return false;
  }

  private static Slice scaled(Slice in, boolean ct) {
    Window window = Window.percentiles(in.values(), 0.5, 99.5);
    double black = ct ? window.low() : Math.min(0, window.low());
    float[] out = new float[in.values().length];
    for (int i = 0; i < out.length; i++) {
      double value = (in.values()[i] - black) / Math.max(1e-6, window.high() - black);
      out[i] = (float) Math.max(0, Math.min(1, value));
    }
    return in.with(out);
  }

  private static float[] spectrum(Slice in) {
    KSpace kspace = KSpace.of(in);
    float[] log = kspace.logMagnitude();
    float most = Float.NEGATIVE_INFINITY;
    for (float value : log) {
      most = Math.max(most, value);
    }
    for (int i = 0; i < log.length; i++) {
      log[i] = (float) Math.max(0, (log[i] - most + SPECTRUM_RANGE) / SPECTRUM_RANGE);
    }
    return Resize.largest(log, kspace.size(), kspace.size(), SIZE, SIZE);
  }

  private static float[] detail(Slice in) {
    int w = in.width();
    int h = in.height();
    float[] out = new float[w * h];
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        float around = in.at(x - 1, y) + in.at(x + 1, y) + in.at(x, y - 1) + in.at(x, y + 1);
        out[y * w + x] = Math.abs(in.at(x, y) - around / 4);
      }
    }
    return out;
  }

  private static void put(float[] values, float[] out, int offset) {
    System.arraycopy(values, 0, out, offset, values.length);
  }
}
