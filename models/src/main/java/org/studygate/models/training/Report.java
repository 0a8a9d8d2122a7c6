package org.studygate.models.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;

/** An evaluation report, as the contract of the command line gives it, with calibration added. */
public final class Report {

  /** One judged item; {@code right} compares labels. */
  public record Item(
      String path,
      String label,
      String predicted,
      double confidence,
      boolean certain,
      Map<String, Double> scores) {}

  private final List<String> classes;
  private final List<Item> items = new ArrayList<>();
  private final JsonArray unreadable = new JsonArray();
  private final JsonObject more = new JsonObject();

  public Report(List<String> classes) {
    this.classes = classes;
  }

  public void add(Item item) {
    items.add(item);
  }

  /** An item that could not be read, with the reason. */
  public void unreadable(String path, String why) {
    JsonObject item = new JsonObject();
    item.addProperty("path", path);
    item.addProperty("error", why);
    unreadable.add(item);
  }

  /** Figures of a task's own, shown beside the common ones. */
  public JsonObject more() {
    return more;
  }

  public int size() {
    return items.size();
  }

  /** The report; {@code auc}, {@code sensitivity} and {@code specificity} are the task's own. */
  public JsonObject json(ModelFolder model, double auc, double sensitivity, double specificity) {
    int[] truth = items.stream().mapToInt(i -> classes.indexOf(i.label())).toArray();
    int[] predicted = items.stream().mapToInt(i -> classes.indexOf(i.predicted())).toArray();
    int[][] confusion = Metrics.confusion(truth, predicted, classes.size());
    int right = 0;
    int kept = 0;
    int keptRight = 0;
    double[] confidence = new double[truth.length];
    boolean[] correct = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      correct[i] = truth[i] == predicted[i];
      confidence[i] = items.get(i).confidence();
      right += correct[i] ? 1 : 0;
      kept += items.get(i).certain() ? 1 : 0;
      keptRight += items.get(i).certain() && correct[i] ? 1 : 0;
    }
    JsonObject out = new JsonObject();
    out.addProperty("task", model.task());
    JsonObject which = new JsonObject();
    which.addProperty("name", model.card().get("name").getAsString());
    which.addProperty("version", model.version());
    which.addProperty("sha256", model.sha256());
    out.add("model", which);
    out.addProperty("n", items.size());
    out.add("classes", Json.gson().toJsonTree(classes));
    out.add("confusion", Json.gson().toJsonTree(confusion));
    number(out, "accuracy", Metrics.accuracy(confusion));
    out.add("accuracyCi95", Json.gson().toJsonTree(Metrics.wilson(right, truth.length)));
    number(out, "macroF1", Metrics.macroF1(confusion));
    number(out, "auc", auc);
    number(out, "sensitivity", sensitivity);
    number(out, "specificity", specificity);
    number(out, "ece", Metrics.ece(confidence, correct));
    out.addProperty("abstained", items.size() - kept);
    number(out, "accuracyWhenCertain", kept == 0 ? Double.NaN : (double) keptRight / kept);
    more.entrySet().forEach(entry -> out.add(entry.getKey(), entry.getValue()));
    out.add("items", Json.gson().toJsonTree(items));
    out.add("unreadable", unreadable);
    return out;
  }

  /** Adds a number, or null where it is not defined. */
  public static void number(JsonObject to, String name, double value) {
    to.addProperty(name, Double.isFinite(value) ? Math.rint(value * 1e6) / 1e6 : null);
  }
}
