package org.studygate.deid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Writes a volume as NIfTI-1: 32-bit floats, placed by the sform in RAS coordinates. */
final class NiftiWriter {

  private static final int HEADER = 352;
  private static final short FLOAT32 = 16;
  private static final byte MILLIMETRES = 2;
  private static final short SCANNER = 1;

  private NiftiWriter() {}

  static void write(Volume volume, Path file) throws IOException {
    ObjectFiles.replace(
        file,
        out -> {
          GZIPOutputStream zip = new GZIPOutputStream(out);
          zip.write(header(volume));
          voxels(volume, zip);
          zip.finish();
        });
  }

  private static byte[] header(Volume volume) {
    ByteBuffer b = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    Placement place = volume.placement();
    double[] spacing = place.spacing();
    int[] size = volume.dimensions();
    b.putInt(0, 348);
    b.putShort(40, (short) 3);
    b.putFloat(76, 1);
    for (int axis = 0; axis < 3; axis++) {
      b.putShort(42 + 2 * axis, (short) size[axis]);
      b.putFloat(80 + 4 * axis, (float) spacing[axis]);
    }
    for (int axis = 3; axis < 7; axis++) {
      b.putShort(42 + 2 * axis, (short) 1);
    }
    b.putShort(70, FLOAT32);
    b.putShort(72, (short) 32);
    b.putFloat(108, HEADER);
    b.putFloat(112, 1);
    b.put(123, MILLIMETRES);
    b.putShort(254, SCANNER);
    for (int row = 0; row < 3; row++) {
      double sign = row < 2 ? -1 : 1;
      for (int axis = 0; axis < 3; axis++) {
        b.putFloat(
            280 + 16 * row + 4 * axis, (float) (sign * place.axes()[axis][row] * spacing[axis]));
      }
      b.putFloat(280 + 16 * row + 12, (float) (sign * place.origin()[row]));
    }
    b.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
    return b.array();
  }

  private static void voxels(Volume volume, OutputStream out) throws IOException {
    int plane = volume.nx() * volume.ny();
    ByteBuffer b = ByteBuffer.allocate(4 * plane).order(ByteOrder.LITTLE_ENDIAN);
    for (int z = 0; z < volume.nz(); z++) {
      b.clear();
      for (int i = 0; i < plane; i++) {
        b.putFloat(volume.voxels()[z * plane + i]);
      }
      out.write(b.array());
    }
  }
}
