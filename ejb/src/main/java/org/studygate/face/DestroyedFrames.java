package org.studygate.face;

import java.util.HashMap;
import java.util.Map;
import org.studygate.models.image.ImageException;

/**
 * The frames of a stack after the signal of the region was destroyed: there, each value is drawn at
 * random from the values of tissue or, outside of a generic surface, of air. Nothing of it depends
 * on the value that was there. Frames are made when asked for and dropped when passed by.
 */
final class DestroyedFrames {

  /**
   * @param stored what the frame held
   * @param values rescaled; drawn at random where the region says change
   */
  record Frame(FrameRegion region, int[] stored, float[] values) {}

  private final Stack stack;
  private final HeadRegions regions;
  private final FaceValues tables;
  private final FaceMethod method;
  private final SecretNoise noise;
  private final Texture texture;
  private final Map<Integer, Frame> window = new HashMap<>();

  DestroyedFrames(
      Stack stack, HeadRegions regions, FaceValues tables, FaceMethod method, SecretNoise noise) {
    this.stack = stack;
    this.regions = regions;
    this.tables = tables;
    this.method = method;
    this.noise = noise;
    this.texture = new Texture(noise, method == FaceMethod.REPLACE ? 9 : 14);
  }

  Stack stack() {
    return stack;
  }

  FaceValues tables() {
    return tables;
  }

  Frame at(int index) throws ImageException {
    Frame held = window.get(index);
    if (held == null) {
      held = make(index);
      window.put(index, held);
    }
    return held;
  }

  /** Forgets the frames before an index. */
  void drop(int before) {
    window.keySet().removeIf(index -> index < before);
  }

  private Frame make(int index) throws ImageException {
    FaceFrame frame = stack.frames().get(index);
    FrameRegion region = FrameRegion.of(regions, stack, index);
    int[] stored = stack.stored(index);
    float[] values = stack.values(index, stored);
    double[] o = frame.orientation();
    float soft = (float) Math.max(frame.spacing()[0], frame.spacing()[1]);
    for (int at = 0; at < values.length; at++) {
      if (FrameRegion.changes(region.role()[at])) {
        double across = frame.spacing()[1] * (at % frame.columns());
        double down = frame.spacing()[0] * (at / frame.columns());
        double x = frame.position()[0] + o[0] * across + o[3] * down;
        double y = frame.position()[1] + o[1] * across + o[4] * down;
        double z = frame.position()[2] + o[2] * across + o[5] * down;
        values[at] = draw(region.depth()[at], soft, x, y, z);
      }
    }
    return new Frame(region, stored, values);
  }

  private float draw(float depth, float soft, double x, double y, double z) {
    float air = tables.air(noise.uniform());
    float inside = Math.max(0, Math.min(1, depth / soft + 0.5f));
    if (method == FaceMethod.MASK || inside == 0) {
      return air;
    }
    float grain = texture.at(x, y, z);
    float speck = 2 * noise.uniform() - 1;
    float tissue =
        method == FaceMethod.REPLACE
            ? tables.tissue(Math.max(0, depth), 0.5f + 0.22f * grain + 0.1f * speck)
            : tables.tissue(0.62f + 0.33f * grain + 0.15f * speck);
    return air + inside * (tissue - air);
  }
}
