package org.studygate.deid.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/**
 * Writes files so that each is there whole or not at all: under a temporary name, forced to disk,
 * renamed, and the folder forced too.
 */
public final class ObjectFiles {

  private static final String IMPLEMENTATION = "2.25.177418623017469275430954329164029551206";
  private static final String VERSION = "STUDYGATE";
  private static final int BUFFER = 1 << 16;

  private ObjectFiles() {}

  /** What writes a file's content. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes an object where unfinished work lies: not forced to disk, since a run that finds it
   * damaged after a crash makes it again.
   */
  public static void writeUnfinished(Attributes dataset, String transferSyntax, Path target)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
      content(dataset, transferSyntax).write(out);
    }
  }

  /**
   * Writes an object with new file meta information and an empty preamble. Big endian data sets
   * become little endian.
   */
  public static void write(Attributes dataset, String transferSyntax, Path target)
      throws IOException {
    replace(target, content(dataset, transferSyntax));
  }

  private static Content content(Attributes dataset, String transferSyntax) {
    String syntax =
        UID.ExplicitVRBigEndianRetired.equals(transferSyntax)
                || UID.DeflatedExplicitVRLittleEndian.equals(transferSyntax)
            ? UID.ExplicitVRLittleEndian
            : transferSyntax;
    Attributes meta =
        Attributes.createFileMetaInformation(
            dataset.getString(Tag.SOPInstanceUID), dataset.getString(Tag.SOPClassUID), syntax);
    meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION);
    meta.setString(Tag.ImplementationVersionName, VR.SH, VERSION);
    return out -> {
      ImageOutputStream dicom = new ImageOutputStream(out, UID.ExplicitVRLittleEndian);
      dicom.setPreamble(new byte[128]);
      dicom.writeDataset(meta, dataset);
      dicom.finish();
      dicom.flush();
    };
  }

  /** Writes text as UTF-8. */
  public static void writeText(Path target, String text) throws IOException {
    replace(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a file whole or not at all. */
  public static void replace(Path target, Content content) throws IOException {
    Files.createDirectories(target.getParent());
    Path temporary = Files.createTempFile(target.getParent(), ".", ".part");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        content.write(out);
        out.flush();
        channel.force(true);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Forces a finished file to disk and moves it to its place. */
  public static void moveForced(Path from, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the names in a folder outlive a power failure. */
  public static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(to.getParent());
  }
}
