package org.studygate.models.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An evaluation report for reading, as Markdown. */
public final class ReportText {

  private static final List<String> FIGURES =
      List.of(
          "n",
          "accuracy",
          "macroF1",
          "auc",
          "sensitivity",
          "specificity",
          "ece",
          "rescanEce",
          "abstained",
          "accuracyWhenCertain",
          "pixelAccuracy",
          "headerAgainstPixels",
          "cleanItems",
          "falseAlarmsOnClean",
          "usableAccuracy",
          "falseRejections",
          "wholeCleanSeries",
          "falseAlarmsOnWholeSeries",
          "alarmAbove");

  private ReportText() {}

  public static String of(JsonObject report) {
    StringBuilder out = new StringBuilder();
    JsonObject model = report.getAsJsonObject("model");
    out.append("# ").append(report.get("task").getAsString()).append(' ');
    out.append(model.get("version").getAsString()).append("\n\n");
    out.append("`model.onnx` ").append(model.get("sha256").getAsString()).append("\n\n");
    out.append("| figure | value |\n| --- | --- |\n");
    for (String name : FIGURES) {
      if (report.has(name) && !report.get(name).isJsonNull()) {
        out.append("| ").append(name).append(" | ").append(number(report.get(name)));
        if (name.equals("accuracy") && report.has("accuracyCi95")) {
          JsonArray interval = report.getAsJsonArray("accuracyCi95");
          out.append(" (95 % CI ").append(number(interval.get(0))).append(" to ");
          out.append(number(interval.get(1))).append(')');
        }
        out.append(" |\n");
      }
    }
    if (report.has("lyingHeaders")) {
      JsonObject lies = report.getAsJsonObject("lyingHeaders");
      out.append("\nHeaders of another type put on these series: ").append(lies.get("told"));
      out.append(", reported as a disagreement: ").append(lies.get("noticed"));
      out.append(", believed with certainty: ").append(lies.get("believed")).append(".\n");
    }
    confusion(out, report);
    for (String name : List.of("perClass", "perArtefact")) {
      if (report.has(name)) {
        perLabel(out, report.getAsJsonObject(name));
      }
    }
    if (report.has("perPart")) {
      perPart(out, report.getAsJsonObject("perPart"));
    }
    return out.toString();
  }

  private static void perPart(StringBuilder out, JsonObject parts) {
    List<String> figures =
        List.of(
            "n",
            "found",
            "meanErrorMm",
            "worstErrorMm",
            "within5mm",
            "meanCoverage",
            "leastCoverage");
    out.append("\n## Per part\n\n| part | ").append(String.join(" | ", figures));
    out.append(" |\n| --- |").append(" ---: |".repeat(figures.size())).append('\n');
    for (Map.Entry<String, JsonElement> entry : parts.entrySet()) {
      out.append("| ").append(entry.getKey());
      for (String figure : figures) {
        out.append(" | ").append(number(entry.getValue().getAsJsonObject().get(figure)));
      }
      out.append(" |\n");
    }
  }

  private static void confusion(StringBuilder out, JsonObject report) {
    JsonArray classes = report.getAsJsonArray("classes");
    JsonArray rows = report.getAsJsonArray("confusion");
    out.append("\n## Confusion matrix\n\nRows: the truth. Columns: what the model said.\n\n|  |");
    classes.forEach(label -> out.append(' ').append(label.getAsString()).append(" |"));
    out.append("\n| --- |").append(" ---: |".repeat(classes.size())).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      JsonArray row = rows.get(i).getAsJsonArray();
      int sum = 0;
      for (JsonElement cell : row) {
        sum += cell.getAsInt();
      }
      if (sum > 0) {
        out.append("| ").append(classes.get(i).getAsString()).append(" |");
        row.forEach(cell -> out.append(' ').append(cell.getAsInt()).append(" |"));
        out.append('\n');
      }
    }
  }

  private static void perLabel(StringBuilder out, JsonObject labels) {
    boolean severity =
        labels.entrySet().stream().anyMatch(e -> e.getValue().getAsJsonObject().has("aucModerate"));
    List<String> columns =
        new ArrayList<>(List.of("n", "auc", "sensitivity", "specificity", "ece"));
    out.append("\n## Per label\n\n| label | n | AUC | sensitivity | specificity | ECE |");
    if (severity) {
      out.append(" AUC at moderate severity | the same against clean alone | error of severity |");
      columns.addAll(List.of("aucModerate", "aucModerateAgainstClean", "severityError"));
    }
    out.append("\n| --- |").append(" ---: |".repeat(columns.size())).append('\n');
    for (Map.Entry<String, JsonElement> entry : labels.entrySet()) {
      JsonObject row = entry.getValue().getAsJsonObject();
      out.append("| ").append(entry.getKey());
      for (String name : columns) {
        out.append(" | ").append(row.has(name) ? number(row.get(name)) : "");
      }
      out.append(" |\n");
    }
  }

  private static String number(JsonElement value) {
    if (value.isJsonNull()) {
      return "–";
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) && !value.getAsString().contains(".")
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.3f", number);
  }
}
