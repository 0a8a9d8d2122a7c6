package org.studygate.config.preflight;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folder of archive, embedded database, logs and first passwords; readable by its owner alone.
 */
final class DataFolder {

  private static final List<String> PARTS = List.of("", "h2");

  private DataFolder() {}

  /**
   * Makes the folder and its parts when they are missing.
   *
   * @throws Refusal when that cannot be, or nothing can be written there
   */
  static void prepare(Path folder) {
    try {
      for (String part : PARTS) {
        create(folder.resolve(part));
      }
      Files.delete(Files.createTempFile(folder, "preflight", ".tmp"));
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("STUDYGATE_DATA is " + folder + ", but that is not a folder.", e);
    } catch (IOException e) {
      throw new Refusal("STUDYGATE_DATA is " + folder + ", but nothing can be written there.", e);
    }
  }

  private static void create(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else if (!Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
  }
}
