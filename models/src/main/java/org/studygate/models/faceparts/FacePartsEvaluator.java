package org.studygate.models.faceparts;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Volume;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/**
 * Measures the model on labelled heads and on images without one: each part's distance from its
 * true middle (mm), how much of its visible surface is covered, and voxels inside the skull that
 * were taken for face. {@code auc} is not defined for this task and stays null.
 */
public final class FacePartsEvaluator {

  private static final List<String> CLASSES =
      Arrays.stream(Answer.values()).map(Enum::name).toList();

  /** A part of which the image shows less than this is not asked for, cm³. */
  private static final double[] SHOWN = {4, 4, 8, 4, 40};

  private final FacePartsModel model;
  private final Report report = new Report(CLASSES);
  private final Map<FacePart, PartTally> tallies = new HashMap<>();
  private final JsonArray heads = new JsonArray();
  private long brainTouched;
  private double seconds;
  private int faces;
  private int missed;
  private int faceless;
  private int falseFaces;

  private FacePartsEvaluator(FacePartsModel model) {
    this.model = model;
    for (FacePart part : FacePart.values()) {
      tallies.put(part, new PartTally());
    }
  }

  public static JsonObject evaluate(
      ModelFolder folder, InferenceEngine kind, List<Manifest.Row> rows, PrintStream out)
      throws ModelException {
    try (FacePartsModel model = FacePartsModel.load(folder, kind)) {
      FacePartsEvaluator evaluator = new FacePartsEvaluator(model);
      Progress progress = new Progress(out, "evaluating", rows.size());
      for (Manifest.Row row : rows) {
        evaluator.judge(row);
        progress.step(1, row.name());
      }
      return evaluator.json(folder);
    }
  }

  private void judge(Manifest.Row row) throws ModelException {
    Volume volume;
    FaceTruth truth;
    try {
      volume = FaceImages.open(row.path());
      truth = row.mask() == null ? null : new FaceTruth(NiftiReader.read(row.mask()));
    } catch (ImageException e) {
      report.unreadable(row.name(), e.getMessage());
      return;
    }
    long start = System.nanoTime();
    FacePartMap map = model.judge(volume);
    double took = (System.nanoTime() - start) / 1e9;
    seconds += took;
    JsonObject head = new JsonObject();
    head.addProperty("path", row.name());
    head.addProperty("answer", map.answer().name());
    head.addProperty("seconds", Math.rint(took * 100) / 100);
    head.add("reasons", Json.gson().toJsonTree(map.reasons()));
    Answer expected = truth == null ? Answer.NOT_A_HEAD : compare(truth, map, head);
    count(expected, map.answer());
    heads.add(head);
    report.add(
        new Report.Item(
            row.name(),
            expected.name(),
            map.answer().name(),
            map.confidence(),
            map.answer() != Answer.UNCERTAIN,
            Map.of(map.answer().name(), map.confidence())));
  }

  private Answer compare(FaceTruth truth, FacePartMap map, JsonObject head) {
    int shown = 0;
    boolean pairs = true;
    for (FacePart part : FacePart.values()) {
      if (truth.volume(part) < SHOWN[part.ordinal()]) {
        continue;
      }
      List<double[]> middles = truth.middles(part);
      boolean pair = part == FacePart.EYES || part == FacePart.EARS;
      pairs &= !pair || middles.size() == 2;
      shown += part == FacePart.SURFACE ? 0 : 1;
      head.add(
          part.name().toLowerCase(Locale.ROOT),
          tallies.get(part).add(part, middles, map, truth.surface(part, map)));
    }
    int[] brain = truth.brain(map);
    brainTouched += brain[0];
    head.addProperty("brainVoxelsTouched", brain[0]);
    head.addProperty("brainVoxelsUnprotected", brain[1]);
    return shown == 4 && pairs
        ? Answer.FOUND
        : shown > 0 || truth.volume(FacePart.SURFACE) > 40 ? Answer.PARTIAL_HEAD : Answer.NO_FACE;
  }

  private void count(Answer expected, Answer said) {
    boolean face = expected == Answer.FOUND || expected == Answer.PARTIAL_HEAD;
    boolean saysNone = said == Answer.NO_FACE || said == Answer.NOT_A_HEAD;
    faces += face ? 1 : 0;
    missed += face && saysNone ? 1 : 0;
    faceless += face ? 0 : 1;
    falseFaces += !face && !saysNone ? 1 : 0;
  }

  private JsonObject json(ModelFolder folder) {
    JsonObject perPart = new JsonObject();
    for (FacePart part : FacePart.values()) {
      perPart.add(part.name().toLowerCase(Locale.ROOT), tallies.get(part).json());
    }
    report.more().add("perPart", perPart);
    report.more().addProperty("brainVoxelsTouched", brainTouched);
    Report.number(report.more(), "secondsAHead", seconds / Math.max(1, report.size()));
    report.more().add("heads", heads);
    return report.json(
        folder,
        Double.NaN,
        faces == 0 ? Double.NaN : 1 - (double) missed / faces,
        faceless == 0 ? Double.NaN : 1 - (double) falseFaces / faceless);
  }
}
