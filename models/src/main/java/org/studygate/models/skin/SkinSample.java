package org.studygate.models.skin;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One input of the network with what it should answer.
 *
 * @param input 0 to 255 for 0 to 1, to keep memory small
 * @param target of each output; a negative one does not count
 */
record SkinSample(byte[] input, float[] target) {

  static SkinSample of(Pixels photo, float[] target) {
    float[] values = SkinInput.of(photo);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * values[i]);
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
   * @param turn one of the eight ways in which a square can lie
   */
  private void copy(float[] out, int offset, int turn) {
    int size = SkinInput.SIZE;
    for (int c = 0; c < SkinInput.CHANNELS; c++) {
      int plane = c * size * size;
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          int u = (turn & 1) == 0 ? x : size - 1 - x;
          int v = (turn & 2) == 0 ? y : size - 1 - y;
          int from = (turn & 4) == 0 ? v * size + u : u * size + v;
          out[offset + plane + y * size + x] = (input[plane + from] & 0xFF) / 255f;
        }
      }
    }
  }
}
