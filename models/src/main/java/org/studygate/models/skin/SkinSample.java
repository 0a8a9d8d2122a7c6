package org.studygate.models.skin;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One input of the network with what it should answer.
 *
 * @param input in steps of 1/64, to keep memory small; what is beyond ±2 is cut
 * @param target of each output; a negative one does not count
 */
record SkinSample(byte[] input, float[] target) {

  private static final float STEPS = 64;

  static SkinSample of(Pixels photo, float[] target) {
    float[] values = SkinInput.of(photo);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(STEPS * values[i])));
    }
    return new SkinSample(bytes, target);
  }

  /**
   * A batch for DL4J.
   *
   * @param random mirrors and turns the samples; null leaves them
   */
  static DataSet batch(List<SkinSample> samples, Random random) {
    int n = samples.size();
    int outputs = SkinCalibration.OUTPUTS;
    float[] inputs = new float[n * SkinInput.LENGTH];
    float[] targets = new float[n * outputs];
    float[] mask = new float[n * outputs];
    for (int i = 0; i < n; i++) {
      samples.get(i).copy(inputs, i * SkinInput.LENGTH, random == null ? 0 : random.nextInt(8));
      for (int k = 0; k < outputs; k++) {
        float target = samples.get(i).target()[k];
        targets[i * outputs + k] = Math.max(0, target);
        mask[i * outputs + k] = target < 0 ? 0 : 1;
      }
    }
    long[] shape = {n, SkinInput.CHANNELS, SkinInput.SIZE, SkinInput.SIZE};
    INDArray labels = Nd4j.create(targets, new long[] {n, outputs}, 'c');
    DataSet batch = new DataSet(Nd4j.create(inputs, shape, 'c'), labels);
    batch.setLabelsMaskArray(Nd4j.create(mask, new long[] {n, outputs}, 'c'));
    return batch;
  }

  /**
   * @param turn one of the eight ways in which a square can lie: mirroring a block changes the sign
   *     of its odd cosines
   */
  private void copy(float[] out, int offset, int turn) {
    int size = SkinInput.SIZE;
    int block = SkinInput.BLOCK;
    boolean flipX = (turn & 1) != 0;
    boolean flipY = (turn & 2) != 0;
    boolean swap = (turn & 4) != 0;
    for (int channel = 0; channel < SkinInput.CHANNELS; channel++) {
      int u = channel % block;
      int v = channel / block % block;
      int source = swap ? channel - v * block - u + u * block + v : channel;
      boolean negative = (flipX && u % 2 == 1) != (flipY && v % 2 == 1);
      float step = (negative ? -1 : 1) / STEPS;
      for (int y = 0; y < size; y++) {
        int sy = flipY ? size - 1 - y : y;
        int to = offset + (channel * size + y) * size;
        for (int x = 0; x < size; x++) {
          int sx = flipX ? size - 1 - x : x;
          int from = source * size * size + (swap ? sx * size + sy : sy * size + sx);
          out[to + x] = step * input[from];
        }
      }
    }
  }
}
