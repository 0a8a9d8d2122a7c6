package org.studygate.models.pixeltext;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.ModelException;
import org.studygate.models.engine.FullyConvolutional;
import org.studygate.models.engine.FullyConvolutional.Step;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.OnnxExport;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Trainer;

/** Trains the detector on simulated text over clean images, and writes a version. */
public final class TextTrainer {

  /** Batches of a full training. */
  public static final int FULL = 4000;

  private static final int BATCH = 16;
  private static final int VALIDATION = 40;

  static final Step[] STEPS = {
    new Step(5, 2, 16),
    new Step(3, 2, 32),
    new Step(3, 1, 32),
    new Step(5, 1, 32),
    new Step(5, 1, 32),
    new Step(3, 1, 32),
    new Step(3, 1, 32),
  };

  private final int batches;
  private final long seed;
  private final PrintStream out;

  /**
   * @param batches of 16 fresh patches each
   */
  public TextTrainer(int batches, long seed, PrintStream out) {
    this.batches = batches;
    this.seed = seed;
    this.out = out;
  }

  /** Trains on split {@code train}, watches {@code val}; {@code test} is not touched. */
  public void train(Manifest manifest, Path folder, JsonObject card) throws ModelException {
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    ModelWriter writer = new ModelWriter(folder);
    PatchMaker training = maker(manifest.split("train"), seed);
    PatchMaker validation = maker(manifest.split("val"), seed + 1);
    DataSet[] watched = new DataSet[VALIDATION];
    for (int i = 0; i < VALIDATION; i++) {
      watched[i] = batch(validation);
    }
    MultiLayerNetwork network =
        FullyConvolutional.build(
            LocalContrast.CHANNELS, PatchMaker.SIDE, STEPS, Trainer.rate(1.5e-3, batches), seed);
    Path checkpoint = folder.resolveSibling(folder.getFileName() + ".checkpoint.onnx");
    fit(network, training, watched, checkpoint);
    promote(writer, network, watched[0]);
    card.addProperty("batches", batches);
    card.addProperty("faces", Faces.of(false).count());
    writer.card(card);
    try {
      Files.deleteIfExists(checkpoint);
    } catch (IOException e) {
      throw new ModelException("the checkpoint cannot be removed", e);
    }
  }

  private PatchMaker maker(List<Manifest.Row> rows, long seed) throws ModelException {
    if (rows.isEmpty()) {
      throw new ModelException("training needs rows in the splits train and val");
    }
    Random random = new Random(seed);
    Backgrounds backgrounds = Backgrounds.read(rows, random, out);
    out.printf("%d background pictures%n", backgrounds.count());
    return new PatchMaker(backgrounds, Faces.of(false), random);
  }

  private void fit(
      MultiLayerNetwork network, PatchMaker training, DataSet[] watched, Path checkpoint)
      throws ModelException {
    Progress progress = new Progress(out, "training", batches);
    double sum = 0;
    for (int i = 1; i <= batches; i++) {
      network.fit(batch(training));
      sum += network.score();
      progress.step(1, String.format(Locale.ROOT, "loss %.4f", sum / i));
      if (i % 500 == 0 || i == batches) {
        watch(network, watched, i);
        keep(network, checkpoint);
      }
    }
  }

  private static void keep(MultiLayerNetwork network, Path checkpoint) throws ModelException {
    try {
      Files.write(
          checkpoint,
          OnnxExport.export(network, LocalContrast.CHANNELS, PatchMaker.SIDE, PatchMaker.SIDE));
    } catch (IOException e) {
      throw new ModelException("the checkpoint cannot be written", e);
    }
  }

  /** Prints recall and precision by cells on the validation patches. */
  private void watch(MultiLayerNetwork network, DataSet[] watched, int batch) {
    long hit = 0;
    long missed = 0;
    long wrong = 0;
    double loss = 0;
    for (DataSet set : watched) {
      loss += network.score(set) / watched.length;
      float[] said = network.output(set.getFeatures(), false).dup('c').data().asFloat();
      float[] truth = set.getLabels().data().asFloat();
      float[] mask = set.getLabelsMaskArray().data().asFloat();
      for (int i = 0; i < said.length; i++) {
        if (mask[i] > 0) {
          hit += truth[i] > 0 && said[i] >= 0.5 ? 1 : 0;
          missed += truth[i] > 0 && said[i] < 0.5 ? 1 : 0;
          wrong += truth[i] == 0 && said[i] >= 0.5 ? 1 : 0;
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "batch %d: validation loss %.4f, recall %.4f, precision %.4f%n",
        batch,
        loss,
        (double) hit / (hit + missed),
        (double) hit / (hit + wrong));
  }

  private static DataSet batch(PatchMaker maker) {
    int inputs = LocalContrast.CHANNELS * PatchMaker.SIDE * PatchMaker.SIDE;
    int cells = PatchMaker.CELLS * PatchMaker.CELLS;
    float[] input = new float[BATCH * inputs];
    float[] target = new float[BATCH * cells];
    float[] mask = new float[target.length];
    for (int i = 0; i < BATCH; i++) {
      PatchMaker.Patch patch = maker.make();
      System.arraycopy(patch.input(), 0, input, i * inputs, inputs);
      for (int c = 0; c < cells; c++) {
        target[i * cells + c] = Math.max(0, patch.target()[c]);
        mask[i * cells + c] = patch.target()[c] < 0 ? 0 : 1;
      }
    }
    long[] in = {BATCH, LocalContrast.CHANNELS, PatchMaker.SIDE, PatchMaker.SIDE};
    long[] map = {BATCH, 1, PatchMaker.CELLS, PatchMaker.CELLS};
    INDArray labels = Nd4j.create(target, map, 'c');
    return new DataSet(Nd4j.create(input, in, 'c'), labels, null, Nd4j.create(mask, map, 'c'));
  }

  private static void promote(ModelWriter writer, MultiLayerNetwork network, DataSet probe)
      throws ModelException {
    float[] input = probe.getFeatures().dup('c').data().asFloat();
    writer.promote(
        "model", network, input, BATCH, LocalContrast.CHANNELS, PatchMaker.SIDE, PatchMaker.SIDE);
  }
}
