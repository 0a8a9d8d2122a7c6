package org.studygate.dicomweb.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.studygate.id.InvalidIdException;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.intake.StoreOutcome;

/** An object whose first attributes were read ahead to see which study it belongs to. */
final class PeekedObject {

  private static final int FURTHEST = 16 << 20;
  private static final int FIRST_NOT_NEEDED = Tag.SeriesInstanceUID + 1;

  private final Attributes head;
  private final InputStream content;

  private PeekedObject(Attributes head, InputStream content) {
    this.head = head;
    this.content = content;
  }

  static PeekedObject of(InputStream object) throws IOException {
    Recorder recorder = new Recorder(object);
    Attributes head = new Attributes();
    // Not closed: the object behind it is still to be read.
    try {
      ImageInputStream in = new ImageInputStream(recorder);
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.NO);
      in.readAttributes(head, -1, FIRST_NOT_NEEDED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The intake will say what is wrong with it.
      recorder.rethrowBrokenOff();
    }
    return new PeekedObject(
        head,
        new SequenceInputStream(new ByteArrayInputStream(recorder.bytes.toByteArray()), object));
  }

  /** The whole object, from its first byte. */
  InputStream content() {
    return content;
  }

  /** An object that does not say its study is left to the intake, which refuses it. */
  boolean belongsTo(StudyUid study) {
    String uid = head.getString(Tag.StudyInstanceUID);
    return uid == null || uid.strip().equals(study.value());
  }

  StoreOutcome refusedFor(StudyUid study) {
    try {
      return new StoreOutcome(
          StoreOutcome.Status.UID_MISMATCH,
          study,
          new SeriesUid(head.getString(Tag.SeriesInstanceUID)),
          new SopInstanceUid(head.getString(Tag.SOPInstanceUID)),
          head.getString(Tag.SOPClassUID),
          "the object belongs to another study than the request names");
    } catch (InvalidIdException e) {
      return new StoreOutcome(
          StoreOutcome.Status.MALFORMED, study, null, null, null, "the object lacks a UID");
    }
  }

  /** Remembers what was read, and gives up when that is too much. */
  private static final class Recorder extends FilterInputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    private IOException brokenOff;

    Recorder(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (bytes.size() > FURTHEST) {
        return -1;
      }
      try {
        int n = in.read(buffer, offset, length);
        bytes.write(buffer, offset, Math.max(0, n));
        return n;
      } catch (IOException e) {
        brokenOff = e;
        throw e;
      }
    }

    @Override
    public long skip(long n) throws IOException {
      byte[] skipped = new byte[(int) Math.min(n, 1 << 13)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    void rethrowBrokenOff() throws IOException {
      if (brokenOff != null) {
        throw brokenOff;
      }
    }
  }
}
