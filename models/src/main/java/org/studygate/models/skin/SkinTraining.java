package org.studygate.models.skin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Trainer;

/**
 * A training run on photos that people have labelled, as a server starts it: from the weights of an
 * earlier version, on the photos of some patients, measured on others'. It writes a version that
 * can be promoted ({@link org.studygate.models.registry.Promotion}) and its report; whether it is
 * good enough is the caller's to say. Runs on one thread; about a megabyte of memory a photo.
 */
public final class SkinTraining {

  /**
   * How to train.
   *
   * @param epochs times that every photo is seen
   * @param rate of learning at first; it falls to nothing
   * @param seed the same seed, photos and versions give the same weights on the same machine
   */
  public record Plan(int epochs, double rate, long seed) {
    /** For a few hundred photos. */
    public static final Plan DEFAULT = new Plan(8, 3e-4, 1);
  }

  /**
   * What a step found before it learnt.
   *
   * @param epoch from 1
   * @param step from 1, over all epochs
   * @param steps of the whole run
   * @param loss cross-entropy, mean of the batch
   * @param accuracy of usable or not in the batch, 0 to 1
   */
  public record Step(int epoch, int step, int steps, double loss, double accuracy) {}

  /**
   * What an epoch led to, on the photos that are kept for choosing.
   *
   * @param accuracy of usable or not, 0 to 1
   */
  public record Epoch(int epoch, double loss, double accuracy) {}

  /** Hears how the run goes, on the thread that trains. */
  public interface Listener {

    /** After each step. */
    void step(Step step);

    /** After each epoch. */
    default void epoch(Epoch epoch) {}

    /** Whether the run is to stop before its next step; it then ends with an exception. */
    default boolean cancelled() {
      return false;
    }
  }

  /**
   * The figures on the photos of the patients that were held back.
   *
   * @param photos judged
   * @param patients they are of
   * @param accuracy of usable or not, 0 to 1: what a gate should ask for
   * @param auc for "not usable"; NaN when all photos are of one kind
   * @param sensitivity share of the unusable that were refused; NaN without any
   * @param specificity share of the usable that passed; NaN without any
   * @param macroF1 mean over the reasons that occur; NaN without any
   * @param classes {@code usable} and the reasons, as in the confusion
   * @param confusion counts, by truth, then by what was said
   */
  public record Figures(
      int photos,
      int patients,
      double accuracy,
      double auc,
      double sensitivity,
      double specificity,
      double macroF1,
      List<String> classes,
      int[][] confusion) {}

  /**
   * What a run has made.
   *
   * @param folder of the version
   * @param report JSON, beside the folder, as the contract has it
   */
  public record Outcome(Path folder, String version, Path report, Figures figures) {}

  private static final int DECISION_EPOCHS = 20;

  private final Plan plan;
  private final Listener listener;

  public SkinTraining(Plan plan, Listener listener) {
    this.plan = plan;
    this.listener = listener;
  }

  /**
   * Trains and measures.
   *
   * @param photos labels are {@code usable} or a reason, several joined by {@code +}; the subject
   *     is the patient; without a split, patients are dealt out 60 : 20 : 20
   * @param from a version to go on from
   * @param folder of the new version, not there yet or empty
   * @param version its name
   * @throws ModelException when there are too few photos, one cannot be read, the run was
   *     cancelled, or DL4J and ONNX Runtime disagree
   */
  public Outcome run(Manifest photos, ModelFolder from, Path folder, String version)
      throws ModelException {
    List<Manifest.Row> training = photos.split("train");
    List<Manifest.Row> choosing = photos.split("val");
    List<Manifest.Row> heldBack = photos.split("test");
    if (training.isEmpty() || heldBack.isEmpty()) {
      throw new ModelException("training needs photos of patients to learn from and of others");
    }
    onePatientOneSplit(photos);
    Nd4jSetup.prepare();
    Nd4j.getRandom().setSeed(plan.seed());
    ModelWriter writer = new ModelWriter(folder);
    History history = new History();
    List<SkinCase> learnt = cases(training);
    List<SkinCase> chosen = choosing.isEmpty() ? learnt : cases(choosing);
    SkinFitting fitting = fit(inputs(learnt), inputs(chosen), from, history);
    SkinDecision decision = SkinVersion.decision(from);
    List<float[]> chosenRows = SkinDecision.rows(fitting, chosen);
    decision.learnOn(
        SkinDecision.rows(fitting, learnt),
        learnt,
        chosenRows,
        chosen,
        DECISION_EPOCHS,
        plan.rate(),
        plan.seed());
    SkinVersion.write(
        writer,
        fitting.network(),
        decision,
        calibration(decision.logits(chosenRows), inputs(chosen), from),
        chosen,
        history,
        card(from, version, training, choosing));
    return measured(folder, version, heldBack);
  }

