package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.studygate.settings.Settings;
import org.studygate.study.SopInstance.StoredFile;

/**
 * The files of the archive, below {@code $STUDYGATE_DATA/archive}. A path is made of the minute in
 * which the object came and a random name; nothing that a sender spells takes part in it. Several
 * nodes may share the folder.
 */
@ApplicationScoped
public class Archive {

  private static final long MEGABYTE = 1024L * 1024;

  /**
   * File systems whose journal makes a file's content and the name it was moved to durable in one:
   * their {@code fsync} of a file writes the transaction that its last rename belongs to.
   */
  private static final Set<String> NAME_FOLLOWS_CONTENT = Set.of("ext4", "xfs", "btrfs");

  private Path root;
  private Path checked;
  private long minimumFree;
  private FreeSpace space;
  private IncomingFolder incoming;
  private boolean nameFollowsContent;
  private volatile Path newestFolder;

  Archive() {}

  @Inject
  public Archive(Settings settings) {
    this(
        settings.dataDirectory(),
        settings.number("STUDYGATE_ARCHIVE_MIN_FREE_MB", 0, Integer.MAX_VALUE) * MEGABYTE);
  }

  Archive(Path data, long minimumFree) {
    this.root = data.resolve("archive");
    this.checked = data.resolve("archive-checked");
    this.minimumFree = minimumFree;
    try {
      Files.createDirectories(root);
      FileStore disk = Files.getFileStore(root);
      this.space = new FreeSpace(disk);
      this.nameFollowsContent = NAME_FOLLOWS_CONTENT.contains(disk.type());
      this.incoming = IncomingFolder.open(root.resolve("incoming"));
    } catch (IOException e) {
      throw new UncheckedIOException("the archive folder " + root + " cannot be written", e);
    }
  }

  /** The file of an object; it lies below the archive folder whatever the index says. */
  public Path resolve(StoredFile file) {
    return resolve(file.path());
  }

  /** Whether so little space is left that nothing more is taken in; looked up once a second. */
  public boolean full() {
    return space.lessThan(minimumFree);
  }

  Path root() {
    return root;
  }

  /** Where the last check that came to its end is noted. */
  Path checked() {
    return checked;
  }

  IncomingFolder incoming() {
    return incoming;
  }

  Path resolve(String relative) {
    Path path = root.resolve(relative).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("a path that leaves the archive folder");
    }
    return path;
  }

  /** Opens a file for an object that is about to come in. */
  IncomingFile receive() throws IOException {
    return incoming.create();
  }

  /**
   * Gives a file its place and makes its content durable. The place is so only after {@link #sync},
   * so that many share one write of their folder where the file system needs one.
   */
  StoredFile place(IncomingFile file, Instant receivedAt) throws IOException {
    String relative = MinuteFolder.of(receivedAt) + "/" + PlacedName.of(file);
    Path target = root.resolve(relative);
    createOnce(target.getParent());
    Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
    try {
      file.seal();
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
    return new StoredFile(relative, file.size(), file.checksum());
  }

  private void createOnce(Path folder) throws IOException {
    if (!folder.equals(newestFolder)) {
      Durable.createDirectories(root, folder);
      newestFolder = folder;
    }
  }

  /** Makes the places of these files durable. */
  void sync(Collection<StoredFile> files) throws IOException {
    if (nameFollowsContent) {
      return;
    }
    for (Path folder : files.stream().map(f -> resolve(f).getParent()).distinct().toList()) {
      Durable.sync(folder);
    }
  }

  void remove(StoredFile file) throws IOException {
    Files.deleteIfExists(resolve(file));
  }

  /** Takes a file out of the archive without losing it, for a person to look at. */
  void setAside(StoredFile file) throws IOException {
    Path aside = root.resolve("set-aside");
    Durable.createDirectories(root, aside);
    Path source = resolve(file);
    Files.move(source, aside.resolve(source.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    Durable.sync(aside);
    Durable.sync(source.getParent());
  }
}
