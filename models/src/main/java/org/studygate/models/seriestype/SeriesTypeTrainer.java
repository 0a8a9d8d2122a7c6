package org.studygate.models.seriestype;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.Networks;
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
   * @param headers simulated header records a label
   */
  public record Effort(int perLabel, int imitated, int epochs, int headers) {
    public static final Effort FULL = new Effort(700, 450, 13, 800);
  }

  private static final int[] WIDTHS = {16, 24, 32, 48, 64};
  private static final int HIDDEN = 48;

  private final Effort effort;
  private final long seed;
  private final PrintStream out;
  private History history = new History();

  public SeriesTypeTrainer(Effort effort, long seed, PrintStream out) {
    this.effort = effort;
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
    MultiLayerNetwork pixels = pixels(training, validation);
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

  private MultiLayerNetwork pixels(List<Manifest.Row> training, List<Manifest.Row> validation) {
    SampleSet train =
        new TypeSamples(seed, out).draw(training, effort.perLabel(), effort.imitated());
    SampleSet val =
        new TypeSamples(seed + 1, out)
            .draw(validation, effort.perLabel() / 8, effort.imitated() / 8);
    int steps = Trainer.steps(train.count(), effort.epochs());
    MultiLayerNetwork network =
        Networks.convolutional(
            TypeInput.CHANNELS,
            TypeInput.SIZE,
            WIDTHS,
            HIDDEN,
            TypeLabels.PIXELS.size(),
            Networks.Outputs.ONE_OF,
            Trainer.rate(2e-3, steps),
            seed);
    Trainer trainer = new Trainer(effort.epochs(), true, true, out, seed);
    trainer.train(network, train, val);
    history = trainer.history();
    return network;
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
