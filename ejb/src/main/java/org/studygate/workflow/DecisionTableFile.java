package org.studygate.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * A decision table by its key: as the application ships it, and as the hospital may have put it
 * instead into the folder {@code decisions} of the data folder.
 */
record DecisionTableFile(String key, Path folder) {

  String name() {
    return key + ".dmn";
  }

  byte[] shipped() {
    try (InputStream in = Deployments.open("/" + name())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hospital's table where there is one, else the shipped one. */
  byte[] effective() {
    try {
      return Files.isRegularFile(edited()) ? Files.readAllBytes(edited()) : shipped();
    } catch (IOException e) {
      throw new InvalidDecisionTableException("the file decisions/" + name() + " cannot be read");
    }
  }

  /** Puts the hospital's table on disk so that a crash leaves the old one or the new one. */
  void edit(byte[] table) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, key, ".tmp");
      Files.write(temporary, table);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(temporary, edited(), StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file decisions/" + name() + " cannot be written", e);
    }
  }

  /** Whether the hospital has put no table here since then. */
  boolean isOlderThan(Instant time) {
    try {
      return !Files.isRegularFile(edited())
          || Files.getLastModifiedTime(edited()).toInstant().isBefore(time);
    } catch (IOException e) {
      throw new InvalidDecisionTableException("the file decisions/" + name() + " cannot be read");
    }
  }

  private Path edited() {
    return folder.resolve(name());
  }
}
