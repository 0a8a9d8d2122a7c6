package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.studygate.archive.Arrival.Verdict;
import org.studygate.study.SopInstance.StoredFile;

/** Brings a file that the index does not know back into it. */
@ApplicationScoped
class Recovery {

  /** Stands for the sender, who is not known any more. */
  private static final String SENDER = "recovered";

  enum Outcome {
    INDEXED,
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
    MessageDigest sha256 = Sha256.digest();
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Part10Meta meta = Part10Meta.read(in);
      InputStream dataSet = new DigestInputStream(in, sha256);
      ObjectHeader header =
          ObjectReader.scan(dataSet, new TransferSyntax(meta.transferSyntaxUid()));
      dataSet.transferTo(OutputStream.nullOutputStream());
      StoredFile stored = new StoredFile(path, Files.size(file), Sha256.hex(sha256));
      return new Arrival(
          header, header.ids(), stored, Origin.sender(SENDER), receivedAt(path, file));
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
