package org.studygate.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.ModelException;

class ModelRegistryTest {

  @TempDir Path root;

  private Path model(String task, String version) throws ModelException {
    Path folder = root.resolve(task).resolve(version);
    ModelWriter writer = new ModelWriter(folder);
    writer.parameters("calibration.json", Map.of("threshold", 0.7));
    JsonObject card = new JsonObject();
    card.addProperty("name", "studygate-" + task);
    card.addProperty("task", task);
    card.addProperty("version", version);
    writer.card(card);
    return folder;
  }

  @Test
  void theNewestVersionIsChosenByNumber() throws Exception {
    model("quality", "1.9.0");
    model("quality", "1.10.0");

    assertThat(new ModelRegistry(root).newest("quality").version()).isEqualTo("1.10.0");
    assertThat(new ModelRegistry(root).folders()).hasSize(2);
  }

  @Test
  void aTaskWithoutAModelIsNamed() {
    assertThatThrownBy(() -> new ModelRegistry(root).newest("face-parts"))
        .hasMessageStartingWith("no model for face-parts exists yet");
  }

  @Test
  void aChangedFileIsRefused() throws Exception {
    Path folder = model("quality", "1.0.0");
    Files.writeString(folder.resolve("calibration.json"), "{}");

    assertThatThrownBy(() -> ModelFolder.open(folder))
        .hasMessage(
            "the model file calibration.json is damaged or foreign: its hash is not the card's");
  }

  @Test
  void aMissingFileIsRefused() throws Exception {
    Path folder = model("quality", "1.0.0");
    Files.delete(folder.resolve("calibration.json"));

    assertThatThrownBy(() -> ModelFolder.open(folder))
        .hasMessage("calibration.json is missing or cannot be read");
  }

  @Test
  void aForeignFileIsRefused() throws Exception {
    Path folder = model("quality", "1.0.0");
    Files.writeString(folder.resolve("extra.onnx"), "?");

    assertThatThrownBy(() -> ModelFolder.open(folder))
        .hasMessage("the model folder holds foreign files: [extra.onnx]");
  }

  @Test
  void aVersionIsNeverOverwritten() throws Exception {
    Path folder = model("quality", "1.0.0");

    assertThatThrownBy(() -> new ModelWriter(folder)).hasMessageEndingWith("is not empty");
  }

  @Test
  void aPromotionNeedsTheReportOfTheseWeights() throws Exception {
    Path trained = root.resolve("trained");
    ModelWriter writer = new ModelWriter(trained);
    writer.parameters("model.onnx", "weights");
    JsonObject card = new JsonObject();
    card.addProperty("name", "small");
    card.addProperty("task", "quality");
    card.addProperty("version", "2.0.0");
    writer.card(card);
    String sha = ModelFolder.open(trained).sha256("model.onnx");
    Path report = root.resolve("report.json");
    ModelRegistry registry = new ModelRegistry(root.resolve("registry"));

    Files.writeString(report, "{\"model\":{\"sha256\":\"0\"},\"accuracy\":0.9}");
    assertThatThrownBy(() -> Promotion.promote(trained, report, registry))
        .hasMessage("promotion refused: the report is of other weights");

    Files.writeString(report, "{\"model\":{\"sha256\":\"" + sha + "\"},\"accuracy\":0.9}");
    Promotion.promote(trained, report, registry);
    ModelFolder promoted = registry.newest("quality");
    assertThat(promoted.card().getAsJsonObject("metrics").get("accuracy").getAsDouble())
        .isEqualTo(0.9);
    assertThatThrownBy(() -> Promotion.promote(trained, report, registry))
        .hasMessage("the registry has the version 2.0.0 already");
  }

  @Test
  void theCardIsWrittenForReadersToo() throws Exception {
    assertThat(model("quality", "1.0.0").resolve("card.md"))
        .content()
        .startsWith("# studygate-quality 1.0.0");
  }
}
