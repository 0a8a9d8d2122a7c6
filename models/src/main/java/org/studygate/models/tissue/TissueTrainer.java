package org.studygate.models.tissue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.OneDnnConvolutions;
import org.studygate.models.engine.UNets;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Trainer;

/** Trains the tissue network on invented slices of real heads, and writes a version. */
public final class TissueTrainer {

  /**
   * How much to train.
   *
   * @param epochs after each of which the network is measured
   * @param batches an epoch
   * @param batch slices a batch
   * @param widths channels of the network's levels
   */
  public record Effort(int epochs, int batches, int batch, int[] widths) {
    public static final Effort FULL = new Effort(12, 300, 2, new int[] {12, 24, 40, 56});

    /** So many steps on four slices each, measured ten times. */
    public static Effort of(int steps) {
      return new Effort(10, Math.max(1, steps / 10), 4, FULL.widths());
    }
  }

  private static final int SIZE = TissueInput.SIZE;
  private static final int CLASSES = Tissue.values().length;
  private static final float[] WEIGHTS = {0.6f, 1, 1.3f, 1.2f, 1.2f, 1.2f, 1};
  private static final int MEASURED = 32;

  private final Effort effort;
  private final long seed;
  private final PrintStream out;
  private Path from;

  public TissueTrainer(Effort effort, long seed, PrintStream out) {
    this.effort = effort;
    this.seed = seed;
    this.out = out;
  }

  /** Trains from the weights of a version on. */
  public TissueTrainer from(Path version) {
    this.from = version;
    return this;
  }

  /**
   * Trains on the heads of split {@code train}; measures on other invented slices, of the heads of
   * {@code val} too, without choosing by it; {@code test} is not touched.
   */
  public void train(Manifest manifest, Path folder, JsonObject card) throws ModelException {
    TissueHeads reader = new TissueHeads(manifest, out);
    List<TissueHead> training = reader.read(manifest.split("train"));
    List<TissueHead> validation = reader.read(manifest.split("val"));
    if (training.isEmpty() || validation.isEmpty()) {
      throw new ModelException("training needs heads in the splits train and val");
    }
    ModelWriter writer = new ModelWriter(folder);
    History history = new History();
    ComputationGraph network = train(training, validation, history);
    TissueSamples probes = new TissueSamples(training, seed + 2);
    float[] probe = new float[2 * TissueInput.CHANNELS * SIZE * SIZE];
    for (int i = 0; i < 2; i++) {
      float[] input = probes.draw().input();
      System.arraycopy(input, 0, probe, i * input.length, input.length);
    }
    writer.promote(
        "model",
        network,
        new long[] {CLASSES, SIZE, SIZE},
        probe,
        2,
        TissueInput.CHANNELS,
        SIZE,
        SIZE);
    history.write(writer, "tissue");
    card.addProperty("trainingHeads", training.size());
    card.addProperty("validationHeads", validation.size());
    writer.card(card);
  }

  ComputationGraph train(List<TissueHead> training, List<TissueHead> validation, History history)
      throws ModelException {
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    int steps = effort.epochs() * effort.batches();
    ComputationGraph network = network(steps);
    if (OneDnnConvolutions.anySlow(network)) {
      throw new IllegalStateException("a convolution of the network would take the slow path");
    }
    List<TissueSamples.Sample> measured = new ArrayList<>();
    List<TissueHead> both = new ArrayList<>(training);
    both.removeIf(TissueHead::brainOnly);
    both.addAll(validation);
    TissueSamples held = new TissueSamples(both, seed + 1);
    for (int i = 0; i < Math.min(MEASURED, 4 * steps); i++) {
      measured.add(held.draw());
    }
    Progress progress = new Progress(out, "training", (long) steps * effort.batch());
    Source source = new Source(new TissueSamples(training, seed), steps * effort.batch());
    for (int epoch = 1; epoch <= effort.epochs(); epoch++) {
      double sum = 0;
      for (int i = 1; i <= effort.batches(); i++) {
        network.fit(batch(source));
        sum += network.score() / (SIZE * SIZE);
        progress.step(
            effort.batch(), String.format(Locale.ROOT, "epoch %d, loss %.3f", epoch, sum / i));
      }
      measure(network, measured, epoch, sum / effort.batches(), history);
    }
    return network;
  }

  private ComputationGraph network(int steps) throws ModelException {
    ComputationGraph network =
        UNets.segmenting(
            TissueInput.CHANNELS,
            SIZE,
            effort.widths(),
            CLASSES,
            new LossMCXENT(Nd4j.createFromArray(WEIGHTS)),
            Trainer.rate(1e-3, steps),
            seed);
    if (from != null) {
      try {
        network.setParams(
            ModelSerializer.restoreComputationGraph(from.resolve("model.zip").toFile(), false)
                .params());
      } catch (IOException | RuntimeException e) {
        throw new ModelException("the weights of " + from + " cannot be taken over", e);
      }
    }
    return network;
  }

  /** Draws samples ahead on a thread of its own, in order. */
  private static final class Source {

    private final BlockingQueue<TissueSamples.Sample> ready = new ArrayBlockingQueue<>(16);

    Source(TissueSamples samples, int count) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < count; i++) {
                  try {
                    ready.put(samples.draw());
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              },
              "tissue-samples");
      thread.setDaemon(true);
      thread.start();
    }

    TissueSamples.Sample next() throws ModelException {
      try {
        TissueSamples.Sample sample = ready.poll(5, TimeUnit.MINUTES);
        if (sample == null) {
          throw new ModelException("the samples ran dry");
        }
        return sample;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ModelException("interrupted while training", e);
      }
    }
  }

  private DataSet batch(Source source) throws ModelException {
    int n = effort.batch();
    float[] inputs = new float[n * TissueInput.CHANNELS * SIZE * SIZE];
    float[] labels = new float[n * CLASSES * SIZE * SIZE];
    for (int i = 0; i < n; i++) {
      TissueSamples.Sample sample = source.next();
      System.arraycopy(sample.input(), 0, inputs, i * sample.input().length, sample.input().length);
      for (int p = 0; p < SIZE * SIZE; p++) {
        labels[(i * CLASSES + sample.labels()[p]) * SIZE * SIZE + p] = 1;
      }
    }
    INDArray in = Nd4j.create(inputs, new long[] {n, TissueInput.CHANNELS, SIZE, SIZE}, 'c');
    return new DataSet(in, Nd4j.create(labels, new long[] {n, CLASSES, SIZE, SIZE}, 'c'));
  }

  private void measure(
      ComputationGraph network,
      List<TissueSamples.Sample> samples,
      int epoch,
      double loss,
      History history)
      throws ModelException {
    TissueTally tally = new TissueTally();
    double likelihood = 0;
    Engine engine = Dl4jEngine.of(network);
    for (TissueSamples.Sample sample : samples) {
      float[] p = engine.run(sample.input(), 1, TissueInput.CHANNELS, SIZE, SIZE)[0];
      likelihood += tally.add(sample.labels(), p);
    }
    double validation = likelihood / samples.size();
    history.add(
        epoch,
        loss,
        validation,
        tally.accuracy(),
        tally.meanSensitivity(),
        tally.meanSpecificity());
    out.printf(
        Locale.ROOT,
        "epoch %d: training loss %.4f, validation loss %.4f, accuracy %.3f, Dice %s%n",
        epoch,
        loss,
        validation,
        tally.accuracy(),
        Arrays.toString(tally.dice()));
  }
}
