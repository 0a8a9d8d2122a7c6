package org.studygate.models.quality;

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
import org.studygate.models.training.Manifest;
import org.studygate.models.training.SampleSet;
import org.studygate.models.training.Trainer;

/** Trains the artefact network on simulated corruption of clean series, and writes a version. */
public final class QualityTrainer {

  /**
   * How much to train.
   *
   * @param mr bags of MR
   * @param ct bags of CT
   * @param slices slices a bag
   */
  public record Effort(int mr, int ct, int slices, int epochs) {
    public static final Effort FULL = new Effort(2400, 700, 2, 14);
  }

  private static final int[] WIDTHS = {16, 24, 32, 48, 64};
  private static final int HIDDEN = 64;

  private final Effort effort;
  private final long seed;
  private final PrintStream out;

  public QualityTrainer(Effort effort, long seed, PrintStream out) {
    this.effort = effort;
    this.seed = seed;
    this.out = out;
  }

  /** Trains on split {@code train}, calibrates on {@code val}; {@code test} is not touched. */
  public void train(Manifest manifest, Path folder, JsonObject card) throws ModelException {
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    List<Manifest.Row> training = manifest.split("train");
    List<Manifest.Row> validation = manifest.split("val");
    if (training.isEmpty() || validation.isEmpty()) {
      throw new ModelException("training needs rows in the splits train and val");
    }
    ModelWriter writer = new ModelWriter(folder);
    SampleSet train =
        new QualitySamples(seed, out).inputs(training, effort.mr(), effort.ct(), effort.slices());
    SampleSet val =
        new QualitySamples(seed + 1, out)
            .inputs(validation, effort.mr() / 10, effort.ct() / 8, effort.slices());
    int steps = Trainer.steps(train.count(), effort.epochs());
    MultiLayerNetwork network =
        Networks.convolutional(
            QualityInput.CHANNELS,
            QualityInput.SIZE,
            WIDTHS,
            HIDDEN,
            Artefacts.OUTPUTS.size(),
            Networks.Outputs.ANY_OF,
            Trainer.rate(2e-3, steps),
            seed);
    Trainer trainer = new Trainer(effort.epochs(), true, true, out, seed);
    trainer.train(network, train, val);
    List<QualityBags.Bag> bags =
        new QualitySamples(seed + 2, out).bags(validation, effort.mr() / 7, effort.ct() / 5, 4);
    QualityCalibration calibration = QualityCalibrator.fit(Dl4jEngine.of(network), bags, out);
    float[] probe = new float[4 * QualityInput.CHANNELS * QualityInput.SIZE * QualityInput.SIZE];
    Random random = new Random(seed);
    for (int i = 0; i < probe.length; i++) {
      probe[i] = random.nextFloat();
    }
    writer.promote(
        "model", network, probe, 4, QualityInput.CHANNELS, QualityInput.SIZE, QualityInput.SIZE);
    writer.parameters("calibration.json", calibration);
    trainer.history().write(writer, "quality");
    card.addProperty(
        "trainingSubjects", training.stream().map(Manifest.Row::subject).distinct().count());
    card.addProperty(
        "validationSubjects", validation.stream().map(Manifest.Row::subject).distinct().count());
    writer.card(card);
  }
}
