package org.studygate.models.seriestype;

import java.util.List;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Clahe;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Intensity;
import org.studygate.models.preprocess.Resize;

/**
 * The pixel model's input: three channels of 96×96. The slice is cut to what is not air, padded to
 * a square and windowed from its 0.5th to 99.5th percentile (channel 0); channel 1 is the colour
 * saturation (0 for grey); channel 2 is channel 0 after CLAHE, which shows the order of tissues of
 * similar brightness beside a very bright scalp.
 */
public final class TypeInput {

  public static final int CHANNELS = 3;
  public static final int SIZE = 96;

  private static final float LEAST_AIR = -600;
  private static final float MOST_AIR = -1100;
  private static final double AIR_SHARE = 0.02;
  private static final Window SOFT_TISSUE = new Window(-125, 225);
  private static final int SEARCH = 128;
  private static final int TILES = 3;
  private static final double LIMIT = 4;

  /** Less than this part of a side is not cut out: it may be a mark. */
  private static final double LEAST_SIDE = 0.2;

  /** How far a cut reaches beyond what is not air, as parts of its sides; negative cuts into it. */
  record Margins(double left, double right, double top, double bottom) {
    static final Margins USUAL = new Margins(0.04, 0.04, 0.04, 0.04);

    /** The whole picture. */
    static final Margins NO_CUT = new Margins(9, 9, 9, 9);
  }

  private TypeInput() {}

  /** {@code CHANNELS * SIZE * SIZE} values from 0 to 1. */
  public static float[] of(Slice slice) {
    return of(slice, Margins.USUAL);
  }

  static float[] of(Slice slice, Margins margins) {
    Slice cut = cut(Resize.atMost(slice, 3 * SIZE), margins);
    Window window = Window.percentiles(cut.values(), 0.5, 99.5);
    Slice square = Resize.square(cut.with(Intensity.window(cut.values(), window)), 0);
    float[] out = new float[CHANNELS * SIZE * SIZE];
    float[] grey = put(square.values(), square.width(), out, 0);
    if (square.saturation() != null) {
      put(square.saturation(), square.width(), out, SIZE * SIZE);
    }
    float[] even = Clahe.apply(grey, SIZE, SIZE, TILES, LIMIT);
    System.arraycopy(even, 0, out, 2 * SIZE * SIZE, even.length);
    return out;
  }

  /**
   * The looks of a slice that are judged: for values that reach far below 0, as Hounsfield units
   * do, also through the soft-tissue window, without which bone leaves the rest flat.
   */
  public static List<float[]> views(Slice slice) {
    if (!hounsfield(slice)) {
      return List.of(of(slice));
    }
    float[] windowed = Intensity.window(slice.values(), SOFT_TISSUE);
    return List.of(of(slice), of(slice.with(windowed)));
  }

  /** An input turned over left to right, upside down, or both. */
  static float[] mirrored(float[] input, boolean acrossX, boolean acrossY) {
    float[] out = new float[input.length];
    for (int i = 0; i < out.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE % SIZE;
      int from = i - i % (SIZE * SIZE);
      from += (acrossY ? SIZE - 1 - y : y) * SIZE + (acrossX ? SIZE - 1 - x : x);
      out[i] = input[from];
    }
    return out;
  }

  /** Whether some part of the slice is air in Hounsfield units; phase maps reach as low. */
  private static boolean hounsfield(Slice slice) {
    int air = 0;
    for (float value : slice.values()) {
      air += value < LEAST_AIR && value > MOST_AIR ? 1 : 0;
    }
    return air > AIR_SHARE * slice.values().length;
  }

  private static Slice cut(Slice in, Margins margins) {
    Slice small = Resize.atMost(in, SEARCH);
    boolean[] body = Foreground.mask(small.values(), small.width(), small.height());
    int left = small.width();
    int right = -1;
    int top = small.height();
    int bottom = -1;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        left = Math.min(left, i % small.width());
        right = Math.max(right, i % small.width());
        top = Math.min(top, i / small.width());
        bottom = Math.max(bottom, i / small.width());
      }
    }
    double scale = (double) in.width() / small.width();
    double width = (right - left + 1) * scale;
    double height = (bottom - top + 1) * scale;
    if (width < LEAST_SIDE * in.width() || height < LEAST_SIDE * in.height()) {
      return in;
    }
    int x0 = (int) Math.max(0, Math.floor(left * scale - margins.left() * width));
    int x1 = (int) Math.min(in.width(), Math.ceil((right + 1) * scale + margins.right() * width));
    int y0 = (int) Math.max(0, Math.floor(top * scale - margins.top() * height));
    int y1 =
        (int) Math.min(in.height(), Math.ceil((bottom + 1) * scale + margins.bottom() * height));
    return part(in, x0, y0, Math.max(8, x1 - x0), Math.max(8, y1 - y0));
  }

  private static Slice part(Slice in, int x0, int y0, int width, int height) {
    int w = Math.min(width, in.width() - x0);
    int h = Math.min(height, in.height() - y0);
    float[] saturation =
        in.saturation() == null ? null : part(in.saturation(), in.width(), x0, y0, w, h);
    return new Slice(w, h, part(in.values(), in.width(), x0, y0, w, h), saturation, in.missing());
  }

  private static float[] part(float[] in, int stride, int x0, int y0, int width, int height) {
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(in, (y + y0) * stride + x0, out, y * width, width);
    }
    return out;
  }

  private static float[] put(float[] values, int size, float[] out, int offset) {
    float[] small = Resize.smooth(values, size, size, SIZE, SIZE);
    System.arraycopy(small, 0, out, offset, small.length);
    return small;
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
