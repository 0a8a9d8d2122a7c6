package org.studygate.models.skin;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.registry.Json;
import org.studygate.models.training.Manifest;

/**
 * What a {@link SkinTrainingProcess} is to do, as its program reads it from a file.
 *
 * @param photos that are learnt from, chosen by and held back, by their split
 * @param from folder of the version to go on from; it is measured too
 * @param folder of the new version, not there yet or empty
 * @param version name of the new version
 */
public record SkinTrainingJob(
    List<LabelledPhoto> photos,
    String from,
    String folder,
    String version,
    SkinTraining.Plan plan) {

  /**
   * A photo with its label.
   *
   * @param name what messages call it: it must say nothing of the patient
   * @param path of a JPEG or PNG file
   * @param label {@code usable} or a reason, several joined by {@code +}
   * @param subject the patient, under any name
   * @param split {@code train}, {@code val} or {@code test}
   */
  public record LabelledPhoto(
      String name, String path, String label, String subject, String split) {}

  void write(Path file) throws ModelException {
    try {
      Files.writeString(file, new Gson().toJson(this));
    } catch (IOException e) {
      throw new ModelException("the description of the training cannot be written", e);
    }
  }

  static SkinTrainingJob read(Path file) throws ModelException {
    return Json.gson().fromJson(Json.read(file), SkinTrainingJob.class);
  }

  Manifest manifest() {
    return new Manifest(
        photos.stream()
            .map(
                p ->
                    new Manifest.Row(
                        p.name(), Path.of(p.path()), p.label(), p.subject(), p.split(), null))
            .toList(),
        true);
  }
}
