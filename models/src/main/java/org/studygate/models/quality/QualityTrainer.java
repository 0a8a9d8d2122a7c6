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
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.Networks;
import org.studygate.models.engine.OnnxEngine;
import org.studygate.models.engine.OnnxExport;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.SampleSet;
import org.studygate.models.training.Trainer;

/**
 * Trains on simulated corruption of clean series, and writes a version: first the convolutions,
 * with the artefacts as their outputs, then the network that decides from what they see and from
 * {@link SliceFeatures}.
 */
public final class QualityTrainer {

  /**
   * How much to train.
   *
   * @param mr bags of MR
   * @param ct bags of CT
   * @param slices slices a bag
   * @param epochs of the convolutions
   * @param deciding epochs of the deciding network
   */
  public record Effort(int mr, int ct, int slices, int epochs, int deciding) {
    public static final Effort FULL = new Effort(1900, 650, 2, 14, 16);
  }

  private static final int[] WIDTHS = {16, 24, 32, 48, SliceEvidence.SEEN};
  private static final int HIDDEN = 64;

  /** The dense layer and the outputs, which the deciding network replaces. */
  private static final int REPLACED = 2;

  private final Effort effort;
  private final long seed;
  private final PrintStream out;

  public QualityTrainer(Effort effort, long seed, PrintStream out) {
    this.effort = effort;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Trains on split {@code train}, calibrates on {@code val}; {@code test} is not touched.
   *
   * @param earlier a version whose convolutions are kept, or null to train them anew
   */
  public void train(Manifest manifest, Path folder, JsonObject card, Path earlier)
      throws ModelException {
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    List<Manifest.Row> training = manifest.split("train");
    List<Manifest.Row> validation = manifest.split("val");
    if (training.isEmpty() || validation.isEmpty()) {
      throw new ModelException("training needs rows in the splits train and val");
    }
    ModelWriter writer = new ModelWriter(folder);
    MultiLayerNetwork convolutions =
        earlier == null ? convolutions(training, validation) : KeptConvolutions.of(earlier);
    Engine seeing = seeing(convolutions);
    EvidenceSet train =
        new QualitySamples(seed + 3, out)
            .evidence(seeing, training, effort.mr(), effort.ct(), effort.slices());
    EvidenceSet val =
        new QualitySamples(seed + 4, out)
            .evidence(seeing, validation, effort.mr() / 8, effort.ct() / 6, 3);
    card.addProperty("trainingSubjects", subjects(training));
    card.addProperty("validationSubjects", subjects(validation));
    finish(writer, convolutions, train, val, card);
  }

  /** Trains what decides, calibrates and writes. */
  void finish(
      ModelWriter writer,
      MultiLayerNetwork convolutions,
      EvidenceSet train,
      EvidenceSet val,
      JsonObject card)
      throws ModelException {
    EvidenceScale scale = EvidenceScale.fit(train.rows());
    HeadTrainer trainer = new HeadTrainer(effort.deciding(), seed, out);
    MultiLayerNetwork deciding = trainer.train(scale, train, val);
    QualityCalibration calibration =
        QualityCalibrator.fit(Dl4jEngine.of(deciding), scale, val, out);
    int image = QualityInput.CHANNELS * QualityInput.SIZE * QualityInput.SIZE;
    writer.promote(
        "convolutions",
        convolutions,
        probe(4 * image),
        4,
        QualityInput.CHANNELS,
        QualityInput.SIZE,
        QualityInput.SIZE);
    writer.promote("model", deciding, probe(16 * SliceEvidence.COUNT), 16, SliceEvidence.COUNT);
    writer.parameters(QualityNetworks.SCALE, scale);
    writer.parameters("calibration.json", calibration);
    trainer.history().write(writer, "quality");
    writer.card(card);
  }

  private MultiLayerNetwork convolutions(
      List<Manifest.Row> training, List<Manifest.Row> validation) {
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
            Artefacts.NETWORK,
            Networks.Outputs.ANY_OF,
            Trainer.rate(2e-3, steps),
            seed);
    new Trainer(effort.epochs(), true, true, out, seed).train(network, train, val);
    return Networks.withoutLast(network, REPLACED);
  }

  private float[] probe(int length) {
    Random random = new Random(seed);
    float[] probe = new float[length];
    for (int i = 0; i < probe.length; i++) {
      probe[i] = random.nextFloat();
    }
    return probe;
  }

  /** ONNX Runtime: far quicker on few slices at a time. */
  static Engine seeing(MultiLayerNetwork convolutions) throws ModelException {
    return OnnxEngine.load(
        OnnxExport.export(
            convolutions, QualityInput.CHANNELS, QualityInput.SIZE, QualityInput.SIZE));
  }

  private static long subjects(List<Manifest.Row> rows) {
    return rows.stream().map(Manifest.Row::subject).distinct().count();
  }
}
