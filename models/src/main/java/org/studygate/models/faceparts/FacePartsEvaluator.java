package org.studygate.models.faceparts;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
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

  private final FacePartsModel model;
  private final Report report = new Report(CLASSES);
  private final Map<FacePart, PartTally> tallies = new EnumMap<>(FacePart.class);
  private final SliceTrial slices;
  private final JsonArray heads = new JsonArray();
  private long brainTouched;
  private double seconds;
  private int faces;
  private int missed;
  private int faceless;
  private int falseFaces;

  private FacePartsEvaluator(FacePartsModel model, int slices) {
    this.model = model;
    this.slices = new SliceTrial(model, slices);
    for (FacePart part : FacePart.values()) {
      tallies.put(part, new PartTally());
    }
  }

  /**
   * @param slices of each labelled head this many single slices of each plane are judged as well
   */
  public static JsonObject evaluate(
      ModelFolder folder,
      InferenceEngine kind,
      List<Manifest.Row> rows,
      int slices,
      PrintStream out)
      throws ModelException {
    try (FacePartsModel model = FacePartsModel.load(folder, kind)) {
      FacePartsEvaluator evaluator = new FacePartsEvaluator(model, slices);
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
    Volume mask;
    try {
      volume = FaceImages.open(row.path());
      mask = row.mask() == null ? null : NiftiReader.read(row.mask());
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
    Answer expected = mask == null ? Answer.NOT_A_HEAD : compare(new FaceTruth(mask), map, head);
    if (mask != null) {
      slices.of(volume, mask);
    }
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
    for (FacePart part : truth.shown()) {
      head.add(
          part.name().toLowerCase(Locale.ROOT),
          tallies.get(part).add(part, truth.middles(part), map, truth.surface(part, map)));
    }
    int[] brain = truth.brain(map);
    brainTouched += brain[0];
    head.addProperty("brainVoxelsTouched", brain[0]);
    head.addProperty("brainVoxelsUnprotected", brain[1]);
    return truth.answer();
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
    if (slices.any()) {
      report.more().add("slices", slices.json());
    }
    return report.json(
        folder,
        Double.NaN,
        faces == 0 ? Double.NaN : 1 - (double) missed / faces,
        faceless == 0 ? Double.NaN : 1 - (double) falseFaces / faceless);
  }
}
