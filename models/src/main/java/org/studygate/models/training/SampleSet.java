package org.studygate.models.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Training inputs, held as bytes (0 to 255 for 0 to 1) to keep memory small.
 *
 * <p>A target is a row of label values; a negative one is masked out of the loss.
 */
public final class SampleSet {

  private final int channels;
  private final int size;
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<float[]> targets = new ArrayList<>();

  public SampleSet(int channels, int size) {
    this.channels = channels;
    this.size = size;
  }

  /** Adds an input of {@code channels * size * size} values from 0 to 1. */
  public void add(float[] input, float[] target) {
    if (input.length != channels * size * size) {
      throw new IllegalArgumentException("an input of the wrong size");
    }
    byte[] bytes = new byte[input.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, input[i])));
    }
    inputs.add(bytes);
    targets.add(target);
  }

  public int count() {
    return inputs.size();
  }

  int channels() {
    return channels;
  }

  int side() {
    return size;
  }

  int labels() {
    return targets.get(0).length;
  }

  float[] target(int sample) {
    return targets.get(sample);
  }

  /** Writes an input as floats, mirrored as asked. */
  void copy(int sample, float[] out, int offset, boolean mirrorX, boolean mirrorY) {
    byte[] in = inputs.get(sample);
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < size; y++) {
        int from = (c * size + (mirrorY ? size - 1 - y : y)) * size;
        int to = offset + (c * size + y) * size;
        for (int x = 0; x < size; x++) {
          out[to + x] = (in[from + (mirrorX ? size - 1 - x : x)] & 0xFF) / 255f;
        }
      }
    }
  }
}
