package org.studygate.models.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.faceparts.FacePartsEvaluator;
import org.studygate.models.faceparts.FacePartsModel;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.pixeltext.TextEvaluator;
import org.studygate.models.quality.QualityEvaluator;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.seriestype.SeriesTypeEvaluator;
import org.studygate.models.skin.SkinEvaluator;
import org.studygate.models.skin.SkinModel;
import org.studygate.models.tissue.TissueEvaluator;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.ReportHtml;
import org.studygate.models.training.ReportText;

/**
 * {@code evaluate}: judges a manifest and writes a report. Of a manifest with a split column the
 * rows of {@code test} are taken, or those that {@code --split} names; {@code --split all} takes
 * every row.
 */
final class EvaluateCommand {

  private EvaluateCommand() {}

  static void run(Arguments arguments, PrintStream out, PrintStream progress)
      throws UsageException, ModelException {
    String task = ModelsCommand.task(arguments);
    arguments.only(
        "data", "report", "model", "registry", "split", "engine", "text", "damage", "slices");
    Manifest manifest = Manifest.read(arguments.path("data"));
    ModelFolder folder = Models.folder(arguments, task);
    InferenceEngine kind = Models.engine(arguments);
    List<Manifest.Row> rows =
        rows(manifest, arguments.option("split", "test"), arguments.has("split"));
    JsonObject report =
        switch (task) {
          case "quality" -> QualityEvaluator.evaluate(folder, kind, rows, progress);
          case "tissue" -> TissueEvaluator.evaluate(folder, kind, manifest, rows, progress);
          case FacePartsModel.TASK ->
              FacePartsEvaluator.evaluate(
                  folder, kind, rows, (int) arguments.number("slices", 0), progress);
          case SkinModel.TASK ->
              SkinEvaluator.evaluate(
                  folder, kind, rows, arguments.option("damage", "yes").equals("yes"), progress);
          case TextDetector.TASK -> TextEvaluator.evaluate(folder, kind, rows, progress);
          default -> SeriesTypeEvaluator.evaluate(folder, kind, rows, progress);
        };
    Path file = arguments.path("report");
    Json.write(file, report);
    ReportHtml.write(
        page(file),
        report,
        folder.has("history.json") ? folder.parameters("history.json") : null,
        new Thumbnails(rows)::of);
    if (arguments.has("text")) {
      write(arguments.path("text"), ReportText.of(report));
    }
    out.printf(
        "%s %s: n %d, accuracy %s, macro F1 %s, AUC %s, ECE %s, abstained %s%n",
        task,
        folder.version(),
        report.get("n").getAsInt(),
        report.get("accuracy"),
        report.get("macroF1"),
        report.get("auc"),
        report.get("ece"),
        report.get("abstained"));
  }

  /** {@code FILE.html} beside {@code FILE.json}. */
  static Path page(Path report) {
    String name = report.getFileName().toString().replaceFirst("\\.json$", "");
    return report.resolveSibling(name + ".html");
  }

  private static void write(Path file, String text) throws ModelException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ModelException("the report " + file + " cannot be written", e);
    }
  }

  private static List<Manifest.Row> rows(Manifest manifest, String split, boolean asked)
      throws ModelException {
    boolean all = split.equals("all") || !asked && !manifest.splits();
    List<Manifest.Row> rows = all ? manifest.rows() : manifest.split(split);
    if (rows.isEmpty()) {
      throw new ModelException("the manifest has no rows in split " + split);
    }
    return rows;
  }
}
