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

  /** Weight of a voxel in the loss by its class: parts are small, air is not. */
  private static final float[] WEIGHT = {0.35f, 4, 6, 5, 5, 1.5f, 0.8f, 0.6f};

  private static final float OUTSIDE = 0.03f;
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

  void train(ComputationGraph network, int steps, int every, Checkpoint checkpoint) {
    BlockingQueue<DataSet> queue = new ArrayBlockingQueue<>(3);
    AtomicBoolean done = new AtomicBoolean();
    Thread maker = new Thread(() -> fill(queue, done), "head-simulator");
    maker.setDaemon(true);
    maker.start();
    Progress progress = new Progress(out, "training", steps);
    ArrayDeque<Double> recent = new ArrayDeque<>();
    try {
      for (int step = 1; step <= steps; step++) {
        DataSet batch = queue.take();
        network.fit(batch);
        recent.add(network.score() / HeadGrid.VOXELS);
        if (recent.size() > REPORT) {
          recent.poll();
        }
        double mean = recent.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        progress.step(1, String.format(Locale.ROOT, "loss %.4f", mean));
        if (step % every == 0) {
          out.printf(Locale.ROOT, "step %d: training loss %.4f%n", step, mean);
          checkpoint.save(network, step);
        }
      }
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
      for (int i = 0; i < voxels; i++) {
        int label = sample.label()[i];
        target[(s * HeadGrid.CLASSES + label) * voxels + i] = 1;
        weight[s * voxels + i] = sample.inside()[i] > 0.5f ? WEIGHT[label] : OUTSIDE;
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

  private static long[] shape(long n, long channels, long[] space) {
    long[] out = Arrays.copyOf(new long[] {n, channels}, 5);
    System.arraycopy(space, 0, out, 2, 3);
    return out;
  }
}
