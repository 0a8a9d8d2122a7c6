package org.studygate.deid.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.studygate.deid.DeidException;
import org.studygate.deid.ReleaseKey;

/** The file with the key of a release, readable by its owner alone. */
final class KeyFile {

  private KeyFile() {}

  /**
   * Reads the key, or makes a new one with mode 0600.
   *
   * @throws DeidException when the file lies in the output, others may read it, or it holds no key
   */
  static ReleaseKey open(Path file, Path output) throws IOException, DeidException {
    Path place = file.toAbsolutePath().normalize();
    if (place.startsWith(output.toAbsolutePath().normalize())) {
      throw new DeidException("The key must not lie in the output folder.");
    }
    if (!Files.exists(place)) {
      return create(place);
    }
    if (Files.getFileAttributeView(place, java.nio.file.attribute.PosixFileAttributeView.class)
            != null
        && Files.getPosixFilePermissions(place).stream()
            .anyMatch(p -> !p.name().startsWith("OWNER"))) {
      throw new DeidException("The key file may be read by others; its mode must be 0600.");
    }
    try {
      return ReleaseKey.parse(Files.readString(place, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new DeidException("The key file holds no key.");
    }
  }

  private static ReleaseKey create(Path file) throws IOException {
    ReleaseKey key = ReleaseKey.random();
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file,
        key.reveal() + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    return key;
  }
}
