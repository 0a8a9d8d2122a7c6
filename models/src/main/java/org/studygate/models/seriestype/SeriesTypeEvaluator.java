package org.studygate.models.seriestype;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/** Measures the series-type model on labelled series. */
public final class SeriesTypeEvaluator {

  private SeriesTypeEvaluator() {}

  /**
   * Judges every row. The report's sensitivity, specificity and auc are means over the classes that
   * occur, one against the rest; {@code pixelAccuracy} counts what the pixels alone would have
   * said. What cannot be read is listed, and counts as abstained.
   */
  public static JsonObject evaluate(
      ModelFolder folder, InferenceEngine kind, List<Manifest.Row> rows, PrintStream progress)
      throws ModelException {
    Report report = new Report(TypeLabels.ALL);
    Progress shown = new Progress(progress, "evaluating", rows.size());
    List<Manifest.Row> judged = new ArrayList<>();
    List<SeriesTypeResult> results = new ArrayList<>();
    LyingHeaders lies = new LyingHeaders();
    int disagreements = 0;
    int pixelRight = 0;
    int pixelCount = 0;
    try (SeriesTypeModel model = SeriesTypeModel.load(folder, kind)) {
      for (Manifest.Row row : rows) {
        if (TypeLabels.index(row.label()) < 0) {
          throw new ModelException("the manifest has an unknown label: " + row.label());
        }
        try {
          Slices series = Slices.open(row.path());
          double[] pixels = model.pixelProbabilities(series);
          double[] header = model.headerProbabilities(series.header());
          SeriesTypeResult result = model.decide(pixels, header, series.size());
          if (pixels != null) {
            lies.tell(model, pixels, row.label());
          }
          judged.add(row);
          results.add(result);
          report.add(item(row, result));
          disagreements += result.agrees() ? 0 : 1;
          if (!result.pixelProbabilities().isEmpty()) {
            pixelCount++;
            pixelRight += top(result).equals(row.label()) ? 1 : 0;
          }
        } catch (ImageException e) {
          report.unreadable(row.name(), e.getMessage());
          SeriesTypeResult unknown = model.decide(null, null, 0);
          judged.add(row);
          results.add(unknown);
          report.add(item(row, unknown));
        }
        shown.step(1, "");
      }
    }
    Report.number(report.more(), "pixelAccuracy", (double) pixelRight / Math.max(1, pixelCount));
    report.more().addProperty("headerAgainstPixels", disagreements);
    report.more().add("lyingHeaders", lies.json());
    double[] means = perClass(report, judged, results);
    return report.json(folder, means[0], means[1], means[2]);
  }

  private static Report.Item item(Manifest.Row row, SeriesTypeResult result) {
    return new Report.Item(
        row.name(),
        row.label(),
        result.label(),
        result.confidence(),
        result.certain(),
        result.probabilities());
  }

  private static String top(SeriesTypeResult result) {
    return result.pixelProbabilities().entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static double[] perClass(
      Report report, List<Manifest.Row> rows, List<SeriesTypeResult> results) {
    JsonObject perClass = new JsonObject();
    double[] sums = new double[3];
    int n = 0;
    for (String label : TypeLabels.ALL) {
      double[] scores = results.stream().mapToDouble(r -> r.probabilities().get(label)).toArray();
      boolean[] positive = new boolean[scores.length];
      int hits = 0;
      int positives = 0;
      int rejected = 0;
      for (int i = 0; i < scores.length; i++) {
        positive[i] = rows.get(i).label().equals(label);
        boolean says = results.get(i).label().equals(label);
        positives += positive[i] ? 1 : 0;
        hits += positive[i] && says ? 1 : 0;
        rejected += !positive[i] && !says ? 1 : 0;
      }
      if (positives == 0 || positives == scores.length) {
        continue;
      }
      double auc = Metrics.auc(scores, positive);
      double sensitivity = (double) hits / positives;
      double specificity = (double) rejected / (scores.length - positives);
      JsonObject figures = new JsonObject();
      figures.addProperty("n", positives);
      Report.number(figures, "sensitivity", sensitivity);
      Report.number(figures, "specificity", specificity);
      Report.number(figures, "auc", auc);
      perClass.add(label, figures);
      sums[0] += auc;
      sums[1] += sensitivity;
      sums[2] += specificity;
      n++;
    }
    report.more().add("perClass", perClass);
    return new double[] {sums[0] / n, sums[1] / n, sums[2] / n};
  }
}
