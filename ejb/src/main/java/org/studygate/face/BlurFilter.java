package org.studygate.face;

import java.util.HashMap;
import java.util.Map;
import org.studygate.models.image.ImageException;

/** A kernel along columns, rows and frames in turn. */
final class BlurFilter implements FaceFilter {

  private final DestroyedFrames frames;
  private final BlurKernel kernel;
  private final Map<Integer, float[]> inPlane = new HashMap<>();

  BlurFilter(DestroyedFrames frames, BlurKernel kernel) {
    this.frames = frames;
    this.kernel = kernel;
  }

  @Override
  public float[] frame(int index) throws ImageException {
    frames.drop(index);
    inPlane.keySet().removeIf(held -> held < index - kernel.radius());
    byte[] role = frames.at(index).region().role();
    float[] out = new float[role.length];
    int size = frames.stack().size();
    int radius = size == 1 ? 0 : kernel.radius();
    for (int step = -radius; step <= radius; step++) {
      float weight = size == 1 ? 1 : kernel.weights()[step + radius];
      int there = index + step;
      boolean beyond = there < 0 || there >= size;
      if (beyond && kernel.edge() == BlurKernel.Edge.ZERO) {
        add(out, role, weight, zero());
      } else {
        add(out, role, weight, plane(Math.max(0, Math.min(size - 1, there))));
      }
    }
    return out;
  }

  private static void add(float[] out, byte[] role, float weight, float[] values) {
    for (int at = 0; at < out.length; at++) {
      if (FrameRegion.changes(role[at])) {
        out[at] += weight * values[at];
      }
    }
  }

  private static void add(float[] out, byte[] role, float weight, float value) {
    for (int at = 0; at < out.length; at++) {
      if (FrameRegion.changes(role[at])) {
        out[at] += weight * value;
      }
    }
  }

  /** What the stored value 0 stands for. */
  private float zero() {
    return (float) frames.stack().frames().get(0).intercept();
  }

  private float[] plane(int index) throws ImageException {
    float[] held = inPlane.get(index);
    if (held == null) {
      int columns = frames.stack().columns();
      int rows = frames.stack().rows();
      float[] across = pass(frames.at(index).values(), columns, rows, 1, columns);
      held = pass(across, rows, columns, columns, 1);
      inPlane.put(index, held);
    }
    return held;
  }

  /** Filters lines of {@code length} values that lie {@code step} apart. */
  private float[] pass(float[] in, int length, int lines, int step, int lineStep) {
    float[] out = new float[in.length];
    float[] weights = kernel.weights();
    int radius = kernel.radius();
    boolean zeroed = kernel.edge() == BlurKernel.Edge.ZERO;
    float zero = zero();
    for (int line = 0; line < lines; line++) {
      int start = line * lineStep;
      for (int i = 0; i < length; i++) {
        float sum = 0;
        for (int w = -radius; w <= radius; w++) {
          int there = i + w;
          boolean beyond = there < 0 || there >= length;
          int held = Math.max(0, Math.min(length - 1, there));
          sum += weights[w + radius] * (beyond && zeroed ? zero : in[start + held * step]);
        }
        out[start + i * step] = sum;
      }
    }
    return out;
  }
}
