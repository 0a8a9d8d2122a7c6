package org.studygate.models.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a volume as NIfTI-1 of 32-bit floats, its placement as the sform (RAS+). */
public final class NiftiWriter {

  private static final int HEADER = 352;
  private static final short FLOAT32 = 16;

  private NiftiWriter() {}

  /**
   * @param file ends in {@code .nii} or {@code .nii.gz}
   */
  public static void write(Volume volume, Path file) throws ImageException {
    ByteBuffer out =
        ByteBuffer.allocate(HEADER + 4 * volume.voxels().length).order(ByteOrder.LITTLE_ENDIAN);
    double[] spacing = volume.placement().spacing();
    out.putInt(0, 348);
    short[] dim = {3, (short) volume.nx(), (short) volume.ny(), (short) volume.nz(), 1, 1, 1, 1};
    for (int i = 0; i < dim.length; i++) {
      out.putShort(40 + 2 * i, dim[i]);
    }
    out.putShort(70, FLOAT32);
    out.putShort(72, (short) 32);
    out.putFloat(76, 1);
    for (int axis = 0; axis < 3; axis++) {
      out.putFloat(80 + 4 * axis, (float) spacing[axis]);
    }
    out.putFloat(108, HEADER);
    out.putFloat(112, 1);
    out.put(123, (byte) 2);
    out.putShort(254, (short) 1);
    for (int row = 0; row < 3; row++) {
      // LPS to RAS: x and y change sign
      int sign = row < 2 ? -1 : 1;
      for (int axis = 0; axis < 3; axis++) {
        double value = sign * volume.placement().axes()[axis][row] * spacing[axis];
        out.putFloat(280 + 16 * row + 4 * axis, (float) value);
      }
      out.putFloat(280 + 16 * row + 12, (float) (sign * volume.placement().origin()[row]));
    }
    out.put(344, new byte[] {'n', '+', '1', 0});
    for (int i = 0; i < volume.voxels().length; i++) {
      out.putFloat(HEADER + 4 * i, volume.voxels()[i]);
    }
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream stream = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      stream.write(out.array());
    } catch (IOException e) {
      throw new ImageException("the volume cannot be written", e);
    }
  }
}
