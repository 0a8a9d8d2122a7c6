package org.studygate.models.skin;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.ISchedule;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.Networks;
import org.studygate.models.engine.OneDnnConvolutions;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Trainer;

/** Trains the network from nothing on photos and simulated damage, and writes a version. */
public final class SkinTrainer {

  /**
   * How much to train.
   *
   * @param steps of {@value SkinFitting#BATCH} samples
   * @param pool samples that are kept ready in the end; a quarter in the beginning
   * @param fresh samples that are drawn anew in each step
   * @param every steps the network is validated
   * @param validation samples
   * @param cases samples that the decision is learnt from
   */
  public record Effort(int steps, int pool, int fresh, int every, int validation, int cases) {
    public static final Effort FULL = new Effort(3000, 6000, 3, 200, 500, 4000);

    /**
     * As full, of that many steps; a few steps, with few samples, show that everything works.
     *
     * @param steps 0: as many as usual
     */
    public static Effort of(int steps) {
      return steps <= 0
          ? FULL
          : new Effort(
              steps,
              Math.min(6000, 8 * steps),
              3,
              Math.max(1, steps / 13),
              Math.min(500, 10 * steps),
              Math.min(4000, 20 * steps));
    }
  }

  private static final int DECISION_EPOCHS = 40;
  private static final double RATE = 1.5e-3;

  /** For weights that are trained on. */
  private static final double LOWER_RATE = 8e-4;

  /** Of the running mean of the weights, which is what is validated and kept. */
  private static final double MEMORY = 0.995;

  private final Effort effort;
  private final long seed;
  private final PrintStream out;

  public SkinTrainer(Effort effort, long seed, PrintStream out) {
    this.effort = effort;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Trains on the rows of split {@code train}, calibrates on {@code val}; {@code test} is not
   * touched, nor is the second family of damage.
   *
   * @param from convolutions that an earlier training kept ({@code ….kept.zip}); null: none
   * @param more whether these are trained on; otherwise they are taken as they are
   */
  public void train(Manifest manifest, Path from, boolean more, Path folder, JsonObject card)
      throws ModelException {
    List<Manifest.Row> training = manifest.split("train");
    List<Manifest.Row> validation = manifest.split("val");
    if (training.isEmpty() || validation.isEmpty()) {
      throw new ModelException("training needs rows in the splits train and val");
    }
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(seed);
    ModelWriter writer = new ModelWriter(folder);
    History history = new History();
    List<SkinCase> held = held(validation);
    List<SkinSample> heldSamples = held.stream().map(SkinCase::sample).toList();
    PhotoSamples samples = new PhotoSamples(training, seed);
    Path kept = folder.resolveSibling(folder.getFileName() + ".kept.zip");
    SkinFitting fitting =
        from != null && !more ? kept(from) : fit(start(from), samples, heldSamples, history, kept);
    out.println("learning to decide");
    List<SkinCase> cases = cases(samples, effort.cases());
    List<float[]> heldRows = SkinDecision.rows(fitting, held);
    SkinDecision decision =
        SkinDecision.learn(
            SkinDecision.rows(fitting, cases), cases, heldRows, held, DECISION_EPOCHS, seed);
    SkinCalibration calibration =
        SkinCalibrator.limited(
            SkinCalibrator.fit(decision.logits(heldRows), heldSamples),
            decision.logits(
                SkinDecision.rows(fitting, new PhotoSamples(validation, seed).untouched())));
    card.addProperty("trainingSubjects", subjects(training));
    card.addProperty("validationSubjects", subjects(validation));
    SkinVersion.write(writer, fitting.network(), decision, calibration, held, history, card);
  }

  private SkinFitting kept(Path file) throws ModelException {
    try {
      MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
      return new SkinFitting(OneDnnConvolutions.repair(network), seed);
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the kept network cannot be read", e);
    }
  }

  /** Half of them with damage of kinds that the network is not trained on. */
  private List<SkinCase> held(List<Manifest.Row> validation) throws ModelException {
    int half = (effort.validation() + 1) / 2;
    List<SkinCase> out =
        new ArrayList<>(cases(new PhotoSamples(validation, PhotoDamages.HELD, seed + 1), half));
    out.addAll(cases(new PhotoSamples(validation, seed + 2), half));
    return out;
  }

  private static List<SkinCase> cases(PhotoSamples samples, int count) {
    List<SkinCase> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(samples.drawCase());
    }
    return out;
  }

  private static long subjects(List<Manifest.Row> rows) {
    return rows.stream().map(Manifest.Row::subject).distinct().count();
  }

  private static List<SkinSample> drawn(PhotoSamples samples, int count) {
    List<SkinSample> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(samples.draw());
    }
    return out;
  }

  private MultiLayerNetwork start(Path from) throws ModelException {
    ISchedule rate = Trainer.rate(from == null ? RATE : LOWER_RATE, effort.steps());
    return from == null
        ? SkinNetworks.fresh(rate, seed)
        : Networks.again(kept(from).network(), rate);
  }

  private SkinFitting fit(
      MultiLayerNetwork network,
      PhotoSamples samples,
      List<SkinSample> held,
      History history,
      Path kept) {
    SkinFitting fitting = new SkinFitting(network, seed);
    Random random = new Random(seed);
    List<SkinSample> pool = drawn(samples, effort.pool() / 4);
    INDArray mean = network.params().dup();
    INDArray best = mean.dup();
    double most = 0;
    double sum = 0;
    Progress progress = new Progress(out, "training", effort.steps());
    for (int step = 1; step <= effort.steps(); step++) {
      for (int k = 0; k < effort.fresh(); k++) {
        if (pool.size() < effort.pool()) {
          pool.add(samples.draw());
        } else {
          pool.set(random.nextInt(pool.size()), samples.draw());
        }
      }
      List<SkinSample> batch = new ArrayList<>();
      for (int k = 0; k < SkinFitting.BATCH; k++) {
        batch.add(pool.get(random.nextInt(pool.size())));
      }
      double loss = fitting.learn(batch);
      sum += loss;
      double memory = Math.min(MEMORY, (1.0 + step) / (10.0 + step));
      mean.muli(memory).addi(network.params().mul(1 - memory));
      progress.step(1, String.format(Locale.ROOT, "loss %.3f", loss));
      if (step % effort.every() == 0 || step == effort.steps()) {
        INDArray now = network.params().dup();
        network.params().assign(mean);
        SkinFitting.Validation v = fitting.validate(held);
        double learnt = sum / ((step - 1) % effort.every() + 1);
        history.add(
            step / effort.every(),
            learnt,
            v.loss(),
            v.accuracy(),
            v.sensitivity(),
            v.specificity());
        out.printf(Locale.ROOT, "step %d: training loss %.4f, validation %s%n", step, learnt, v);
        sum = 0;
        // probabilities are calibrated later: what counts is which side a photo is on
        if (v.accuracy() >= most) {
          most = v.accuracy();
          best.assign(mean);
          keep(network, kept);
        }
        network.params().assign(now);
      }
    }
    network.params().assign(best);
    return fitting;
  }

  private void keep(MultiLayerNetwork network, Path file) {
    try {
      ModelSerializer.writeModel(network, file.toFile(), false);
    } catch (IOException e) {
      out.println("the network cannot be kept: " + e.getMessage());
    }
  }
}
