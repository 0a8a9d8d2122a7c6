package org.studygate.models.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The header of a NIfTI-1 or NIfTI-2 file in either byte order. */
record NiftiHeader(ByteBuffer h, boolean second) {

  private static final int FIRST = 348;
  private static final int SECOND = 540;
  private static final long MOST_VOXELS = 1L << 28;

  static NiftiHeader read(InputStream in) throws IOException, ImageException {
    byte[] start = in.readNBytes(FIRST);
    if (start.length < FIRST) {
      throw new ImageException("the NIfTI header is cut short");
    }
    ByteBuffer b = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    if (b.getInt(0) != FIRST && b.getInt(0) != SECOND) {
      b.order(ByteOrder.BIG_ENDIAN);
    }
    int size = b.getInt(0);
    if (size != FIRST && size != SECOND) {
      throw new ImageException("not a NIfTI file");
    }
    if (size == SECOND) {
      byte[] whole = Arrays.copyOf(start, SECOND);
      if (in.readNBytes(whole, FIRST, SECOND - FIRST) < SECOND - FIRST) {
        throw new ImageException("the NIfTI header is cut short");
      }
      b = ByteBuffer.wrap(whole).order(b.order());
    }
    NiftiHeader header = new NiftiHeader(b, size == SECOND);
    header.check();
    return header;
  }

  private void check() throws ImageException {
    if ((long) nx() * ny() * nz() > MOST_VOXELS) {
      throw new ImageException("the NIfTI volume is impossibly large");
    }
    if (bytes() == 0) {
      throw new ImageException("NIfTI data type " + type() + " is not supported");
    }
  }

  int nx() {
    return size(1);
  }

  int ny() {
    return size(2);
  }

  int nz() {
    return size(3);
  }

  /** Volumes of a 4D file, else 1. */
  int times() {
    return size(0) > 3 ? size(4) : 1;
  }

  private int size(int axis) {
    long value = second ? h.getLong(16 + 8 * axis) : h.getShort(40 + 2 * axis);
    return (int) Math.max(1, Math.min(1 << 20, value));
  }

  /** Voxels of a volume. */
  int count() {
    return nx() * ny() * nz();
  }

  int type() {
    return h.getShort(second ? 12 : 70);
  }

  /** Bytes of a voxel, 0 for a type that is not read. */
  int bytes() {
    return switch (type()) {
      case 2, 256 -> 1;
      case 4, 512 -> 2;
      case 128 -> 3;
      case 8, 16, 768, 2304 -> 4;
      case 64, 1024 -> 8;
      default -> 0;
    };
  }

  ByteOrder order() {
    return h.order();
  }

  /** Bytes between the header and the first voxel. */
  long gap() {
    long offset = second ? h.getLong(168) : (long) h.getFloat(108);
    return Math.max(0, offset - (second ? SECOND : FIRST));
  }

  double slope() {
    return real(112, 176);
  }

  double intercept() {
    return real(116, 184);
  }

  private double real(int first, int two) {
    return second ? h.getDouble(two) : h.getFloat(first);
  }

  private int integer(int first, int two) {
    return second ? h.getInt(two) : h.getShort(first);
  }

  /** Where the grid lies, in LPS. */
  Placement placement() {
    double[] pixdim = {real(80, 112), real(84, 120), real(88, 128)};
    double[][] ras;
    if (integer(254, 348) > 0) {
      ras = new double[3][4];
      for (int row = 0; row < 3; row++) {
        for (int c = 0; c < 4; c++) {
          ras[row][c] = real(280 + 16 * row + 4 * c, 400 + 32 * row + 8 * c);
        }
      }
    } else if (integer(252, 344) > 0) {
      ras = quaternion(pixdim);
    } else {
      ras = new double[][] {{pixdim[0], 0, 0, 0}, {0, pixdim[1], 0, 0}, {0, 0, pixdim[2], 0}};
    }
    double[] origin = {-ras[0][3], -ras[1][3], ras[2][3]};
    double[][] axes = new double[3][];
    double[] spacing = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double[] column = {-ras[0][axis], -ras[1][axis], ras[2][axis]};
      double length = Placement.length(column);
      spacing[axis] = length > 0 ? length : 1;
      axes[axis] = length > 0 ? Placement.unit(column) : unitVector(axis);
    }
    return new Placement(origin, axes, spacing);
  }

  private static double[] unitVector(int axis) {
    double[] unit = new double[3];
    unit[axis] = 1;
    return unit;
  }

  /** NIfTI-1 "method 2". */
  private double[][] quaternion(double[] pixdim) {
    double b = real(256, 352);
    double c = real(260, 360);
    double d = real(264, 368);
    double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
    double q = real(76, 104) < 0 ? -1 : 1;
    double[][] r = {
      {a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
      {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
      {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c}
    };
    double[][] ras = new double[3][4];
    for (int row = 0; row < 3; row++) {
      ras[row][0] = r[row][0] * pixdim[0];
      ras[row][1] = r[row][1] * pixdim[1];
      ras[row][2] = r[row][2] * pixdim[2] * q;
      ras[row][3] = real(268 + 4 * row, 376 + 8 * row);
    }
    return ras;
  }
}
