package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.models.ModelException;
import org.studygate.models.skin.PhotoFault;
import org.studygate.models.training.Manifest;
import org.studygate.settings.Settings;
import org.studygate.workflow.StepFailedException;

/**
 * The labelled set that an administrator has put on the server: STUDYGATE_TRAINING_IMAGES is a
 * folder with {@code manifest.tsv} (columns path, label, subject). A split in it is not heeded, the
 * patients are dealt out as everywhere.
 */
@ApplicationScoped
class LabelledFolder {

  static final String SETTING = "STUDYGATE_TRAINING_IMAGES";

  private static final String MANIFEST = "manifest.tsv";
  private static final Set<String> LABELS = new TreeSet<>(PhotoFault.labels());

  private Settings settings;

  protected LabelledFolder() {}

  @Inject
  LabelledFolder(Settings settings) {
    this.settings = settings;
  }

  /** Whether there is one. */
  boolean isThere() {
    return folder().map(f -> Files.isRegularFile(f.resolve(MANIFEST))).orElse(false);
  }

  private Optional<Path> folder() {
    return settings.text(SETTING).map(Path::of);
  }

  /**
   * @throws StepFailedException when it is not there, or a row of it cannot be used
   */
  List<LabelledPhoto> all() {
    Path folder =
        folder().orElseThrow(() -> new StepFailedException(SETTING + " is not set on this node."));
    try {
      List<LabelledPhoto> photos = new ArrayList<>();
      int line = 1;
      for (Manifest.Row row : Manifest.read(folder.resolve(MANIFEST)).rows()) {
        line++;
        photos.add(photo(row, "photo %d of the folder".formatted(line - 1), line));
      }
      return photos;
    } catch (ModelException e) {
      // Its message may quote a row, and a file's name may be a patient's.
      throw new StepFailedException(
          "%s of %s cannot be read: it needs a header line with path, label and subject, and as many columns in each row."
              .formatted(MANIFEST, SETTING));
    }
  }

  private static LabelledPhoto photo(Manifest.Row row, String name, int line) {
    boolean known = LABELS.containsAll(List.of(row.label().split("\\+")));
    boolean usable = row.label().contains(PhotoFault.USABLE);
    if (!known || usable && !row.label().equals(PhotoFault.USABLE)) {
      throw new StepFailedException(
          "Line %d of %s has an unknown label; known are %s."
              .formatted(line, MANIFEST, String.join(", ", PhotoFault.labels())));
    }
    if (row.subject().isBlank() || !Files.isReadable(row.path())) {
      throw new StepFailedException(
          "Line %d of %s names no subject, or a file that cannot be read."
              .formatted(line, MANIFEST));
    }
    return new LabelledPhoto(name, row.path(), row.label(), row.subject());
  }
}
