package org.studygate.models.faceparts;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.faceparts.HeadSimulator.Sample;
import org.studygate.models.training.Progress;

/** The training loop: every mini-batch is newly simulated by a thread beside. */
final class FaceTrainer {

  private static final int BATCH = 2;

  /**
   * Weight of a voxel in the loss by its class: parts are small, air is not. More than this draws
   * parts too wide and sees them where none are.
   */
  private static final float[] WEIGHT = {0.6f, 2.5f, 3, 2.5f, 2.5f, 1.2f, 1, 0.8f};

  private static final float OUTSIDE = 0.03f;

  /** Voxels of thin stacks count up to this much more, so that slices teach as much as volumes. */
  private static final double THIN = 10;

  private static final int REPORT = 50;

  private final HeadSimulator simulator;
  private final PrintStream out;

  FaceTrainer(HeadSimulator simulator, PrintStream out) {
    this.simulator = simulator;
    this.out = out;
  }

  /** Called now and then with the network as it is. */
  interface Checkpoint {
    void save(ComputationGraph network, int step);
  }

  /** Trains, then leaves the mean of the weights of the last steps in the network. */
  void train(ComputationGraph network, int steps, int every, Checkpoint checkpoint) {
    BlockingQueue<DataSet> queue = new ArrayBlockingQueue<>(3);
    AtomicBoolean done = new AtomicBoolean();
    Thread maker = new Thread(() -> fill(queue, done), "head-simulator");
    maker.setDaemon(true);
    maker.start();
    WeightAverage average = new WeightAverage(network);
    Progress progress = new Progress(out, "training", steps);
    ArrayDeque<Double> recent = new ArrayDeque<>();
    try {
      for (int step = 1; step <= steps; step++) {
        DataSet batch = queue.take();
        network.fit(batch);
        average.add(network);
        recent.add(network.score() / HeadGrid.VOXELS);
        if (recent.size() > REPORT) {
          recent.poll();
        }
        double mean = recent.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        progress.step(1, String.format(Locale.ROOT, "loss %.4f", mean));
        if (step % every == 0) {
          out.printf(Locale.ROOT, "step %d: training loss %.4f%n", step, mean);
          checkpoint.save(average.network(network), step);
        }
      }
      network.setParams(average.network(network).params());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the training was interrupted", e);
    } finally {
      done.set(true);
      queue.clear();
    }
  }

  private void fill(BlockingQueue<DataSet> queue, AtomicBoolean done) {
    try {
      while (!done.get()) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          samples.add(simulator.next());
        }
        queue.put(batch(samples));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static DataSet batch(List<Sample> samples) {
    int n = samples.size();
    int voxels = HeadGrid.VOXELS;
    float[] input = new float[n * HeadGrid.CHANNELS * voxels];
    float[] target = new float[n * HeadGrid.CLASSES * voxels];
    float[] weight = new float[n * voxels];
    for (int s = 0; s < n; s++) {
      Sample sample = samples.get(s);
      System.arraycopy(sample.input(), 0, input, s * sample.input().length, sample.input().length);
      float more = weight(sample);
      for (int i = 0; i < voxels; i++) {
        int label = sample.label()[i];
        target[(s * HeadGrid.CLASSES + label) * voxels + i] = 1;
        weight[s * voxels + i] = sample.inside()[i] > 0.5f ? more * WEIGHT[label] : OUTSIDE;
      }
    }
    long[] space = {HeadGrid.NZ, HeadGrid.NY, HeadGrid.NX};
    INDArray mask = Nd4j.create(weight, shape(n, 1, space), 'c');
    return new DataSet(
        Nd4j.create(input, shape(n, HeadGrid.CHANNELS, space), 'c'),
        Nd4j.create(target, shape(n, HeadGrid.CLASSES, space), 'c'),
        null,
        mask);
  }

  private static float weight(Sample sample) {
    int inside = 0;
    for (float in : sample.inside()) {
      inside += in > 0.5f ? 1 : 0;
    }
    return (float) Math.max(1, Math.min(THIN, 0.25 * HeadGrid.VOXELS / Math.max(1, inside)));
  }

  private static long[] shape(long n, long channels, long[] space) {
    long[] out = Arrays.copyOf(new long[] {n, channels}, 5);
    System.arraycopy(space, 0, out, 2, 3);
    return out;
  }
}
