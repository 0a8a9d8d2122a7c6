package org.studygate.models.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.skin.Photo;
import org.studygate.models.skin.PhotoFault;
import org.studygate.models.skin.PhotoJudge;
import org.studygate.models.skin.PhotoJudgement;
import org.studygate.models.skin.PhotoLimits;
import org.studygate.models.skin.PhotoSimulator;

/** What is particular to photos of skin in {@code predict} and {@code simulate}. */
final class PhotoCommands {

  private PhotoCommands() {}

  static JsonElement predict(
      ModelFolder folder, InferenceEngine kind, Path input, Arguments arguments)
      throws ModelException, ImageException {
    ModelRegistry registry = new ModelRegistry(Models.registry(arguments));
    try (PhotoJudge judge = PhotoJudge.load(folder, registry, kind)) {
      return labelled(judge.judge(Photo.read(input), PhotoLimits.DEFAULT));
    }
  }

  /** With the contract's names of the faults. */
  private static JsonObject labelled(PhotoJudgement judgement) {
    JsonObject out = Json.gson().toJsonTree(judgement).getAsJsonObject();
    for (String name : List.of("reasons", "measured")) {
      JsonArray labels = new JsonArray();
      out.getAsJsonArray(name)
          .forEach(fault -> labels.add(PhotoFault.valueOf(fault.getAsString()).label()));
      out.add(name, labels);
    }
    for (String name : List.of("faults", "heat")) {
      JsonObject labels = new JsonObject();
      JsonObject faults = out.getAsJsonObject(name);
      for (PhotoFault fault : PhotoFault.values()) {
        if (faults.has(fault.name())) {
          labels.add(fault.label(), faults.get(fault.name()));
        }
      }
      out.add(name, labels);
    }
    return out;
  }

  /** Whether the word names damage of photos, and not an artefact of scans. */
  static boolean simulates(String name, Arguments arguments) {
    boolean photo = arguments.option("modality", "").equalsIgnoreCase("PHOTO");
    return PhotoSimulator.names().contains(name) && (photo || !name.equals("motion"));
  }

  static void simulate(String name, Arguments arguments, double severity, PrintStream out)
      throws UsageException, ModelException, ImageException {
    PhotoFault fault = PhotoFault.of(name).orElseThrow();
    int kind = (int) arguments.number("kind", 1) - 1;
    if (kind < 0 || kind >= PhotoSimulator.kinds(fault)) {
      throw new UsageException("--kind is 1 to " + PhotoSimulator.kinds(fault) + " for " + name);
    }
    Photo photo = Photo.read(arguments.path("input"));
    Random random = new Random(arguments.number("seed", 1));
    Photo damaged = PhotoSimulator.damage(photo, fault, kind, severity, List.of(), random);
    Pictures.write(damaged.image(), arguments.path("output"));
    out.println(name + " of severity " + severity + ", kind " + (kind + 1));
  }
}
