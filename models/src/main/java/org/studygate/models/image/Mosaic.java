package org.studygate.models.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Siemens mosaics: the slices of one volume as tiles of one square image. */
final class Mosaic {

  private static final String CREATOR = "SIEMENS MR HEADER";
  private static final int IMAGES_IN_MOSAIC = 0x0019100A;

  private Mosaic() {}

  static boolean applies(Attributes ds) {
    String[] type = ds.getStrings(Tag.ImageType);
    return type != null && Arrays.asList(type).contains("MOSAIC") && tiles(ds) > 1;
  }

  private static int tiles(Attributes ds) {
    int count = ds.getInt(CREATOR, IMAGES_IN_MOSAIC, 0);
    if (count > 0) {
      return count;
    }
    int[] matrix = ds.getInts(Tag.AcquisitionMatrix);
    int rows = ds.getInt(Tag.Rows, 0);
    if (matrix == null || matrix.length < 4 || rows == 0) {
      return 0;
    }
    int edge = Math.max(Math.max(matrix[0], matrix[1]), Math.max(matrix[2], matrix[3]));
    int across = edge == 0 ? 0 : rows / edge;
    return across * across;
  }

  private static int across(Attributes ds) {
    return (int) Math.ceil(Math.sqrt(tiles(ds)));
  }

  /** One reference a tile; the whole's centre is the tiles' centre. */
  static List<FrameRef> split(FrameRef whole, Attributes ds) {
    int across = across(ds);
    int columns = whole.columns() / across;
    int rows = whole.rows() / across;
    double gap = ds.getDouble(Tag.SpacingBetweenSlices, ds.getDouble(Tag.SliceThickness, 1));
    double[] normal = whole.placed() ? normal(whole, ds) : null;
    List<FrameRef> out = new ArrayList<>();
    for (int tile = 0; tile < tiles(ds); tile++) {
      double[] position = null;
      if (whole.placed() && whole.spacing() != null) {
        position = whole.position().clone();
        double right = (whole.columns() - columns) / 2.0 * whole.spacing()[1];
        double down = (whole.rows() - rows) / 2.0 * whole.spacing()[0];
        for (int c = 0; c < 3; c++) {
          position[c] +=
              right * whole.rowDirection()[c]
                  + down * whole.columnDirection()[c]
                  + tile * gap * normal[c];
        }
      }
      out.add(
          new FrameRef(
              whole.file(),
              whole.sopInstanceUid(),
              whole.frame(),
              tile,
              whole.instanceNumber(),
              columns,
              rows,
              position,
              whole.orientation(),
              whole.spacing(),
              whole.thickness()));
    }
    return out;
  }

  /** Across the tiles; in some series the first tile is the uppermost one. */
  private static double[] normal(FrameRef whole, Attributes ds) {
    double[] across = whole.normal();
    double[] told = SiemensCsa.sliceNormal(ds);
    boolean turned = told != null && Placement.dot(told, across) < 0;
    return turned ? new double[] {-across[0], -across[1], -across[2]} : across;
  }

  static Slice cut(Slice whole, FrameRef ref) {
    int across = whole.width() / ref.columns();
    int left = ref.tile() % across * ref.columns();
    int top = ref.tile() / across * ref.rows();
    float[] out = new float[ref.columns() * ref.rows()];
    for (int y = 0; y < ref.rows(); y++) {
      System.arraycopy(
          whole.values(), (top + y) * whole.width() + left, out, y * ref.columns(), ref.columns());
    }
    return new Slice(ref.columns(), ref.rows(), out, null, whole.missing());
  }
}
