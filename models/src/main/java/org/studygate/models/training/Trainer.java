package org.studygate.models.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.studygate.models.engine.OneDnnConvolutions;

/** The training loop: shuffled, mirrored mini-batches; the weights that validate best are kept. */
public final class Trainer {

  private static final int BATCH = 32;

  private final int epochs;
  private final boolean mirrorX;
  private final boolean mirrorY;
  private final PrintStream out;
  private final Random random;
  private final History history = new History();

  public Trainer(int epochs, boolean mirrorX, boolean mirrorY, PrintStream out, long seed) {
    this.epochs = epochs;
    this.mirrorX = mirrorX;
    this.mirrorY = mirrorY;
    this.out = out;
    this.random = new Random(seed);
  }

  /** How many parameter updates {@link #train} makes, for learning-rate schedules. */
  public static int steps(int samples, int epochs) {
    return (samples + BATCH - 1) / BATCH * epochs;
  }

  /** A learning rate that falls in a line from {@code first} to a twentieth of it. */
  public static ISchedule rate(double first, int steps) {
    return new PolySchedule(ScheduleType.ITERATION, first, 1, (int) (steps * 1.05) + 1);
  }

  /**
   * Trains in place, then restores the weights of the best epoch: that with the fewest wrong
   * classes in validation where one of the labels is true, else that with the least validation
   * loss.
   */
  public void train(MultiLayerNetwork network, SampleSet training, SampleSet validation) {
    train(network, training, validation, epoch -> {});
  }

  /**
   * Trains likewise and tells after each epoch (from 1) that it is over, so that the network as it
   * then is can be kept.
   */
  public void train(
      MultiLayerNetwork network, SampleSet training, SampleSet validation, IntConsumer afterEpoch) {
    train(network, training, validation, afterEpoch, true);
  }

  /** Trains likewise without going back: one of several rounds on samples drawn afresh. */
  public void round(MultiLayerNetwork network, SampleSet training, SampleSet validation) {
    train(network, training, validation, epoch -> {}, false);
  }

  private void train(
      MultiLayerNetwork network,
      SampleSet training,
      SampleSet validation,
      IntConsumer afterEpoch,
      boolean chooseBest) {
    if (OneDnnConvolutions.anySlow(network)) {
      throw new IllegalStateException("a convolution of the network would take the slow path");
    }
    Progress progress = new Progress(out, "training", (long) epochs * training.count());
    INDArray best = network.params().dup();
    double least = Double.POSITIVE_INFINITY;
    boolean oneOf = oneOf(training);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int[] order = shuffled(training.count());
      double sum = 0;
      int batches = 0;
      for (int from = 0; from < order.length; from += BATCH) {
        int to = Math.min(order.length, from + BATCH);
        network.fit(batch(training, order, from, to, true));
        sum += network.score();
        batches++;
        progress.step(
            to - from, String.format(Locale.ROOT, "epoch %d, loss %.3f", epoch, sum / batches));
      }
      double loss = loss(network, validation);
      EpochFigures figures = figures(network, validation, oneOf);
      double badness = oneOf ? 1 - figures.accuracy() : loss;
      history.add(
          epoch,
          sum / batches,
          loss,
          figures.accuracy(),
          figures.sensitivity(),
          figures.specificity());
      if (badness <= least) {
        least = badness;
        best.assign(network.params());
      }
      out.printf(
          Locale.ROOT,
          "epoch %d: training loss %.4f, validation loss %.4f, badness %.4f%n",
          epoch,
          sum / batches,
          loss,
          badness);
      afterEpoch.accept(epoch);
    }
    if (chooseBest) {
      network.params().assign(best);
    }
  }

  /** What was measured after each epoch. */
  public History history() {
    return history;
  }

  private static boolean oneOf(SampleSet set) {
    for (int i = 0; i < set.count(); i++) {
      float sum = 0;
      for (float value : set.target(i)) {
        sum += value;
      }
      if (sum != 1) {
        return false;
      }
    }
    return true;
  }

  private EpochFigures figures(MultiLayerNetwork network, SampleSet set, boolean oneOf) {
    EpochFigures figures = new EpochFigures(oneOf);
    int[] order = ordered(set);
    for (int from = 0; from < order.length; from += BATCH) {
      int to = Math.min(order.length, from + BATCH);
      DataSet batch = batch(set, order, from, to, false);
      float[][] said = network.output(batch.getFeatures(), false).toFloatMatrix();
      for (int i = 0; i < said.length; i++) {
        figures.add(said[i], set.target(order[from + i]));
      }
    }
    return figures;
  }

  private static int[] ordered(SampleSet set) {
    int[] order = new int[set.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    return order;
  }

  private double loss(MultiLayerNetwork network, SampleSet set) {
    int[] order = ordered(set);
    double sum = 0;
    for (int from = 0; from < order.length; from += BATCH) {
      int to = Math.min(order.length, from + BATCH);
      sum += network.score(batch(set, order, from, to, false)) * (to - from);
    }
    return sum / order.length;
  }

  private DataSet batch(SampleSet set, int[] order, int from, int to, boolean augment) {
    int n = to - from;
    int inputLength = set.channels() * set.side() * set.side();
    float[] inputs = new float[n * inputLength];
    float[] targets = new float[n * set.labels()];
    float[] mask = new float[targets.length];
    boolean masked = false;
    for (int i = 0; i < n; i++) {
      boolean x = augment && mirrorX && random.nextBoolean();
      boolean y = augment && mirrorY && random.nextBoolean();
      set.copy(order[from + i], inputs, i * inputLength, x, y);
      float[] target = set.target(order[from + i]);
      for (int label = 0; label < target.length; label++) {
        int at = i * target.length + label;
        targets[at] = Math.max(0, target[label]);
        mask[at] = target[label] < 0 ? 0 : 1;
        masked |= target[label] < 0;
      }
    }
    long[] shape =
        set.side() == 1
            ? new long[] {n, set.channels()}
            : new long[] {n, set.channels(), set.side(), set.side()};
    INDArray labels = Nd4j.create(targets, new long[] {n, set.labels()}, 'c');
    DataSet batch = new DataSet(Nd4j.create(inputs, shape, 'c'), labels);
    if (masked) {
      batch.setLabelsMaskArray(Nd4j.create(mask, new long[] {n, set.labels()}, 'c'));
    }
    return batch;
  }

  private int[] shuffled(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
