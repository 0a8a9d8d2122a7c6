package org.studygate.models.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * NIfTI-1 and NIfTI-2 single files (.nii, .nii.gz). Of a 4D file the first volume is read.
 * Coordinates are turned from NIfTI's RAS to LPS; colours become luminance.
 */
public final class NiftiReader {

  /** Which volume of a 4D file is the later one, at most. */
  private static final int LATER = 8;

  private NiftiReader() {}

  /** Whether the file name says NIfTI. */
  public static boolean handles(Path file) {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".nii") || name.endsWith(".nii.gz");
  }

  /**
   * @throws ImageException when the file is no NIfTI file, is cut short, or holds a type other than
   *     integers and floats of up to 64 bits
   */
  public static Volume read(Path file) throws ImageException {
    return read(file, false).get(0);
  }

  /**
   * The first volume and, of a 4D file, a later one.
   *
   * @throws ImageException as {@link #read}
   */
  static List<Volume> times(Path file) throws ImageException {
    return read(file, true);
  }

  private static List<Volume> read(Path file, boolean later) throws ImageException {
    try (InputStream in = open(file)) {
      NiftiHeader header = NiftiHeader.read(in);
      in.skipNBytes(header.gap());
      List<Volume> out = new ArrayList<>();
      out.add(volume(in, header));
      int other = Math.min(LATER, header.times() - 1);
      if (later && other > 0) {
        in.skipNBytes((long) (other - 1) * header.count() * header.bytes());
        out.add(volume(in, header));
      }
      return out;
    } catch (IOException e) {
      throw new ImageException("the NIfTI file is damaged or cut short", e);
    }
  }

  private static Volume volume(InputStream in, NiftiHeader header)
      throws IOException, ImageException {
    return new Volume(
        header.nx(), header.ny(), header.nz(), voxels(in, header), header.placement());
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static float[] voxels(InputStream in, NiftiHeader header)
      throws IOException, ImageException {
    int count = header.count();
    byte[] raw = in.readNBytes(count * header.bytes());
    if (raw.length < count * header.bytes()) {
      throw new ImageException("the NIfTI file is cut short");
    }
    ByteBuffer data = ByteBuffer.wrap(raw).order(header.order());
    double slope = header.slope();
    double intercept = header.intercept();
    boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      double value =
          switch (header.type()) {
            case 2 -> data.get(i) & 0xFF;
            case 256 -> data.get(i);
            case 4 -> data.getShort(2 * i);
            case 512 -> data.getShort(2 * i) & 0xFFFF;
            case 8 -> data.getInt(4 * i);
            case 768 -> data.getInt(4 * i) & 0xFFFFFFFFL;
            case 16 -> data.getFloat(4 * i);
            case 1024 -> data.getLong(8 * i);
            case 128, 2304 -> luminance(raw, i * header.bytes());
            default -> data.getDouble(8 * i);
          };
      double rescaled = scaled ? value * slope + intercept : value;
      out[i] = Double.isFinite(rescaled) ? (float) rescaled : 0;
    }
    return out;
  }

  private static double luminance(byte[] rgb, int at) {
    return 0.299 * (rgb[at] & 0xFF) + 0.587 * (rgb[at + 1] & 0xFF) + 0.114 * (rgb[at + 2] & 0xFF);
  }
}
