package org.studygate.models.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * NIfTI-1 single files (.nii, .nii.gz). Of a 4D file the first volume is read. Coordinates are
 * turned from NIfTI's RAS to LPS.
 */
public final class NiftiReader {

  private static final int HEADER = 348;
  private static final long MOST_VOXELS = 1L << 28;

  private NiftiReader() {}

  /** Whether the file name says NIfTI. */
  public static boolean handles(Path file) {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".nii") || name.endsWith(".nii.gz");
  }

  /**
   * @throws ImageException when the file is no NIfTI-1 file, is cut short, or holds a type other
   *     than integers and floats of up to 64 bits
   */
  public static Volume read(Path file) throws ImageException {
    try (InputStream in = open(file)) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
      if (header.capacity() < HEADER) {
        throw new ImageException("the NIfTI header is cut short");
      }
      header.order(ByteOrder.LITTLE_ENDIAN);
      if (header.getInt(0) != HEADER) {
        header.order(ByteOrder.BIG_ENDIAN);
      }
      if (header.getInt(0) != HEADER) {
        throw new ImageException("not a NIfTI-1 file");
      }
      int nx = Math.max(1, header.getShort(42));
      int ny = Math.max(1, header.getShort(44));
      int nz = Math.max(1, header.getShort(46));
      if ((long) nx * ny * nz > MOST_VOXELS) {
        throw new ImageException("the NIfTI volume is impossibly large");
      }
      long offset = (long) header.getFloat(108);
      in.skipNBytes(Math.max(0, offset - HEADER));
      return new Volume(nx, ny, nz, voxels(in, header, nx * ny * nz), placement(header));
    } catch (IOException e) {
      throw new ImageException("the NIfTI file is damaged or cut short", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static float[] voxels(InputStream in, ByteBuffer header, int count)
      throws IOException, ImageException {
    int type = header.getShort(70);
    int bytes =
        switch (type) {
          case 2, 256 -> 1;
          case 4, 512 -> 2;
          case 8, 16, 768 -> 4;
          case 64 -> 8;
          default -> throw new ImageException("NIfTI data type " + type + " is not supported");
        };
    byte[] raw = in.readNBytes(count * bytes);
    if (raw.length < count * bytes) {
      throw new ImageException("the NIfTI file is cut short");
    }
    ByteBuffer data = ByteBuffer.wrap(raw).order(header.order());
    float slope = header.getFloat(112);
    float intercept = header.getFloat(116);
    boolean scaled = slope != 0 && Float.isFinite(slope) && Float.isFinite(intercept);
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      double value =
          switch (type) {
            case 2 -> data.get(i) & 0xFF;
            case 256 -> data.get(i);
            case 4 -> data.getShort(2 * i);
            case 512 -> data.getShort(2 * i) & 0xFFFF;
            case 8 -> data.getInt(4 * i);
            case 768 -> data.getInt(4 * i) & 0xFFFFFFFFL;
            case 16 -> data.getFloat(4 * i);
            default -> data.getDouble(8 * i);
          };
      double rescaled = scaled ? value * slope + intercept : value;
      out[i] = Double.isFinite(rescaled) ? (float) rescaled : 0;
    }
    return out;
  }

  private static Placement placement(ByteBuffer h) {
    double[] pixdim = {h.getFloat(80), h.getFloat(84), h.getFloat(88)};
    double[][] ras;
    if (h.getShort(254) > 0) {
      ras = new double[3][4];
      for (int row = 0; row < 3; row++) {
        for (int c = 0; c < 4; c++) {
          ras[row][c] = h.getFloat(280 + 16 * row + 4 * c);
        }
      }
    } else if (h.getShort(252) > 0) {
      ras = quaternion(h, pixdim);
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
  private static double[][] quaternion(ByteBuffer h, double[] pixdim) {
    double b = h.getFloat(256);
    double c = h.getFloat(260);
    double d = h.getFloat(264);
    double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
    double q = h.getFloat(76) < 0 ? -1 : 1;
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
      ras[row][3] = h.getFloat(268 + 4 * row);
    }
    return ras;
  }
}
