package org.studygate.models.quality;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Report;

/** The figures of an evaluation of the quality model. */
final class QualityTally {

  static final List<String> CLASSES =
      Stream.concat(Artefacts.OUTPUTS.stream(), Stream.of(Artefacts.INCOMPLETE)).toList();

  /** Probability from which on an artefact counts as named. */
  private static final double NAMED = 0.5;

  /**
   * One judged bag or series.
   *
   * @param labels what is true
   * @param severity simulated, NaN where it is not known
   * @param simulated whether the fault, if any, was simulated here
   */
  record Judged(
      String name,
      List<String> labels,
      Map<String, Double> scores,
      Map<String, Double> severities,
      double severity,
      boolean simulated) {

    boolean clean() {
      return labels.contains(Artefacts.CLEAN);
    }

    double doubt() {
      double incomplete = scores.getOrDefault(Artefacts.INCOMPLETE, 0.0);
      return Math.max(incomplete, 1 - scores.get(Artefacts.CLEAN));
    }
  }

  private final double alarm;
  private final List<Judged> judged = new ArrayList<>();
  private final Report report = new Report(CLASSES);
  private final JsonArray alarms = new JsonArray();
  private int whole;

  QualityTally(double alarm) {
    this.alarm = alarm;
  }

  void unreadable(String name, String why) {
    report.unreadable(name, why);
  }

  /** A clean series judged as a server would. */
  void whole(String name, Map<String, Double> scores, List<String> faults) {
    whole++;
    double doubt = 1 - scores.get(Artefacts.CLEAN);
    if (doubt > alarm) {
      JsonObject item = new JsonObject();
      item.addProperty("path", name);
      Report.number(item, "doubt", doubt);
      item.addProperty("suspect", worst(scores));
      item.add("geometryFaults", Json.gson().toJsonTree(faults));
      alarms.add(item);
    }
  }

  void add(Judged item) {
    judged.add(item);
    String predicted =
        item.scores().getOrDefault(Artefacts.INCOMPLETE, 0.0) >= NAMED
            ? Artefacts.INCOMPLETE
            : item.doubt() <= alarm ? Artefacts.CLEAN : worst(item.scores());
    String label = item.labels().contains(predicted) ? predicted : item.labels().get(0);
    report.add(
        new Report.Item(
            item.name(), label, predicted, item.scores().get(predicted), true, item.scores()));
  }

  private static String worst(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .filter(e -> Artefacts.OUTPUTS.contains(e.getKey()) && !e.getKey().equals(Artefacts.CLEAN))
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  JsonObject report(ModelFolder folder) {
    JsonObject more = report.more();
    double[] all = rescan(judged.stream().toList());
    Report.number(more, "rescanEce", all[3]);
    Report.number(more, "alarmAbove", alarm);
    JsonObject bySeverity = new JsonObject();
    for (double severity : judged.stream().mapToDouble(Judged::severity).distinct().toArray()) {
      if (severity > 0) {
        List<Judged> some =
            judged.stream().filter(i -> i.clean() || i.severity() == severity).toList();
        Report.number(bySeverity, String.valueOf(severity), rescan(some)[0]);
      }
    }
    more.add("rescanAucBySeverity", bySeverity);
    more.add("perArtefact", perArtefact());
    List<Judged> clean = judged.stream().filter(Judged::clean).toList();
    int falseAlarms = (int) clean.stream().filter(i -> i.doubt() > alarm).count();
    more.addProperty("cleanItems", clean.size());
    more.addProperty("falseAlarmsOnClean", falseAlarms);
    more.add("falseAlarmsCi95", Json.gson().toJsonTree(Metrics.wilson(falseAlarms, clean.size())));
    more.addProperty("wholeCleanSeries", whole);
    more.addProperty("falseAlarmsOnWholeSeries", alarms.size());
    more.add("alarmsOnWholeSeries", alarms);
    return report.json(folder, all[0], all[1], all[2]);
  }

  /** AUC, sensitivity, specificity (at the alarm) and ECE of "a re-scan is needed". */
  private double[] rescan(List<Judged> items) {
    double[] doubt = items.stream().mapToDouble(Judged::doubt).toArray();
    boolean[] faulty = truth(items, item -> !item.clean());
    return figures(doubt, faulty, alarm);
  }

  private JsonObject perArtefact() {
    JsonObject out = new JsonObject();
    for (String artefact : CLASSES) {
      List<Judged> asked =
          judged.stream().filter(item -> item.scores().containsKey(artefact)).toList();
      boolean[] truth = truth(asked, item -> item.labels().contains(artefact));
      double[] figures = figures(scores(asked, artefact), truth, NAMED);
      JsonObject row = new JsonObject();
      row.addProperty("n", count(truth));
      Report.number(row, "auc", figures[0]);
      Report.number(row, "sensitivity", figures[1]);
      Report.number(row, "specificity", figures[2]);
      Report.number(row, "ece", figures[3]);
      if (!artefact.equals(Artefacts.CLEAN)) {
        moderate(row, artefact, asked);
        severity(row, artefact, asked);
      }
      out.add(artefact, row);
    }
    return out;
  }

  /** AUC of moderate artefacts against everything else, and against clean images alone. */
  private static void moderate(JsonObject row, String artefact, List<Judged> asked) {
    List<Judged> some =
        asked.stream()
            .filter(i -> i.clean() || !i.simulated() || i.severity() == QualityEvaluator.MODERATE)
            .toList();
    boolean[] truth = truth(some, i -> i.labels().contains(artefact));
    Report.number(row, "aucModerate", Metrics.auc(scores(some, artefact), truth));
    List<Judged> pure =
        some.stream().filter(i -> i.clean() || i.labels().contains(artefact)).toList();
    Report.number(
        row,
        "aucModerateAgainstClean",
        Metrics.auc(scores(pure, artefact), truth(pure, i -> i.labels().contains(artefact))));
  }

  private static void severity(JsonObject row, String artefact, List<Judged> asked) {
    double sum = 0;
    int n = 0;
    for (Judged item : asked) {
      Double said = item.severities().get(artefact);
      if (item.labels().contains(artefact) && item.severity() > 0 && said != null) {
        sum += Math.abs(said - item.severity());
        n++;
      }
    }
    Report.number(row, "severityError", n == 0 ? Double.NaN : sum / n);
  }

  private static double[] scores(List<Judged> items, String artefact) {
    return items.stream().mapToDouble(item -> item.scores().get(artefact)).toArray();
  }

  private static boolean[] truth(List<Judged> items, Predicate<Judged> is) {
    boolean[] out = new boolean[items.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = is.test(items.get(i));
    }
    return out;
  }

  private static int count(boolean[] truth) {
    int n = 0;
    for (boolean t : truth) {
      n += t ? 1 : 0;
    }
    return n;
  }

  /** AUC, sensitivity and specificity above a threshold, ECE. */
  private static double[] figures(double[] s, boolean[] t, double threshold) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < s.length; i++) {
      counts.merge((t[i] ? "P" : "N") + (s[i] > threshold ? "p" : "n"), 1, Integer::sum);
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
