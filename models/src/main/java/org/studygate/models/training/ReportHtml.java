package org.studygate.models.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.studygate.models.ModelException;

/**
 * An evaluation or training report as a page of its own: figures, curves over the epochs, confusion
 * matrix, calibration, figures of each label, and the worst cases as pictures.
 */
public final class ReportHtml {

  private static final int WORST = 16;
  private static final List<String> LISTS =
      List.of("perClass", "perArtefact", "lyingHeaders", "dice");

  private ReportHtml() {}

  /**
   * Writes the page of an evaluation.
   *
   * @param report as {@link Report} gives it; what is not in it is left out
   * @param history of the training ({@link History#json}), or null
   * @param picture of an item by its path as PNG, or null where there is none
   */
  public static void write(
      Path file, JsonObject report, JsonObject history, Function<String, byte[]> picture)
      throws ModelException {
    JsonObject model = report.getAsJsonObject("model");
    String title = report.get("task").getAsString() + " " + model.get("version").getAsString();
    StringBuilder body = new StringBuilder();
    body.append("<p>Weights ").append(Html.escape(model.get("sha256").getAsString()));
    body.append("</p>\n<h2>Figures</h2>\n").append(figures(report));
    if (history != null) {
      body.append("<h2>Training</h2>\n").append(curves(history));
    }
    List<JsonObject> items = new ArrayList<>();
    if (report.has("items")) {
      report.getAsJsonArray("items").forEach(item -> items.add(item.getAsJsonObject()));
    }
    items.removeIf(item -> !item.has("confidence") || !item.has("predicted"));
    if (!items.isEmpty()) {
      body.append("<h2>Calibration</h2>\n<div class='charts'>");
      body.append(calibration(items)).append("</div>\n");
    }
    if (report.has("confusion")) {
      body.append("<h2>Confusion matrix</h2>\n<p>Rows: the truth. Columns: what was said.</p>\n");
      body.append(confusion(report));
    }
    for (String name : LISTS) {
      if (report.has(name) && report.get(name).isJsonObject()) {
        body.append("<h2>").append(name).append("</h2>\n");
        body.append(table(report.getAsJsonObject(name)));
      }
    }
    body.append(worst(items, picture));
    Html.write(file, Html.page(title, body.toString()));
  }

  /** The page of a training run by itself. */
  public static String training(String title, JsonObject history) {
    return Html.page(title, "<h2>Training</h2>\n" + curves(history));
  }

