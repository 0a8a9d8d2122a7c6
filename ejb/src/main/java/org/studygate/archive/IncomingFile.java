package org.studygate.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An object on its way in: a file under a random name, and the checksum of its data set. */
final class IncomingFile implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private final Checksum checksum = new Checksum();
  private long size;

  IncomingFile(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Writes the preamble and file meta information, which the checksum leaves out. */
  void writeMeta(byte[] bytes) throws IOException {
    append(bytes, 0, bytes.length);
  }

  void writeDataSet(byte[] bytes, int offset, int length) throws IOException {
    append(bytes, offset, length);
    checksum.update(bytes, offset, length);
  }

  private void append(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    size += length;
  }

  /** Makes the content durable; nothing can be written after. */
  void seal() throws IOException {
    channel.force(true);
    channel.close();
  }

  /** Removes the file unless it was given a place in the archive. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  String name() {
    return path.getFileName().toString();
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  /** Of the data set that was written so far. */
  String checksum() {
    return checksum.toString();
  }
}
