package org.studygate.face;

import java.util.Arrays;
import org.studygate.models.image.ImageException;

/**
 * The values that a series has in air and in the soft tissue of the face, as distributions: where
 * each value was is forgotten.
 */
final class FaceValues {

  private static final int FRAMES = 32;
  private static final int FEWEST = 200;
  private static final int LAYERS = 16;
  private static final double LAYER = 1.5;

  private final Sample air = new Sample();
  private final Sample notTissue = new Sample();
  private final Sample tissue = new Sample();
  private final Sample all = new Sample();
  private final Sample[] layers = new Sample[LAYERS];
  private int least = Integer.MAX_VALUE;
  private int most = Integer.MIN_VALUE;

  private FaceValues() {
    for (int i = 0; i < LAYERS; i++) {
      layers[i] = new Sample();
    }
  }

  static FaceValues of(Stack stack, HeadRegions regions) throws ImageException {
    FaceValues out = new FaceValues();
    int step = Math.max(1, stack.size() / FRAMES);
    for (int index = step / 2; index < stack.size(); index += step) {
      out.look(stack, index, regions);
    }
    out.settle();
    return out;
  }

  private void look(Stack stack, int index, HeadRegions regions) throws ImageException {
    FaceFrame frame = stack.frames().get(index);
    int[] stored = stack.stored(index);
    byte[] role = FrameRegion.of(regions, stack, index).role();
    double[] o = frame.orientation();
    for (int at = 0; at < stored.length; at++) {
      if (stack.series().range().isPadding(stored[at])) {
        continue;
      }
      least = Math.min(least, stored[at]);
      most = Math.max(most, stored[at]);
      double across = frame.spacing()[1] * (at % frame.columns());
      double down = frame.spacing()[0] * (at / frame.columns());
      double x = frame.position()[0] + o[0] * across + o[3] * down;
      double y = frame.position()[1] + o[1] * across + o[4] * down;
      double z = frame.position()[2] + o[2] * across + o[5] * down;
      float value = (float) (stored[at] * frame.slope() + frame.intercept());
      sort(regions.tissue(), role[at], value, x, y, z);
    }
  }

  private void sort(Tissue body, byte role, float value, double x, double y, double z) {
    all.add(value);
    boolean region = FrameRegion.changes(role);
    if (body.at(x, y, z)) {
      if (region) {
        tissue.add(value);
        layers[layer(body.depth(x, y, z))].add(value);
      }
    } else if (!region && body.air(x, y, z)) {
      air.add(value);
    } else if (region) {
      notTissue.add(value);
    }
  }

  private static int layer(double depth) {
    return Math.max(0, Math.min(LAYERS - 1, (int) (depth / LAYER)));
  }

  private void settle() {
    all.sort();
    tissue.sort();
    air.sort();
    notTissue.sort();
    for (Sample layer : layers) {
      layer.sort();
    }
  }

  /** A value of air at a quantile. */
  float air(float quantile) {
    if (air.size >= FEWEST) {
      return air.at(quantile);
    }
    return notTissue.size >= FEWEST ? notTissue.at(quantile * 0.5f) : all.at(quantile * 0.02f);
  }

  /** A value of the face's soft tissue at a quantile. */
  float tissue(float quantile) {
    return tissue.size >= FEWEST ? tissue.at(quantile) : all.at(0.5f + quantile * 0.4f);
  }

  /** A value of the face's tissue so many millimetres under the skin. */
  float tissue(double depth, float quantile) {
    Sample layer = layers[layer(depth)];
    return layer.size >= FEWEST ? layer.at(quantile) : tissue(quantile);
  }

  /** Smallest stored value seen, padding left out. */
  int least() {
    return least;
  }

  /** Largest stored value seen, padding left out. */
  int most() {
    return most;
  }

  /** Up to some ten thousand values, evenly thinned. */
  private static final class Sample {

    private static final int MOST = 1 << 15;

    private float[] values = new float[1024];
    private int size;
    private int stride = 1;
    private int skipped;

    void add(float value) {
      if (++skipped < stride) {
        return;
      }
      skipped = 0;
      if (size == values.length) {
        if (size < MOST) {
          values = Arrays.copyOf(values, 2 * size);
        } else {
          thin();
        }
      }
      values[size++] = value;
    }

    private void thin() {
      for (int i = 0; i < size / 2; i++) {
        values[i] = values[2 * i];
      }
      size /= 2;
      stride *= 2;
    }

    void sort() {
      values = Arrays.copyOf(values, size);
      Arrays.sort(values);
    }

    float at(float quantile) {
      if (size == 0) {
        return 0;
      }
      float index = Math.max(0, Math.min(1, quantile)) * (size - 1);
      int low = (int) index;
      int high = Math.min(size - 1, low + 1);
      return values[low] + (index - low) * (values[high] - values[low]);
    }
  }
}
