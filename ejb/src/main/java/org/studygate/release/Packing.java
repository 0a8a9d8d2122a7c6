package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.studygate.release.output.PackageFile;
import org.studygate.workflow.StepFailedException;

/** Makes the package of an approved release: built beside, forced to disk, renamed, then noted. */
@ApplicationScoped
class Packing {

  @Inject private ReleaseRows rows;
  @Inject private StagingArea staging;
  @Inject private ReleaseChoices choices;

  protected Packing() {}

  Packing(ReleaseRows rows, StagingArea staging, ReleaseChoices choices) {
    this.rows = rows;
    this.staging = staging;
    this.choices = choices;
  }

  void pack(String releaseKey) throws IOException {
    List<ReleaseRows.Leaving> leaving = rows.approved(releaseKey);
    Path target = staging.packageFile(releaseKey);
    if (rows.isPacked(releaseKey) && Files.exists(target)) {
      return;
    }
    Path part = target.resolveSibling("package.part");
    String digest;
    try (PackageFile file = new PackageFile(part)) {
      ReleaseView release = rows.view(releaseKey);
      Contents contents = new Contents(file, release.outputs());
      for (int study : leaving.stream().map(ReleaseRows.Leaving::study).distinct().toList()) {
        contents.add(
            study,
            staging.objects(releaseKey, study),
            leaving.stream().filter(l -> l.study() == study).toList());
      }
      contents.tables();
      file.add("README.txt", ReadMe.of(release));
      digest = file.finish(about(release, contents));
    } catch (Contents.ChangedException changed) {
      Files.deleteIfExists(part);
      throw new StepFailedException("A file in the staging area is not the one that was approved.");
    }
    StagingArea.sync(part);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    StagingArea.sync(target.getParent());
    rows.packed(releaseKey, Files.size(target), digest, choices.available());
  }

  /** Neither the people of the hospital nor anything of the originals. */
  private static JsonObjectBuilder about(ReleaseView release, Contents contents) {
    return Json.createObjectBuilder()
        .add("release", release.key())
        .add("recipient", release.recipient())
        .add("purpose", release.purpose())
        .add("heldBack", release.held().stream().mapToLong(ReleaseView.Held::instances).sum())
        .add("notConverted", Json.createArrayBuilder(contents.notConverted()));
  }
}
