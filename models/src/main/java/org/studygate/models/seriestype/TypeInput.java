package org.studygate.models.seriestype;

import java.util.List;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Intensity;
import org.studygate.models.preprocess.Resize;

/**
 * The pixel model's input: two channels of 96×96. Channel 0 is the slice, padded to a square,
 * windowed from its 0.5th to 99.5th percentile; channel 1 the colour saturation (0 for grey).
 */
public final class TypeInput {

  public static final int CHANNELS = 2;
  public static final int SIZE = 96;

  private static final float AIR = -300;
  private static final Window SOFT_TISSUE = new Window(-125, 225);

  private TypeInput() {}

  /** {@code CHANNELS * SIZE * SIZE} values from 0 to 1. */
  public static float[] of(Slice slice) {
    Window window = Window.percentiles(slice.values(), 0.5, 99.5);
    Slice square = Resize.square(slice.with(Intensity.window(slice.values(), window)), 0);
    float[] out = new float[CHANNELS * SIZE * SIZE];
    put(square.values(), square.width(), out, 0);
    if (square.saturation() != null) {
      put(square.saturation(), square.width(), out, SIZE * SIZE);
    }
    return out;
  }

  /**
   * The looks of a slice that are judged: for values that reach far below 0, as Hounsfield units
   * do, also through the soft-tissue window, without which bone leaves the rest flat.
   */
  public static List<float[]> views(Slice slice) {
    for (float value : slice.values()) {
      if (value < AIR) {
        float[] windowed = Intensity.window(slice.values(), SOFT_TISSUE);
        return List.of(of(slice), of(slice.with(windowed)));
      }
    }
    return List.of(of(slice));
  }

  private static void put(float[] values, int size, float[] out, int offset) {
    float[] small = Resize.smooth(values, size, size, SIZE, SIZE);
    System.arraycopy(small, 0, out, offset, small.length);
  }

  /** Up to {@code most} slice indices spread over the inner 70 % of a series. */
  public static int[] spread(int slices, int most) {
    int first = (int) Math.floor(slices * 0.15);
    int last = Math.max(first, (int) Math.ceil(slices * 0.85) - 1);
    int count = Math.min(most, last - first + 1);
    int[] out = new int[count];
    for (int i = 0; i < count; i++) {
      out[i] =
          count == 1
              ? (first + last) / 2
              : first + Math.round((last - first) * i / (float) (count - 1));
    }
    return out;
  }
}
