package org.studygate.models.quality;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.engine.Networks;
import org.studygate.models.training.History;
import org.studygate.models.training.Trainer;

/** Trains the deciding network on evidence; the weights that validate best are kept. */
final class HeadTrainer {

  private static final int BATCH = 64;
  private static final int[] HIDDEN = {128, 64};

  private final int epochs;
  private final long seed;
  private final PrintStream out;
  private final History history = new History();

  HeadTrainer(int epochs, long seed, PrintStream out) {
    this.epochs = epochs;
    this.seed = seed;
    this.out = out;
  }

  MultiLayerNetwork train(EvidenceScale scale, EvidenceSet training, EvidenceSet validation) {
    int steps = (training.samples().size() + BATCH - 1) / BATCH * epochs;
    MultiLayerNetwork network =
        Networks.perceptron(
            SliceEvidence.COUNT,
            HIDDEN,
            Artefacts.NETWORK,
            Networks.Outputs.ANY_OF,
            Trainer.rate(2e-3, steps),
            seed);
    float[][] inputs = scaled(scale, training);
    DataSet check = batch(scaled(scale, validation), validation, order(validation, null), 0, -1);
    Random random = new Random(seed);
    INDArray best = network.params().dup();
    double least = Double.POSITIVE_INFINITY;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double sum = 0;
      int[] order = order(training, random);
      for (int from = 0; from < order.length; from += BATCH) {
        network.fit(batch(inputs, training, order, from, from + BATCH));
        sum += network.score();
      }
      double loss = network.score(check);
      if (loss < least) {
        least = loss;
        best.assign(network.params());
      }
      note(epoch, sum / Math.ceil((double) order.length / BATCH), loss, network, check);
      out.printf(Locale.ROOT, "deciding, epoch %d: validation loss %.4f%n", epoch, loss);
    }
    network.params().assign(best);
    return network;
  }

  History history() {
    return history;
  }

  /** Accuracy, sensitivity and specificity over all artefacts that apply. */
  private void note(
      int epoch, double loss, double validationLoss, MultiLayerNetwork network, DataSet check) {
    float[][] said = network.output(check.getFeatures(), false).toFloatMatrix();
    float[][] truth = check.getLabels().toFloatMatrix();
    float[][] mask = check.getLabelsMaskArray().toFloatMatrix();
    double[] counts = new double[4];
    for (int i = 0; i < said.length; i++) {
      for (int k = 0; k < Artefacts.OUTPUTS.size(); k++) {
        if (mask[i][k] > 0) {
          counts[(truth[i][k] > 0 ? 2 : 0) + (said[i][k] >= 0.5 ? 1 : 0)]++;
        }
      }
    }
    history.add(
        epoch,
        loss,
        validationLoss,
        (counts[0] + counts[3]) / (counts[0] + counts[1] + counts[2] + counts[3]),
        counts[3] / (counts[2] + counts[3]),
        counts[0] / (counts[0] + counts[1]));
  }

  private static float[][] scaled(EvidenceScale scale, EvidenceSet set) {
    return set.rows().stream().map(scale::apply).toArray(float[][]::new);
  }

  private static int[] order(EvidenceSet set, Random random) {
    int[] order = new int[set.samples().size()];
    for (int i = 0; i < order.length; i++) {
      int j = random == null ? i : random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static DataSet batch(float[][] inputs, EvidenceSet set, int[] order, int from, int end) {
    int to = end < 0 ? order.length : Math.min(order.length, end);
    float[][] features = new float[to - from][];
    float[][] labels = new float[to - from][Artefacts.NETWORK];
    float[][] mask = new float[to - from][Artefacts.NETWORK];
    for (int i = from; i < to; i++) {
      features[i - from] = inputs[order[i]];
      float[] target = set.samples().get(order[i]).target();
      for (int k = 0; k < target.length; k++) {
        labels[i - from][k] = Math.max(0, target[k]);
        mask[i - from][k] = target[k] < 0 ? 0 : 1;
      }
    }
    DataSet batch = new DataSet(Nd4j.create(features), Nd4j.create(labels));
    batch.setLabelsMaskArray(Nd4j.create(mask));
    return batch;
  }
}
