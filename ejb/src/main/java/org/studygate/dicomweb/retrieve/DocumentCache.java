package org.studygate.dicomweb.retrieve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.studygate.settings.Settings;

/**
 * Documents made from the archive, below {@code $STUDYGATE_DATA/cache}, compressed with gzip. Their
 * names are fingerprints of all they are made from, so none is ever out of date; those not used for
 * the longest time go when there are too many. Everything in it can be made again.
 */
@ApplicationScoped
public class DocumentCache {

  private static final int BUFFER = 1 << 16;
  private static final int SWEEP_EVERY = 64;

  private final AtomicInteger written = new AtomicInteger();

  private Path folder;
  private long mostBytes;

  protected DocumentCache() {}

  @Inject
  DocumentCache(Settings settings) {
    this(
        settings.dataDirectory().resolve("cache").resolve("dicomweb"),
        settings.number("STUDYGATE_DICOMWEB_CACHE_MB", 0, Integer.MAX_VALUE) * 1024L * 1024);
  }

  DocumentCache(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Writes a document, not yet compressed. */
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Opens the document of that name, made now if it is not there. */
  InputStream open(String key, Source source) throws IOException {
    Path file = folder.resolve(key.substring(0, 2)).resolve(key + ".gz");
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Files.newInputStream(file);
    } catch (NoSuchFileException | FileNotFoundException notThere) {
      return create(file, source);
    }
  }

  private InputStream create(Path file, Source source) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = Files.createTempFile(file.getParent(), "new", null);
    try {
      write(temporary, source);
      InputStream in = Files.newInputStream(temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      if (written.incrementAndGet() % SWEEP_EVERY == 0) {
        CacheSweep.of(folder).shrinkTo(mostBytes);
      }
      return in;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static void write(Path file, Source source) throws IOException {
    try (OutputStream out = new Gzip(new BufferedOutputStream(Files.newOutputStream(file)))) {
      source.writeTo(out);
    }
  }

  /** Fast rather than small: it is read on the same network or from a disk. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
