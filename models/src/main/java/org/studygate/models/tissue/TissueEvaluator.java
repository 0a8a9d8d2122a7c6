package org.studygate.models.tissue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Volume;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/**
 * Measures the tissue model against the tissues that {@link TissueReference} finds in a T1-weighted
 * image of the same head: in that image, and in every other contrast of the same subject, laid over
 * it by patient coordinates.
 */
public final class TissueEvaluator {

  private TissueEvaluator() {}

  /**
   * @param rows of heads; the {@code mask} of a row in another contrast than T1 is the T1-weighted
   *     image of the same session
   */
  public static JsonObject evaluate(
      ModelFolder folder,
      InferenceEngine kind,
      Manifest manifest,
      List<Manifest.Row> rows,
      PrintStream out)
      throws ModelException {
    TissueHeads heads = new TissueHeads(manifest, out);
    TissueTally all = new TissueTally();
    JsonArray items = new JsonArray();
    Progress progress = new Progress(out, "evaluating", rows.size());
    try (TissueModel model = TissueModel.load(folder, kind)) {
      for (Manifest.Row row : rows) {
        if (!row.label().equals(TissueHeads.TEMPLATE)) {
          items.add(item(model, heads, row, all));
        }
        progress.step(1, "");
      }
    }
    JsonObject report = new JsonObject();
    report.addProperty("task", TissueModel.TASK);
    JsonObject which = new JsonObject();
    which.addProperty("name", folder.card().get("name").getAsString());
    which.addProperty("version", folder.version());
    which.addProperty("sha256", folder.sha256("model.onnx"));
    report.add("model", which);
    report.addProperty("n", items.size());
    List<String> classes = Arrays.stream(Tissue.values()).map(Tissue::shortName).toList();
    report.add("classes", Json.gson().toJsonTree(classes));
    report.add("confusion", Json.gson().toJsonTree(all.counts()));
    Report.number(report, "accuracy", all.accuracy());
    report.add("dice", dice(all));
    Report.number(report, "sensitivity", all.meanSensitivity());
    Report.number(report, "specificity", all.meanSpecificity());
    report.add("items", items);
    return report;
  }

  private static JsonObject item(
      TissueModel model, TissueHeads heads, Manifest.Row row, TissueTally all)
      throws ModelException {
    try {
      Volume image = TissueHeads.volume(row.path());
      TissueHead truth = heads.reference(row.mask() == null ? row.path() : row.mask());
      TissueTally tally = new TissueTally();
      TissueMap said = model.segment(image).onGridOf(truth.image());
      TissueMap reach =
          new TissueMap(
                  image.nx(),
                  image.ny(),
                  image.nz(),
                  new byte[image.voxels().length],
                  filled(image.voxels().length),
                  image.placement())
              .onGridOf(truth.image());
      for (int i = 0; i < truth.labels().length; i++) {
        if (truth.labels()[i] >= 0 && reach.certainty()[i] > 0) {
          tally.add(truth.labels()[i], said.labels()[i]);
          all.add(truth.labels()[i], said.labels()[i]);
        }
      }
      TissueBrightness brightness = model.brightness(image);
      JsonObject item = new JsonObject();
      item.addProperty("path", row.name());
      item.addProperty("label", row.label());
      item.add("dice", dice(tally));
      Report.number(item, "accuracy", tally.accuracy());
      item.addProperty("brightness", brightness.text());
      return item;
    } catch (ImageException e) {
      throw new ModelException(row.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] filled(int length) {
    byte[] out = new byte[length];
    Arrays.fill(out, (byte) 1);
    return out;
  }

  private static JsonObject dice(TissueTally tally) {
    JsonObject out = new JsonObject();
    double[] dice = tally.dice();
    for (Tissue tissue : Tissue.values()) {
      Report.number(out, tissue.shortName(), dice[tissue.ordinal()]);
    }
    return out;
  }
}
