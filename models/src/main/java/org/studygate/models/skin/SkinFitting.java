package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.studygate.models.engine.OneDnnConvolutions;

/** Steps of training, and what a network says of samples. */
final class SkinFitting {

  static final int BATCH = 32;

  private final MultiLayerNetwork network;
  private final Random random;

  SkinFitting(MultiLayerNetwork network, long seed) {
    if (OneDnnConvolutions.anySlow(network)) {
      throw new IllegalStateException("a convolution of the network would take the slow path");
    }
    this.network = network;
    this.random = new Random(seed);
  }

  MultiLayerNetwork network() {
    return network;
  }

  /** Learns from a batch and returns the loss before it did. */
  double learn(List<SkinSample> samples) {
    network.fit(SkinSample.batch(samples, random));
    return network.score();
  }

  /**
   * What validation found.
   *
   * @param loss mean
   * @param accuracy of usable or not, at one half
   * @param sensitivity for "not usable"
   * @param specificity for "not usable"
   */
  record Validation(double loss, double accuracy, double sensitivity, double specificity) {}

  Validation validate(List<SkinSample> samples) {
    double loss = 0;
    int[][] counts = new int[2][2];
    for (List<SkinSample> batch : batches(samples)) {
      DataSet data = SkinSample.batch(batch, null);
      loss += network.score(data) * batch.size();
      float[][] said = network.output(data.getFeatures(), false).toFloatMatrix();
      for (int i = 0; i < said.length; i++) {
        counts[(int) batch.get(i).target()[0]][said[i][0] > 0.5 ? 1 : 0]++;
      }
    }
    return new Validation(
        loss / samples.size(),
        (double) (counts[0][0] + counts[1][1]) / samples.size(),
        (double) counts[1][1] / Math.max(1, counts[1][0] + counts[1][1]),
        (double) counts[0][0] / Math.max(1, counts[0][0] + counts[0][1]));
  }

  /** How often "usable or not" is right in a batch, before it is learnt. */
  double accuracy(List<SkinSample> batch) {
    float[][] said = probabilities(batch);
    int right = 0;
    for (int i = 0; i < said.length; i++) {
      right += said[i][0] > 0.5 == batch.get(i).target()[0] > 0.5 ? 1 : 0;
    }
    return (double) right / said.length;
  }

  /** The maps of samples as the network for judging answers them, one after the other. */
  List<float[]> maps(List<SkinSample> samples) {
    MultiLayerNetwork judging = SkinNetworks.maps(network);
    List<float[]> out = new ArrayList<>();
    int each = SkinCalibration.OUTPUTS * SkinModel.GRID * SkinModel.GRID;
    for (List<SkinSample> batch : batches(samples)) {
      INDArray features = SkinSample.batch(batch, null).getFeatures();
      float[] said = judging.output(features, false).dup('c').data().asFloat();
      for (int i = 0; i < batch.size(); i++) {
        out.add(java.util.Arrays.copyOfRange(said, i * each, (i + 1) * each));
      }
    }
    return out;
  }

  private float[][] probabilities(List<SkinSample> batch) {
    INDArray features = SkinSample.batch(batch, null).getFeatures();
    return network.output(features, false).toFloatMatrix();
  }

  static List<List<SkinSample>> batches(List<SkinSample> samples) {
    List<List<SkinSample>> out = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      out.add(samples.subList(from, Math.min(samples.size(), from + BATCH)));
    }
    return out;
  }
}
