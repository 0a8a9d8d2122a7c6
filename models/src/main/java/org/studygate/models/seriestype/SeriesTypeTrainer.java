package org.studygate.models.seriestype;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.Networks;
import org.studygate.models.engine.OneDnnConvolutions;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.SampleSet;
import org.studygate.models.training.Trainer;

/** Trains the pixel network, the header network and their combination, and writes a version. */
public final class SeriesTypeTrainer {

  /**
   * How much to train.
   *
   * @param perLabel real training slices a label
   * @param imitated imitated slices a contrast
   * @param epochs of the pixel network
   * @param refining epochs of its second round, on half as many imitations, freshly drawn
   * @param further rounds more, each on samples drawn afresh, for {@link #EPOCHS_A_ROUND} epochs
   * @param headers simulated header records a label
   */
  public record Effort(
      int perLabel, int imitated, int epochs, int refining, int further, int headers) {
    public static final Effort FULL = new Effort(750, 750, 9, 9, 4, 1200);

    /** What follows when a network is trained on from an earlier version. */
    public static final Effort FURTHER = new Effort(450, 500, 0, 0, 4, 1200);

    /** Likewise for comparisons. */
    public static final Effort FURTHER_HALF = new Effort(450, 500, 0, 0, 2, 600);

    /** For comparisons, such as with a site left out. */
    public static final Effort HALF = new Effort(350, 350, 3, 5, 0, 600);

    /** Shows that everything works. */
    public static final Effort TRIAL = new Effort(40, 40, 2, 1, 1, 100);
  }

  private static final int[] WIDTHS = {24, 32, 48, 64, 64, 96, 96};
  private static final int HIDDEN = 96;

  /** What most series are, and what is hardest to tell apart: twice as much of it in the end. */
  private static final Set<String> COMMON = Set.of("MR_T1", "MR_T2", "MR_FLAIR");

  /** Strength of variation in the second round. */
  private static final double MILD = 0.6;

  /** Strength of variation in the rounds that follow. */
  private static final double FURTHER = 0.8;

  private static final int EPOCHS_A_ROUND = 3;

  /** Of a round: more slices of the same few people teach these people, not the type. */
  private static final int MOST_OF_A_SUBJECT = 100;

  private final Effort effort;
  private final boolean resume;
  private final long seed;
  private final PrintStream out;
  private final History history = new History();

  /**
   * @param resume takes the pixel network that an earlier training kept beside its folder
   */
  public SeriesTypeTrainer(Effort effort, boolean resume, long seed, PrintStream out) {
    this.effort = effort;
    this.resume = resume;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Trains on the rows of split {@code train}, calibrates on {@code val}; {@code test} is not
   * touched.
   */
  public void train(Manifest manifest, Path folder, JsonObject card) throws ModelException {
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    List<Manifest.Row> training = manifest.split("train");
    List<Manifest.Row> validation = manifest.split("val");
    if (training.isEmpty() || validation.isEmpty()) {
      throw new ModelException("training needs rows in the splits train and val");
    }
    ModelWriter writer = new ModelWriter(folder);
    Path kept = folder.resolveSibling(folder.getFileName() + ".pixels.zip");
    MultiLayerNetwork pixels = resume ? kept(kept) : pixels(training, validation, kept);
    if (effort.refining() > 0) {
      refine(pixels, training, validation);
    }
    if (effort.further() > 0) {
      further(pixels, training, validation, kept);
    }
    MultiLayerNetwork header = header(training);
    TypeCalibration calibration =
        new TypeCalibrator(
                Dl4jEngine.of(pixels), Dl4jEngine.of(header), effort.headers() / 8, seed, out)
            .fit(validation);
    float[] probe = new float[4 * TypeInput.CHANNELS * TypeInput.SIZE * TypeInput.SIZE];
    Random random = new Random(seed);
    for (int i = 0; i < probe.length; i++) {
      probe[i] = random.nextFloat();
    }
    writer.promote("model", pixels, probe, 4, TypeInput.CHANNELS, TypeInput.SIZE, TypeInput.SIZE);
    int features = HeaderFeatures.count();
    writer.promote("header", header, java.util.Arrays.copyOf(probe, 4 * features), 4, features);
    writer.parameters("calibration.json", calibration);
    history.write(writer, "series-type");
    card.addProperty(
        "trainingSubjects", training.stream().map(Manifest.Row::subject).distinct().count());
    card.addProperty(
        "validationSubjects", validation.stream().map(Manifest.Row::subject).distinct().count());
    writer.card(card);
  }

  private static MultiLayerNetwork kept(Path file) throws ModelException {
    try {
      return OneDnnConvolutions.repair(
          ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false));
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the kept pixel network " + file + " cannot be read", e);
    }
  }

