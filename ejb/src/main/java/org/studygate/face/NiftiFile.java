package org.studygate.face;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.studygate.models.image.ImageException;

/**
 * A NIfTI-1 file in memory: header and raw voxels, as they are. Free text and extensions of the
 * header are dropped when it is written, because anything may stand there.
 */
final class NiftiFile {

  private static final int HEADER = 348;
  private static final int DATA = 352;
  private static final int[][] TEXTS = {{4, 10}, {14, 18}, {148, 80}, {228, 24}, {328, 16}};
  private static final long MOST_BYTES = 1L << 30;

  private final ByteBuffer header;
  private final ByteBuffer voxels;

  private NiftiFile(ByteBuffer header, ByteBuffer voxels) {
    this.header = header;
    this.voxels = voxels;
  }

  static NiftiFile read(Path file) throws ImageException {
    try (InputStream in = open(file)) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
      if (header.capacity() == HEADER && header.getInt(0) != HEADER) {
        header.order(ByteOrder.BIG_ENDIAN);
      }
      if (header.capacity() < HEADER || header.getInt(0) != HEADER) {
        throw new ImageException("not a NIfTI-1 file");
      }
      in.skipNBytes(Math.max(0, (long) header.getFloat(108) - HEADER));
      NiftiFile shape = new NiftiFile(header, null);
      long bytes = (long) shape.voxelsOfVolume() * shape.volumes() * shape.bytes();
      if (bytes > MOST_BYTES) {
        throw new ImageException("the NIfTI file is larger than 1 GiB");
      }
      byte[] data = in.readNBytes((int) bytes);
      if (data.length < bytes) {
        throw new ImageException("the NIfTI file is cut short");
      }
      return new NiftiFile(header, ByteBuffer.wrap(data).order(header.order()));
    } catch (IOException e) {
      throw new ImageException("the NIfTI file is damaged or cut short", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Length of an axis, 1 to 7. */
  int length(int axis) {
    return axis <= header.getShort(40) ? Math.max(1, header.getShort(40 + 2 * axis)) : 1;
  }

  int voxelsOfVolume() {
    return Math.multiplyExact(Math.multiplyExact(length(1), length(2)), length(3));
  }

  int volumes() {
    return Math.multiplyExact(Math.multiplyExact(length(4), length(5)), length(6) * length(7));
  }

  private int type() {
    return header.getShort(70);
  }

  private int bytes() throws ImageException {
    return switch (type()) {
      case 2, 256 -> 1;
      case 4, 512 -> 2;
      case 8, 16, 768 -> 4;
      case 64 -> 8;
      default -> throw new ImageException("NIfTI data type " + type() + " is not supported");
    };
  }

  /** Whether the voxels are whole numbers of up to 16 bits: these are changed as they are. */
  boolean small() {
    return Arrays.asList(2, 256, 4, 512).contains(type());
  }

  StoredRange range() {
    return switch (type()) {
      case 2 -> StoredRange.ofBits(8, false);
      case 256 -> StoredRange.ofBits(8, true);
      case 4 -> StoredRange.ofBits(16, true);
      default -> StoredRange.ofBits(16, false);
    };
  }

  double slope() {
    float slope = header.getFloat(112);
    return slope != 0 && Float.isFinite(slope) ? slope : 1;
  }

  double intercept() {
    float slope = header.getFloat(112);
    float intercept = header.getFloat(116);
    return slope != 0 && Float.isFinite(intercept) ? intercept : 0;
  }

  double get(int voxel) {
    return switch (type()) {
      case 2 -> voxels.get(voxel) & 0xFF;
      case 256 -> voxels.get(voxel);
      case 4 -> voxels.getShort(2 * voxel);
      case 512 -> voxels.getShort(2 * voxel) & 0xFFFF;
      case 8 -> voxels.getInt(4 * voxel);
      case 768 -> voxels.getInt(4 * voxel) & 0xFFFFFFFFL;
      case 16 -> voxels.getFloat(4 * voxel);
      default -> voxels.getDouble(8 * voxel);
    };
  }

  void set(int voxel, double value) {
    switch (type()) {
      case 2, 256 -> voxels.put(voxel, (byte) Math.round(value));
      case 4, 512 -> voxels.putShort(2 * voxel, (short) Math.round(value));
      case 8, 768 -> voxels.putInt(4 * voxel, (int) Math.round(value));
      case 16 -> voxels.putFloat(4 * voxel, (float) value);
      default -> voxels.putDouble(8 * voxel, value);
    }
  }

  /** Writes under another name first; compressed when the name ends in .gz. */
  void write(Path file) throws IOException {
    ByteBuffer clean = ByteBuffer.allocate(DATA).order(header.order());
    clean.put(0, header.array(), 0, HEADER);
    for (int[] text : TEXTS) {
      clean.put(text[0], new byte[text[1]]);
    }
    clean.putFloat(108, DATA);
    clean.put(344, new byte[] {'n', '+', '1', 0});
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        OutputStream out =
            file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw) {
      out.write(clean.array());
      out.write(voxels.array());
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
