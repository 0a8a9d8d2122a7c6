package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.studygate.settings.Settings;

/**
 * The files of releases, {@code $STUDYGATE_DATA/releases/<key>}: the de-identified objects of each
 * study, the pictures for the steward, and the package. Only the server's own user may look in.
 */
@ApplicationScoped
public class StagingArea {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private static final String KEY = "[0-9a-f-]{36}";

  private Path root;

  protected StagingArea() {}

  @Inject
  StagingArea(Settings settings) {
    this(settings.dataDirectory());
  }

  StagingArea(Path data) {
    this.root = data.resolve("releases");
  }

  /** The folder of a release; it is made. */
  Path folder(String releaseKey) {
    if (!releaseKey.matches(KEY)) {
      throw new IllegalArgumentException("not a key of a release");
    }
    try {
      makePrivate(root);
      return makePrivate(root.resolve(releaseKey));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The releases that have a folder here. */
  List<String> keys() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(KEY))
          .toList();
    }
  }

  /** The de-identified objects of a study; there only when all of them are. */
  Path objects(String releaseKey, int number) {
    return folder(releaseKey).resolve("study-%04d".formatted(number));
  }

  /** What the steward sees of a study; the folder is made. */
  Path review(String releaseKey, int number) {
    try {
      return makePrivate(folder(releaseKey).resolve("review-%04d".formatted(number)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path packageFile(String releaseKey) {
    return folder(releaseKey).resolve("package.zip");
  }

  /** A folder to write a study's objects to; what an earlier try left there is still there. */
  Path scratch(String releaseKey, int number) throws IOException {
    return makePrivate(folder(releaseKey).resolve("study-%04d.part".formatted(number)));
  }

  /** Puts the objects of a study in their place, durably and at once. */
  void keep(Path scratch, Path place) throws IOException {
    syncAll(scratch);
    delete(place);
    Files.move(scratch, place, StandardCopyOption.ATOMIC_MOVE);
    sync(place.getParent());
  }

  /** Deletes everything of a release. */
  void clear(String releaseKey) throws IOException {
    delete(folder(releaseKey));
    sync(root);
  }

  static Path makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
    }
    // The process's umask may have been stricter, an older version laxer.
    Files.setPosixFilePermissions(folder, PRIVATE);
    return folder;
  }

  static void sync(Path fileOrFolder) throws IOException {
    boolean folder = Files.isDirectory(fileOrFolder);
    try (FileChannel channel =
        FileChannel.open(
            fileOrFolder, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void syncAll(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            sync(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            sync(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
