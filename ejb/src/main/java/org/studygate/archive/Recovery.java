package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.studygate.archive.Arrival.Verdict;
import org.studygate.study.SopInstance.StoredFile;

/** Brings a file that the index does not know back into it. */
@ApplicationScoped
class Recovery {

  /** Stands for the sender, who is not known any more. */
  private static final String SENDER = "recovered";

  enum Outcome {
    INDEXED,
    UNFINISHED,
    REMOVED,
    SET_ASIDE
  }

  private Archive archive;
  private IndexWriter index;

  Recovery() {}

  @Inject
  Recovery(Archive archive, IndexWriter index) {
    this.archive = archive;
    this.index = index;
  }

  Outcome recover(String path) throws IOException {
    Optional<PlacedName> name = PlacedName.parse(path);
    if (name.isPresent() && Files.size(archive.resolve(path)) < name.get().size()) {
      // The power failed while it was written; its sender never heard that it is safe.
      archive.remove(new StoredFile(path, 0, ""));
      return Outcome.UNFINISHED;
    }
    Arrival arrival;
    try {
      arrival = read(path);
    } catch (MalformedObjectException cannotBeOurs) {
      archive.setAside(new StoredFile(path, 0, ""));
      return Outcome.SET_ASIDE;
    }
    IndexWriter.Result result = index.write(List.of(arrival));
    index.committed(result);
    Verdict verdict = result.verdicts().get(0);
    if (verdict == Verdict.ALREADY_STORED) {
      archive.remove(arrival.file());
      return Outcome.REMOVED;
    }
    if (verdict == Verdict.CONFLICT) {
      archive.setAside(arrival.file());
      return Outcome.SET_ASIDE;
    }
    return Outcome.INDEXED;
  }

  private Arrival read(String path) throws IOException, MalformedObjectException {
    Path file = archive.resolve(path);
    Checksum checksum = new Checksum();
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Part10Meta meta = Part10Meta.read(in);
      InputStream dataSet = new Summed(in, checksum);
      ObjectHeader header =
          ObjectReader.scan(dataSet, new TransferSyntax(meta.transferSyntaxUid()));
      dataSet.transferTo(OutputStream.nullOutputStream());
      StoredFile stored = new StoredFile(path, Files.size(file), checksum.toString());
      requireAsNamed(stored);
      return new Arrival(
          header, header.ids(), stored, Origin.sender(SENDER), receivedAt(path, file));
    }
  }

  private static void requireAsNamed(StoredFile stored) throws MalformedObjectException {
    Optional<PlacedName> name = PlacedName.parse(stored.path());
    if (name.isPresent() && !name.get().checksum().equals(stored.digest())) {
      throw new MalformedObjectException("its content is not what was written");
    }
  }

  private static final class Summed extends FilterInputStream {

    private final Checksum checksum;

    Summed(InputStream in, Checksum checksum) {
      super(in);
      this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      checksum.update(buffer, offset, Math.max(0, read));
      return read;
    }
  }

  /** Within the minute that the path names, so that the next check finds it there. */
  private static Instant receivedAt(String path, Path file) throws IOException {
    Instant minute = MinuteFolder.startOf(path);
    Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
    boolean inMinute = !modified.isBefore(minute) && modified.isBefore(minute.plusSeconds(60));
    return inMinute ? modified : minute;
  }
}
