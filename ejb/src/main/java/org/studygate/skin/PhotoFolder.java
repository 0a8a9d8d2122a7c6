package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.studygate.settings.Settings;

/**
 * The cleaned picture files, {@code $STUDYGATE_DATA/photos/ab/ab….photo}, named by the photos' keys
 * alone. Only the server's own user may look in.
 */
@ApplicationScoped
public class PhotoFolder {

  private static final String SUFFIX = ".photo";
  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private Path root;

  protected PhotoFolder() {}

  @Inject
  PhotoFolder(Settings settings) {
    this(settings.dataDirectory());
  }

  PhotoFolder(Path data) {
    this.root = data.resolve("photos");
  }

  /** Keeps a file; when this returns, a power failure does not lose it. */
  void keep(String key, byte[] content) {
    try {
      Path target = path(key);
      makeFolder(target.getParent());
      Path temporary = incoming(content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      sync(target.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of its own for a while, such as for the virus scan; who asked for it deletes it. */
  Path incoming(byte[] content) throws IOException {
    Path folder = root.resolve("incoming");
    makeFolder(folder);
    Path file = Files.createFile(folder.resolve(UUID.randomUUID() + ".part"), PRIVATE_FILE);
    Files.write(file, content);
    sync(file);
    return file;
  }

  boolean has(String key) {
    return Files.isRegularFile(path(key));
  }

  Path file(String key) {
    return path(key);
  }

  byte[] read(String key) {
    try {
      return Files.readAllBytes(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of the files that have been here for that long. */
  List<String> olderThan(Duration age) throws IOException {
    return files(age)
        .map(PhotoFolder::name)
        .filter(n -> n.endsWith(SUFFIX))
        .map(this::key)
        .toList();
  }

  /** Deletes what was on its way in when a server was killed. */
  void clearIncoming(Duration age) throws IOException {
    for (Path file : files(age).filter(f -> name(f).endsWith(".part")).toList()) {
      Files.deleteIfExists(file);
    }
  }

  private Stream<Path> files(Duration age) throws IOException {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    Instant before = Instant.now().minus(age);
    try (Stream<Path> all = Files.walk(root)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(before))
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private String key(String fileName) {
    return fileName.substring(0, fileName.length() - SUFFIX.length());
  }

  private Path path(String key) {
    if (!key.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not a key of a photo");
    }
    return root.resolve(key.substring(0, 2)).resolve(key + SUFFIX);
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, PRIVATE_FOLDER);
      sync(root);
      sync(root.getParent());
    }
  }

  private static void sync(Path fileOrFolder) throws IOException {
    boolean folder = Files.isDirectory(fileOrFolder);
    try (FileChannel channel =
        FileChannel.open(
            fileOrFolder, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
