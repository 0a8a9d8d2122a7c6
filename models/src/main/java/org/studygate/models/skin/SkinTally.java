package org.studygate.models.skin;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Report;

/** Counts what was said of photos whose truth is known. */
final class SkinTally {

  private record Judged(
      String name, Set<PhotoFault> truth, String predicted, SkinModel.Answer answer) {

    String label() {
      return truth.isEmpty() ? PhotoFault.USABLE : truth.iterator().next().label();
    }
  }

  private final List<Judged> all = new ArrayList<>();
  private final List<String> classes = PhotoFault.labels();

  void add(String name, Set<PhotoFault> truth, SkinModel.Answer answer) {
    String predicted = answer.usable() ? PhotoFault.USABLE : first(truth, answer);
    all.add(new Judged(name, truth, predicted, answer));
  }

  /** The surest reason; where the photo has several faults, each of them is right. */
  private static String first(Set<PhotoFault> truth, SkinModel.Answer answer) {
    PhotoFault said = answer.reasons().get(0);
    boolean right = truth.contains(said);
    return (right ? truth.iterator().next() : said).label();
  }

  int size() {
    return all.size();
  }

  double auc() {
    double[] scores = all.stream().mapToDouble(j -> 1 - j.answer().usableProbability()).toArray();
    boolean[] unusable = new boolean[all.size()];
    for (int i = 0; i < unusable.length; i++) {
      unusable[i] = !all.get(i).truth().isEmpty();
    }
    return Metrics.auc(scores, unusable);
  }

  /** Share of the unusable photos that were refused. */
  double sensitivity() {
    return all.stream()
        .filter(j -> !j.truth().isEmpty())
        .mapToInt(j -> j.answer().usable() ? 0 : 1)
        .average()
        .orElse(Double.NaN);
  }

  /** Share of the usable photos that passed. */
  double specificity() {
    return all.stream()
        .filter(j -> j.truth().isEmpty())
        .mapToInt(j -> j.answer().usable() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /** Share of all photos whose first reason, or lack of one, is right. */
  double reasonRight() {
    return all.stream()
        .mapToInt(j -> j.label().equals(j.predicted()) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  int[][] confusion() {
    int[] truth = all.stream().mapToInt(j -> classes.indexOf(j.label())).toArray();
    int[] said = all.stream().mapToInt(j -> classes.indexOf(j.predicted())).toArray();
    return Metrics.confusion(truth, said, classes.size());
  }

  /** Mean F1 of the reasons that occur. */
  double reasonsF1() {
    int[][] confusion = confusion();
    double sum = 0;
    int n = 0;
    for (int k = 1; k < classes.size(); k++) {
      if (java.util.Arrays.stream(confusion[k]).sum() > 0) {
        sum += Metrics.f1(confusion, k);
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  SkinTraining.Figures figures(int patients) {
    long right = all.stream().filter(j -> j.truth().isEmpty() == j.answer().usable()).count();
    return new SkinTraining.Figures(
        all.size(),
        patients,
        all.isEmpty() ? Double.NaN : (double) right / all.size(),
        auc(),
        sensitivity(),
        specificity(),
        reasonsF1(),
        classes,
        confusion());
  }

  /** As the contract of the command line has it; {@code macroF1} is that of the reasons. */
  JsonObject report(ModelFolder model) {
    Report report = new Report(classes);
    for (Judged j : all) {
      Map<String, Double> scores = new LinkedHashMap<>();
      scores.put(PhotoFault.USABLE, rounded(j.answer().usableProbability()));
      new EnumMap<>(j.answer().faults())
          .forEach((fault, p) -> scores.put(fault.label(), rounded(p)));
      double confidence =
          j.answer().usable() ? j.answer().usableProbability() : 1 - j.answer().usableProbability();
      report.add(
          new Report.Item(j.name(), j.label(), j.predicted(), rounded(confidence), true, scores));
    }
    Report.number(report.more(), "usableAccuracy", figures(0).accuracy());
    Report.number(report.more(), "falseRejections", 1 - specificity());
    report.more().add("perClass", perClass());
    JsonObject json = report.json(model, auc(), sensitivity(), specificity());
    Report.number(json, "macroF1WithUsable", json.get("macroF1").getAsDouble());
    Report.number(json, "macroF1", reasonsF1());
    return json;
  }

  private JsonObject perClass() {
    int[][] confusion = confusion();
    JsonObject out = new JsonObject();
    for (PhotoFault fault : PhotoFault.values()) {
      double[] scores = all.stream().mapToDouble(j -> j.answer().faults().get(fault)).toArray();
      boolean[] there = new boolean[scores.length];
      int n = 0;
      for (int i = 0; i < there.length; i++) {
        there[i] = all.get(i).truth().contains(fault);
        n += there[i] ? 1 : 0;
      }
      int k = 1 + fault.ordinal();
      double named = 0;
      double others = 0;
      for (int t = 0; t < classes.size(); t++) {
        named += t == k ? 0 : confusion[t][k];
        others += t == k ? 0 : java.util.Arrays.stream(confusion[t]).sum();
      }
      JsonObject row = new JsonObject();
      row.addProperty("n", n);
      Report.number(row, "auc", Metrics.auc(scores, there));
      Report.number(row, "f1", Metrics.f1(confusion, k));
      Report.number(
          row,
          "sensitivity",
          (double) confusion[k][k] / Math.max(1, java.util.Arrays.stream(confusion[k]).sum()));
      Report.number(row, "specificity", 1 - named / Math.max(1, others));
      out.add(fault.label(), row);
    }
    return out;
  }

  private static double rounded(double p) {
    return Math.rint(p * 1e4) / 1e4;
  }
}
