package org.studygate.models.registry;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.Engine;
import org.studygate.models.engine.OnnxEngine;

/**
 * One version of one model, checked: every file that the card lists is there and has its hash, and
 * nothing else is.
 */
public final class ModelFolder {

  public static final String CARD = "card.json";
  private static final Set<String> UNLISTED = Set.of(CARD, "card.md");

  private final Path folder;
  private final JsonObject card;

  private ModelFolder(Path folder, JsonObject card) {
    this.folder = folder;
    this.card = card;
  }

  /**
   * @throws ModelException when the folder is damaged or holds a file that its card does not list
   */
  public static ModelFolder open(Path folder) throws ModelException {
    JsonObject card = Json.read(folder.resolve(CARD));
    if (card == null || !card.has("files") || !card.has("task") || !card.has("version")) {
      throw new ModelException("the model card in " + folder.getFileName() + " is incomplete");
    }
    JsonObject files = card.getAsJsonObject("files");
    for (String name : files.keySet()) {
      if (!Sha256.of(folder.resolve(name)).equals(files.get(name).getAsString())) {
        throw new ModelException(
            "the model file " + name + " is damaged or foreign: its hash is not the card's");
      }
    }
    Set<String> present = new TreeSet<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.forEach(file -> present.add(file.getFileName().toString()));
    } catch (IOException e) {
      throw new ModelException("the model folder cannot be listed", e);
    }
    present.removeAll(files.keySet());
    present.removeAll(UNLISTED);
    if (!present.isEmpty()) {
      throw new ModelException("the model folder holds foreign files: " + present);
    }
    return new ModelFolder(folder, card);
  }

  public JsonObject card() {
    return card;
  }

  public String task() {
    return card.get("task").getAsString();
  }

  public String version() {
    return card.get("version").getAsString();
  }

  /** Hash of the weights that are run, or of the first file where there are none. */
  public String sha256() {
    JsonObject files = card.getAsJsonObject("files");
    return has("model.onnx")
        ? sha256("model.onnx")
        : sha256(files.keySet().stream().sorted().findFirst().orElseThrow());
  }

  /** Hash over all files by their names and hashes: two versions that share it judge alike. */
  public String digest() {
    StringBuilder all = new StringBuilder();
    JsonObject files = card.getAsJsonObject("files");
    files.keySet().stream()
        .sorted()
        .forEach(name -> all.append(name).append(' ').append(sha256(name)).append('\n'));
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** Hash of a file by the card. */
  public String sha256(String name) {
    return card.getAsJsonObject("files").get(name).getAsString();
  }

  /** Whether the version brings a file. */
  public boolean has(String name) {
    return card.getAsJsonObject("files").has(name);
  }

  /** The JSON file {@code name}. */
  public JsonObject parameters(String name) throws ModelException {
    return Json.read(folder.resolve(name));
  }

  /** The content of a file that the card lists. */
  public byte[] bytes(String name) throws ModelException {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new ModelException("the model file " + name + " cannot be read", e);
    }
  }

  /** Loads {@code name.onnx} or {@code name.zip}. */
  public Engine engine(String name, InferenceEngine kind) throws ModelException {
    if (kind == InferenceEngine.DL4J) {
      return Dl4jEngine.load(folder.resolve(name + ".zip"));
    }
    try {
      return OnnxEngine.load(Files.readAllBytes(folder.resolve(name + ".onnx")));
    } catch (IOException e) {
      throw new ModelException("the model file " + name + ".onnx cannot be read", e);
    }
  }
}
