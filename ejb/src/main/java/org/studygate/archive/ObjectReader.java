package org.studygate.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Streams a data set into an incoming file and reads its header on the way. */
final class ObjectReader {

  /** A deflated data set may not grow beyond this (bytes); it would only be meant to harm. */
  private static final long LARGEST_INFLATED = 8L << 30;

  private ObjectReader() {}

  /** Leaves the file unsealed; the stream is read to its end. */
  static ObjectHeader receive(InputStream dataSet, TransferSyntax syntax, IncomingFile file)
      throws IOException, MalformedObjectException {
    InputStream kept = new Tap(dataSet, file);
    ObjectHeader header = scan(kept, syntax);
    kept.skip(Long.MAX_VALUE);
    return header;
  }

  /** Reads a data set without keeping it. */
  static ObjectHeader scan(InputStream dataSet, TransferSyntax syntax)
      throws IOException, MalformedObjectException {
    if (!syntax.deflated()) {
      return scanPlain(dataSet, syntax);
    }
    Inflater inflater = new Inflater(true);
    try {
      return scanPlain(new Inflating(dataSet, inflater), syntax);
    } catch (ZipException notDeflated) {
      throw new MalformedObjectException("the data set is not deflated as its syntax says");
    } finally {
      inflater.end();
    }
  }

  private static ObjectHeader scanPlain(InputStream in, TransferSyntax syntax)
      throws IOException, MalformedObjectException {
    ScanInput input = new ScanInput(in, syntax.order());
    return new ObjectHeader(
        new DataSetScanner(input, syntax.explicit(), Element.tags()).scan(), syntax);
  }

  /** Writes what is read into the file. */
  private static final class Tap extends FilterInputStream {

    private final IncomingFile file;

    Tap(InputStream in, IncomingFile file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Fills the buffer as far as it can, so that the file is written in large parts. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = receive(buffer, offset, length);
      file.writeDataSet(buffer, offset, read);
      return read == 0 && length > 0 ? -1 : read;
    }

    private int receive(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.readNBytes(buffer, offset, length);
      } catch (IOException e) {
        throw new InterruptedTransferException(e);
      }
    }

    @Override
    public long skip(long length) throws IOException {
      byte[] buffer = new byte[8192];
      long skipped = 0;
      for (int n; skipped < length && (n = read(buffer, 0, buffer.length)) > 0; ) {
        skipped += n;
      }
      return skipped;
    }
  }

  private static final class Inflating extends InflaterInputStream {

    private long inflated;

    Inflating(InputStream in, Inflater inflater) {
      super(in, inflater, 64 * 1024);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      inflated += Math.max(read, 0);
      if (inflated > LARGEST_INFLATED) {
        throw new ZipException("too large");
      }
      return read;
    }
  }
}