  private static void keep(MultiLayerNetwork network, Path file) {
    try {
      ModelSerializer.writeModel(network, file.toFile(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MultiLayerNetwork pixels(
      List<Manifest.Row> training, List<Manifest.Row> validation, Path kept) {
    SampleSet train =
        new TypeSamples(seed, 1, out).draw(training, effort.perLabel(), effort.imitated());
    SampleSet val =
        new TypeSamples(seed + 1, 1, out)
            .draw(validation, effort.perLabel() / 8, effort.imitated() / 8);
    int steps = Trainer.steps(train.count(), effort.epochs());
    MultiLayerNetwork network =
        Networks.convolutional(
            TypeInput.CHANNELS,
            TypeInput.SIZE,
            WIDTHS,
            HIDDEN,
            TypeLabels.ALL.size(),
            Networks.Outputs.ONE_OF,
            Trainer.rate(2e-3, steps),
            seed);
    Trainer trainer = new Trainer(effort.epochs(), true, true, out, seed);
    trainer.train(network, train, val, epoch -> keep(network, kept));
    keep(network, kept);
    history.add(trainer.history());
    return network;
  }

  /** A second round that leans on real images, with a rate that falls to nothing. */
  private void refine(
      MultiLayerNetwork network, List<Manifest.Row> training, List<Manifest.Row> validation) {
    SampleSet train =
        new TypeSamples(seed + 2, MILD, out)
            .draw(
                training,
                label -> effort.perLabel() * (COMMON.contains(label) ? 2 : 1),
                effort.imitated() / 2);
    SampleSet val =
        new TypeSamples(seed + 1, MILD, out)
            .draw(validation, effort.perLabel() / 8, effort.imitated() / 16);
    Networks.again(network, Trainer.rate(1e-3, Trainer.steps(train.count(), effort.refining())));
    Trainer trainer = new Trainer(effort.refining(), true, true, out, seed + 2);
    trainer.train(network, train, val);
    history.add(trainer.history());
  }

  /**
   * Rounds on samples drawn afresh, with one rate that falls to nothing over all of them; the last
   * weights are kept, whatever the validation says.
   */
  private void further(
      MultiLayerNetwork network,
      List<Manifest.Row> training,
      List<Manifest.Row> validation,
      Path kept) {
    SampleSet val =
        new TypeSamples(seed + 1, FURTHER, out)
            .draw(validation, effort.perLabel() / 8, effort.imitated() / 32);
    CompletableFuture<SampleSet> next = drawn(training, 0);
    for (int round = 0; round < effort.further(); round++) {
      SampleSet train = next.join();
      next = round + 1 < effort.further() ? drawn(training, round + 1) : null;
      if (round == 0) {
        int steps = Trainer.steps(train.count(), EPOCHS_A_ROUND * effort.further());
        Networks.again(network, Trainer.rate(1e-3, steps));
      }
      Trainer trainer = new Trainer(EPOCHS_A_ROUND, true, true, out, seed + 10 + round);
      trainer.round(network, train, val);
      history.add(trainer.history());
      keep(network, kept);
      out.println("round " + (round + 1) + " of " + effort.further() + " at " + LocalTime.now());
    }
  }

  /** The samples of a round, drawn while the round before it is trained on. */
  private CompletableFuture<SampleSet> drawn(List<Manifest.Row> training, int round) {
    return CompletableFuture.supplyAsync(
        () ->
            new TypeSamples(seed + 10 + round, FURTHER, out)
                .notMoreThan(MOST_OF_A_SUBJECT)
                .draw(
                    training,
                    label -> effort.perLabel() * (COMMON.contains(label) ? 2 : 1),
                    effort.imitated()));
  }

  private MultiLayerNetwork header(List<Manifest.Row> training) {
    SampleSet train = HeaderSamples.draw(training, effort.headers(), seed, out);
    SampleSet val = HeaderSamples.draw(List.of(), effort.headers() / 8, seed + 1, out);
    int epochs = 12;
    int steps = Trainer.steps(train.count(), epochs);
    MultiLayerNetwork network =
        Networks.perceptron(
            HeaderFeatures.count(), 32, TypeLabels.ALL.size(), Trainer.rate(4e-3, steps), seed);
    new Trainer(epochs, false, false, out, seed).train(network, train, val);
    return network;
  }
}
