package org.studygate.release.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * A volume as a compressed NIfTI-1 file: 32-bit values and an sform in scanner coordinates (RAS, so
 * x and y of DICOM's LPS change their sign). The header's texts stay empty.
 */
public final class NiftiFile {

  private static final int HEADER = 348;
  private static final int DATA_OFFSET = 352;
  private static final short FLOAT32 = 16;
  private static final byte MILLIMETRES = 2;
  private static final short SCANNER = 1;

  private NiftiFile() {}

  /** Writes the file; the stream stays open. */
  public static void write(Volume volume, OutputStream target) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(target);
    OutputStream out = new BufferedOutputStream(gzip, 1 << 16);
    out.write(header(volume));
    byte[] row = new byte[volume.nx() * Float.BYTES];
    ByteBuffer values = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < volume.voxels().length; start += volume.nx()) {
      values.clear();
      for (int x = 0; x < volume.nx(); x++) {
        values.putFloat(volume.voxels()[start + x]);
      }
      out.write(row);
    }
    out.flush();
    gzip.finish();
  }

  private static byte[] header(Volume volume) {
    ByteBuffer header = ByteBuffer.allocate(DATA_OFFSET).order(ByteOrder.LITTLE_ENDIAN);
    double[] spacing = volume.placement().spacing();
    header.putInt(0, HEADER);
    int[] dimensions = volume.dimensions();
    header.putShort(40, (short) 3);
    for (int axis = 0; axis < 3; axis++) {
      header.putShort(42 + 2 * axis, (short) dimensions[axis]);
      header.putFloat(80 + 4 * axis, (float) spacing[axis]);
    }
    for (int axis = 3; axis < 7; axis++) {
      header.putShort(42 + 2 * axis, (short) 1);
    }
    header.putShort(70, FLOAT32);
    header.putShort(72, (short) 32);
    header.putFloat(76, 1);
    header.putFloat(108, DATA_OFFSET);
    header.putFloat(112, 1);
    header.put(123, MILLIMETRES);
    header.putShort(254, SCANNER);
    rows(volume.placement(), header);
    header.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
    return header.array();
  }

  private static void rows(Placement placement, ByteBuffer header) {
    for (int c = 0; c < 3; c++) {
      double sign = c < 2 ? -1 : 1;
      for (int axis = 0; axis < 3; axis++) {
        header.putFloat(
            280 + 16 * c + 4 * axis,
            (float) (sign * placement.axes()[axis][c] * placement.spacing()[axis]));
      }
      header.putFloat(280 + 16 * c + 12, (float) (sign * placement.origin()[c]));
    }
  }
}
