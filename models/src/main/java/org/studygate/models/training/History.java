package org.studygate.models.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelWriter;

/** What a training run measured after each epoch, for the curves of its report. */
public final class History {

  private final JsonArray epochs = new JsonArray();

  /**
   * @param loss mean over the epoch's training samples
   * @param validationLoss mean over the validation samples
   * @param accuracy in validation, 0 to 1
   * @param sensitivity mean over the classes, in validation
   * @param specificity mean over the classes, in validation
   */
  public void add(
      int epoch,
      double loss,
      double validationLoss,
      double accuracy,
      double sensitivity,
      double specificity) {
    JsonObject row = new JsonObject();
    row.addProperty("epoch", epoch);
    Report.number(row, "loss", loss);
    Report.number(row, "validationLoss", validationLoss);
    Report.number(row, "accuracy", accuracy);
    Report.number(row, "sensitivity", sensitivity);
    Report.number(row, "specificity", specificity);
    epochs.add(row);
  }

  /** A history as {@link #json} has it. */
  public static History of(JsonObject json) {
    History history = new History();
    json.getAsJsonArray("epochs").forEach(history.epochs::add);
    return history;
  }

  /** Goes on with the epochs of another round. */
  public void add(History round) {
    for (JsonElement row : round.epochs) {
      JsonObject next = row.getAsJsonObject().deepCopy();
      next.addProperty("epoch", epochs.size() + 1);
      epochs.add(next);
    }
  }

  /** Puts the run beside the weights, as figures and as curves. */
  public void write(ModelWriter writer, String title) throws ModelException {
    writer.parameters("history.json", json());
    writer.text("training.html", ReportHtml.training(title, json()));
  }

  /** {@code {"epochs": […]}}. */
  public JsonObject json() {
    JsonObject out = new JsonObject();
    out.add("epochs", epochs);
    return out;
  }
}
