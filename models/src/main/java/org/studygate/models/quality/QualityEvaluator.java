package org.studygate.models.quality;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.QualityResult;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.seriestype.TypeLabels;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/**
 * Measures the quality model. A row labelled with an artefact or {@code clean} is judged as it is.
 * A row labelled with a series type is taken to be clean, and is judged as it is and with every
 * artefact of its modality simulated at a mild and a gross severity.
 */
public final class QualityEvaluator {

  private static final double[] SEVERITIES = {0.35, 0.8};
  private static final int SLICES = 4;

  /** Clean bags a row, so that clean has about its share in training. */
  private static final int CLEAN_BAGS = 6;

  private static final double DECISION = 0.5;

  private record Judged(String name, String label, Map<String, Double> scores) {}

  private final QualityModel model;
  private final List<Judged> judged = new ArrayList<>();

  private QualityEvaluator(QualityModel model) {
    this.model = model;
  }

  /** The report's auc, sensitivity and specificity are those of "a re-scan is needed". */
  public static JsonObject evaluate(
      ModelFolder folder, InferenceEngine kind, List<Manifest.Row> rows, PrintStream progress)
      throws ModelException {
    Report report = new Report(Artefacts.OUTPUTS);
    try (QualityModel model = QualityModel.load(folder, kind)) {
      QualityEvaluator evaluator = new QualityEvaluator(model);
      Progress shown = new Progress(progress, "evaluating", rows.size());
      for (Manifest.Row row : rows) {
        try {
          evaluator.row(row);
        } catch (ImageException e) {
          report.unreadable(row.name(), e.getMessage());
        }
        shown.step(1, "");
      }
      return evaluator.report(report, folder);
    }
  }

  private void row(Manifest.Row row) throws ImageException, ModelException {
    if (Artefacts.OUTPUTS.contains(row.label())) {
      QualityResult result = model.judge(Slices.open(row.path()));
      if (!result.applicable()) {
        throw new ImageException(result.evidence());
      }
      judged.add(new Judged(row.name(), row.label(), result.scores()));
    } else if (TypeLabels.index(row.label()) >= 0) {
      simulated(row);
    } else {
      throw new ModelException("the manifest has an unknown label: " + row.label());
    }
  }

  private void simulated(Manifest.Row row) throws ImageException, ModelException {
    boolean ct = QualitySamples.modality(row).equals("CT");
    QualityBags bags = new QualityBags(new Random(row.name().hashCode()));
    Slices view = QualitySamples.views(row).get(0);
    for (int i = 0; i < CLEAN_BAGS; i++) {
      bag(row.name(), Artefacts.CLEAN, bags.of(view, ct, List.of(), 0, SLICES));
    }
    for (String artefact : Artefacts.of(ct)) {
      for (double severity : SEVERITIES) {
        bag(
            row.name() + "#" + artefact + "@" + severity,
            artefact,
            bags.of(view, ct, List.of(artefact), severity, SLICES));
      }
    }
  }

  private void bag(String name, String label, QualityBags.Bag bag) throws ModelException {
    double[][] logits = model.logits(bag.slices(), bag.ct());
    judged.add(new Judged(name, label, model.seriesScores(logits, bag.ct())));
  }

  private JsonObject report(Report report, ModelFolder folder) {
    List<Double> rescan = new ArrayList<>();
    List<Boolean> faulty = new ArrayList<>();
    for (Judged item : judged) {
      double clean = item.scores().get(Artefacts.CLEAN);
      boolean saysClean = clean >= DECISION;
      String predicted = saysClean ? Artefacts.CLEAN : worst(item.scores());
      report.add(
          new Report.Item(
              item.name(),
              item.label(),
              predicted,
              saysClean ? clean : item.scores().get(predicted),
              true,
              item.scores()));
      rescan.add(1 - clean);
      faulty.add(!item.label().equals(Artefacts.CLEAN));
    }
    double[] binary = figures(rescan, faulty);
    perArtefact(report);
    Report.number(report.more(), "rescanEce", binary[3]);
    int cleanItems = 0;
    int falseAlarms = 0;
    for (int i = 0; i < faulty.size(); i++) {
      cleanItems += faulty.get(i) ? 0 : 1;
      falseAlarms += !faulty.get(i) && rescan.get(i) > 1 - DECISION ? 1 : 0;
    }
    report.more().addProperty("cleanItems", cleanItems);
    report.more().addProperty("falseAlarmsOnClean", falseAlarms);
    return report.json(folder, binary[0], binary[1], binary[2]);
  }

  private static String worst(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .filter(e -> Artefacts.OUTPUTS.contains(e.getKey()) && !e.getKey().equals(Artefacts.CLEAN))
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private void perArtefact(Report report) {
    JsonObject out = new JsonObject();
    for (String artefact : Artefacts.OUTPUTS) {
      List<Double> scores = new ArrayList<>();
      List<Boolean> truth = new ArrayList<>();
      for (Judged item : judged) {
        if (item.scores().containsKey(artefact)) {
          scores.add(item.scores().get(artefact));
          truth.add(item.label().equals(artefact));
        }
      }
      double[] figures = figures(scores, truth);
      JsonObject row = new JsonObject();
      row.addProperty("n", truth.stream().filter(t -> t).count());
      Report.number(row, "auc", figures[0]);
      Report.number(row, "sensitivity", figures[1]);
      Report.number(row, "specificity", figures[2]);
      Report.number(row, "ece", figures[3]);
      out.add(artefact, row);
    }
    report.more().add("perArtefact", out);
  }

  /** AUC, sensitivity, specificity, ECE at the decision threshold. */
  private static double[] figures(List<Double> scores, List<Boolean> truth) {
    double[] s = scores.stream().mapToDouble(Double::doubleValue).toArray();
    boolean[] t = new boolean[s.length];
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < s.length; i++) {
      t[i] = truth.get(i);
      counts.merge((t[i] ? "P" : "N") + (s[i] >= DECISION ? "p" : "n"), 1, Integer::sum);
    }
    double hit = counts.getOrDefault("Pp", 0);
    double miss = counts.getOrDefault("Pn", 0);
    double alarm = counts.getOrDefault("Np", 0);
    double quiet = counts.getOrDefault("Nn", 0);
    return new double[] {
      Metrics.auc(s, t), hit / (hit + miss), quiet / (quiet + alarm), Metrics.ece(s, t)
    };
  }
}
