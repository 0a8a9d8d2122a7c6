package org.studygate.models.registry;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.studygate.models.ModelException;

/** Takes a trained version into a registry, with the figures of its evaluation on its card. */
public final class Promotion {

  private static final List<String> FIGURES =
      List.of(
          "n",
          "accuracy",
          "accuracyCi95",
          "macroF1",
          "auc",
          "sensitivity",
          "specificity",
          "ece",
          "rescanEce",
          "abstained",
          "accuracyWhenCertain",
          "pixelAccuracy",
          "cleanItems",
          "falseAlarmsOnClean",
          "usableAccuracy",
          "falseRejections",
          "falseAlarmsCi95",
          "alarmAbove",
          "rescanAucBySeverity",
          "wholeCleanSeries",
          "falseAlarmsOnWholeSeries",
          "lyingHeaders",
          "perClass",
          "dice",
          "perArtefact",
          "perPart",
          "perKindOfDamage",
          "perSeverity",
          "brainVoxelsTouched",
          "secondsAHead",
          "classes",
          "confusion");

  private Promotion() {}

  /**
   * @param trained folder of the version
   * @param report of the evaluation of exactly these weights
   * @throws ModelException when the version is damaged, the report is of other weights, the
   *     runtimes disagree, or the registry has this version already
   */
  public static Path promote(Path trained, Path report, ModelRegistry registry)
      throws ModelException {
    ModelFolder folder = ModelFolder.open(trained);
    JsonObject figures = Json.read(report);
    String judged = figures.getAsJsonObject("model").get("sha256").getAsString();
    if (!judged.equals(folder.sha256())) {
      throw new ModelException("promotion refused: the report is of other weights");
    }
    double gap = folder.card().get("dl4jOnnxDifference").getAsDouble();
    if (folder.has("model.onnx") && !(gap <= ModelWriter.AGREEMENT)) {
      throw new ModelException("promotion refused: DL4J and ONNX Runtime disagree");
    }
    JsonObject metrics = new JsonObject();
    for (String name : FIGURES) {
      if (figures.has(name)) {
        metrics.add(name, figures.get(name));
      }
    }
    JsonObject card = folder.card();
    card.add("metrics", metrics);
    return copy(trained, registry.root().resolve(folder.task()).resolve(folder.version()), card);
  }

  private static Path copy(Path from, Path to, JsonObject card) throws ModelException {
    if (Files.exists(to)) {
      throw new ModelException("the registry has the version " + to.getFileName() + " already");
    }
    Path partial = to.resolveSibling("." + to.getFileName() + ".partial");
    try {
      Files.createDirectories(partial);
      try (var list = Files.list(from)) {
        for (Path file : list.toList()) {
          Path copy = partial.resolve(file.getFileName().toString());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Json.write(partial.resolve(ModelFolder.CARD), card);
      Files.writeString(partial.resolve("card.md"), CardText.of(card));
      return Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ModelException("the version cannot be copied into the registry", e);
    }
  }
}