  private static void onePatientOneSplit(Manifest photos) throws ModelException {
    Map<String, String> splits = new HashMap<>();
    for (Manifest.Row row : photos.rows()) {
      String split = row.split().isEmpty() ? Manifest.dealt(row.subject()) : row.split();
      String other = splits.putIfAbsent(row.subject(), split);
      if (other != null && !other.equals(split)) {
        throw new ModelException("a patient's photos are in two splits");
      }
    }
  }

  private static List<SkinSample> inputs(List<SkinCase> cases) {
    return cases.stream().map(SkinCase::sample).toList();
  }

  private static List<SkinCase> cases(List<Manifest.Row> rows) throws ModelException {
    List<SkinCase> out = new ArrayList<>();
    for (Manifest.Row row : rows) {
      Pixels photo = Pixels.of(SkinPhotos.read(row));
      out.add(SkinCase.of(photo, SkinPhotos.target(SkinPhotos.faults(row.label()))));
    }
    return out;
  }

  private SkinFitting fit(
      List<SkinSample> training, List<SkinSample> chosen, ModelFolder from, History history)
      throws ModelException {
    int each = (training.size() + SkinFitting.BATCH - 1) / SkinFitting.BATCH;
    int steps = each * plan.epochs();
    MultiLayerNetwork network =
        SkinNetworks.again(
            SkinVersion.convolutions(from), Trainer.rate(plan.rate(), steps), plan.seed());
    SkinFitting fitting = new SkinFitting(network, plan.seed());
    List<SkinSample> order = new ArrayList<>(training);
    Random random = new Random(plan.seed());
    INDArray best = network.params().dup();
    double least = fitting.validate(chosen).loss();
    int step = 0;
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      Collections.shuffle(order, random);
      double sum = 0;
      for (List<SkinSample> batch : SkinFitting.batches(order)) {
        if (listener.cancelled()) {
          throw new ModelException("the training was cancelled");
        }
        double accuracy = fitting.accuracy(batch);
        double loss = fitting.learn(batch);
        sum += loss;
        listener.step(new Step(epoch, ++step, steps, loss, accuracy));
      }
      SkinFitting.Validation v = fitting.validate(chosen);
      history.add(epoch, sum / each, v.loss(), v.accuracy(), v.sensitivity(), v.specificity());
      listener.epoch(new Epoch(epoch, v.loss(), v.accuracy()));
      if (v.loss() <= least) {
        least = v.loss();
        best.assign(network.params());
      }
    }
    network.params().assign(best);
    return fitting;
  }

  /** Fitted where there are photos enough of both kinds, else the earlier version's. */
  private static SkinCalibration calibration(
      double[][] logits, List<SkinSample> chosen, ModelFolder from) throws ModelException {
    long unusable = chosen.stream().filter(sample -> sample.target()[0] == 1).count();
    SkinCalibration before =
        Json.gson().fromJson(from.parameters(SkinVersion.CALIBRATION), SkinCalibration.class);
    return unusable < 20 || chosen.size() - unusable < 20
        ? before
        : SkinCalibrator.fit(logits, chosen, before);
  }

  private JsonObject card(
      ModelFolder from, String version, List<Manifest.Row> training, List<Manifest.Row> choosing) {
    JsonObject card = from.card().deepCopy();
    card.remove("metrics");
    card.addProperty("version", version);
    card.addProperty("date", LocalDate.now().toString());
    card.addProperty("seed", plan.seed());
    card.addProperty("trainedFrom", from.version());
    card.addProperty("trainingSubjects", subjects(training));
    card.addProperty("validationSubjects", subjects(choosing));
    JsonArray data = card.getAsJsonArray("data");
    data.add(training.size() + " photos labelled by this hospital's doctors.");
    return card;
  }

  private static long subjects(List<Manifest.Row> rows) {
    return rows.stream().map(Manifest.Row::subject).distinct().count();
  }

  /**
   * Measures a version on the photos that {@link #run} holds back of the same list, so that it can
   * be compared with the one that was trained.
   *
   * @throws ModelException when the version is damaged or a photo cannot be read
   */
  public static Figures measure(Manifest photos, ModelFolder version) throws ModelException {
    List<Manifest.Row> heldBack = photos.split("test");
    return tally(version, heldBack).figures((int) subjects(heldBack));
  }

  private static SkinTally tally(ModelFolder version, List<Manifest.Row> rows)
      throws ModelException {
    SkinTally tally = new SkinTally();
    try (SkinModel model = SkinModel.load(version, InferenceEngine.ONNX)) {
      for (Manifest.Row row : rows) {
        tally.add(row.name(), SkinPhotos.faults(row.label()), model.judge(SkinPhotos.read(row)));
      }
    }
    return tally;
  }

  private static Outcome measured(Path folder, String version, List<Manifest.Row> rows)
      throws ModelException {
    ModelFolder written = ModelFolder.open(folder);
    SkinTally tally = tally(written, rows);
    Path report = folder.resolveSibling(folder.getFileName() + ".report.json");
    Json.write(report, tally.report(written));
    return new Outcome(folder, version, report, tally.figures((int) subjects(rows)));
  }
}