  private static String figures(JsonObject report) {
    JsonObject plain = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : report.entrySet()) {
      if (entry.getValue().isJsonPrimitive() || entry.getKey().equals("accuracyCi95")) {
        plain.add(entry.getKey(), entry.getValue());
      }
    }
    return table(plain);
  }

  private static String curves(JsonObject history) {
    JsonArray epochs = history.getAsJsonArray("epochs");
    StringBuilder out = new StringBuilder("<div class='charts'>");
    Map<String, double[]> losses = new LinkedHashMap<>();
    losses.put("training loss", column(epochs, "loss"));
    losses.put("validation loss", column(epochs, "validationLoss"));
    out.append(Charts.lines("Loss", "epoch", losses, Double.NaN));
    for (String name : List.of("accuracy", "sensitivity", "specificity")) {
      out.append(Charts.lines(name, "epoch", Map.of(name, column(epochs, name)), 1));
    }
    return out.append("</div>\n").toString();
  }

  private static double[] column(JsonArray rows, String name) {
    double[] out = new double[rows.size()];
    for (int i = 0; i < out.length; i++) {
      JsonElement value = rows.get(i).getAsJsonObject().get(name);
      out[i] = value == null || value.isJsonNull() ? Double.NaN : value.getAsDouble();
    }
    return out;
  }

  private static boolean right(JsonObject item) {
    return item.get("predicted").equals(item.get("label"));
  }

  private static String calibration(List<JsonObject> items) {
    double[] confidence = new double[items.size()];
    boolean[] right = new boolean[items.size()];
    for (int i = 0; i < right.length; i++) {
      confidence[i] = items.get(i).get("confidence").getAsDouble();
      right[i] = right(items.get(i));
    }
    return Charts.calibration(confidence, right);
  }

  private static String confusion(JsonObject report) {
    JsonArray classes = report.getAsJsonArray("classes");
    JsonArray rows = report.getAsJsonArray("confusion");
    StringBuilder out = new StringBuilder("<div class='wide'><table><tr><th></th>");
    classes.forEach(c -> out.append("<th>").append(Html.escape(c.getAsString())).append("</th>"));
    out.append("</tr>\n");
    for (int r = 0; r < rows.size(); r++) {
      double sum = 0;
      for (JsonElement cell : rows.get(r).getAsJsonArray()) {
        sum += cell.getAsDouble();
      }
      out.append("<tr><th>").append(Html.escape(classes.get(r).getAsString())).append("</th>");
      for (JsonElement cell : rows.get(r).getAsJsonArray()) {
        double share = sum == 0 ? 0 : cell.getAsDouble() / sum;
        out.append(
            String.format(
                Locale.ROOT,
                "<td style='background:rgba(11,110,153,%.2f)'>%d</td>",
                0.7 * share,
                cell.getAsLong()));
      }
      out.append("</tr>\n");
    }
    return out.append("</table></div>\n").toString();
  }

  /** An object as rows; objects in it as columns. */
  private static String table(JsonObject rows) {
    List<String> columns = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : rows.entrySet()) {
      if (entry.getValue().isJsonObject()) {
        for (String name : entry.getValue().getAsJsonObject().keySet()) {
          if (!columns.contains(name)) {
            columns.add(name);
          }
        }
      }
    }
    StringBuilder out = new StringBuilder("<div class='wide'><table>");
    if (!columns.isEmpty()) {
      out.append("<tr><th></th>");
      columns.forEach(name -> out.append("<th>").append(Html.escape(name)).append("</th>"));
      out.append("</tr>\n");
    }
    for (Map.Entry<String, JsonElement> entry : rows.entrySet()) {
      out.append("<tr><th>").append(Html.escape(entry.getKey())).append("</th>");
      if (entry.getValue().isJsonObject()) {
        for (String name : columns) {
          out.append(cell(entry.getValue().getAsJsonObject().get(name)));
        }
      } else {
        out.append(cell(entry.getValue()));
      }
      out.append("</tr>\n");
    }
    return out.append("</table></div>\n").toString();
  }

  private static String cell(JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "<td>–</td>";
    }
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    String text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    if (number && text.contains(".")) {
      text = String.format(Locale.ROOT, "%.4g", value.getAsDouble());
    }
    return "<td>" + Html.escape(text) + "</td>";
  }

  /** Wrong answers first, the most confident of them first; then right ones of least confidence. */
  private static String worst(List<JsonObject> items, Function<String, byte[]> picture) {
    List<JsonObject> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparing(ReportHtml::right)
            .thenComparingDouble(
                item -> (right(item) ? 1 : -1) * item.get("confidence").getAsDouble()));
    StringBuilder out = new StringBuilder();
    for (JsonObject item : sorted.subList(0, Math.min(WORST, sorted.size()))) {
      byte[] png = picture.apply(item.get("path").getAsString());
      out.append("<figure>");
      if (png != null) {
        out.append("<img alt='' src='data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(png)).append("'>");
      }
      out.append("<figcaption>").append(right(item) ? "right: " : "wrong: ");
      out.append(Html.escape(item.get("predicted").getAsString()));
      out.append(
          String.format(Locale.ROOT, " (%.2f), truth ", item.get("confidence").getAsDouble()));
      out.append(Html.escape(item.get("label").getAsString())).append("<br>");
      out.append(Html.escape(item.get("path").getAsString())).append("</figcaption></figure>\n");
    }
    return out.isEmpty() ? "" : "<h2>Worst cases</h2>\n<div class='cases'>" + out + "</div>\n";
  }
}
