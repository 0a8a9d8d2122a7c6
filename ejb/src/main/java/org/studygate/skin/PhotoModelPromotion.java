package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.Promotion;

/**
 * Brings a trained version into service. Whether it is good enough is the caller's to say; here its
 * files are checked, copied and forced to disk before the database names it.
 */
@ApplicationScoped
public class PhotoModelPromotion {

  private PhotoModelRows rows;
  private PhotoModelFolders folders;
  private PhotoModelInUse inUse;

  protected PhotoModelPromotion() {}

  @Inject
  PhotoModelPromotion(PhotoModelRows rows, PhotoModelFolders folders, PhotoModelInUse inUse) {
    this.rows = rows;
    this.folders = folders;
    this.inUse = inUse;
  }

  /**
   * The version that is served now, to go on from and to be measured by.
   *
   * @throws ModelException when there is none, or the one that should be cannot be used
   */
  public ModelFolder served() throws ModelException {
    PhotoModelStatus status = inUse.status();
    if (status.problem() != null) {
      throw new ModelException(status.problem());
    }
    Optional<PhotoModelChange> newest = rows.newest();
    return newest.isPresent()
        ? folders.open(newest.get().model())
        : folders
            .newestShipped()
            .orElseThrow(() -> new ModelException("no model of photos is installed to go on from"));
  }

  /**
   * Serves a trained version from now on, when the caller's transaction ends well. Once more does
   * no harm.
   *
   * @param made folder of the version
   * @param report of its evaluation
   * @param trainingKey of the training that made it
   * @throws ModelException when its files are damaged, or not those that the report is of
   */
  public void promote(Path made, Path report, String trainingKey) throws ModelException {
    ModelFolder version = ModelFolder.open(made);
    Path target =
        folders.trained().root().resolve(PhotoModelFolders.TASK).resolve(version.version());
    if (!Files.isDirectory(target)) {
      force(Promotion.promote(made, report, folders.trained()));
    }
    PhotoModelId model = new PhotoModelId(version.version(), true, version.digest());
    folders.open(model);
    if (rows.newest().filter(change -> change.model().equals(model)).isEmpty()) {
      rows.change(model, PhotoModelCause.PROMOTED, trainingKey);
    }
  }

  /** A power failure must not leave a version that the database names half written. */
  private void force(Path folder) throws ModelException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        sync(file, StandardOpenOption.WRITE);
      }
      Path data = folders.trained().root().getParent();
      for (Path up = folder; !up.equals(data); up = up.getParent()) {
        sync(up, StandardOpenOption.READ);
      }
      sync(data, StandardOpenOption.READ);
    } catch (IOException e) {
      throw new ModelException("the version cannot be made durable", e);
    }
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
