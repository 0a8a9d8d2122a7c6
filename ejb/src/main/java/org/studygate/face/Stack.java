package org.studygate.face;

import java.util.List;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Parallel frames of one size, each at a place of its own, in order along their normal. */
record Stack(FaceSeries series, List<FaceFrame> frames) {

  private static final int MOST_VOXELS = 20_000_000;

  int columns() {
    return frames.get(0).columns();
  }

  int rows() {
    return frames.get(0).rows();
  }

  int size() {
    return frames.size();
  }

  /** Distance between the middles of neighbouring frames, mm. */
  double gap() {
    if (size() == 1) {
      return thickness();
    }
    double[] normal = frames.get(0).normal();
    double span = frames.get(size() - 1).along(normal) - frames.get(0).along(normal);
    return Math.max(0.01, Math.abs(span) / (size() - 1));
  }

  /** Slice thickness, mm; where it is unknown, the distance of the frames. */
  double thickness() {
    double said = frames.get(0).thickness();
    if (said > 0 && said < 100) {
      return said;
    }
    return size() > 1 ? gap() : 5;
  }

  /** Stored values of a frame; nobody may change them. */
  int[] stored(int index) throws ImageException {
    int[] stored = frames.get(index).pixels().read();
    if (stored.length != columns() * rows()) {
      throw new ImageException("a frame holds another number of pixels than it says");
    }
    return stored;
  }

  /** Stored values of a frame, rescaled. */
  float[] values(int index, int[] stored) {
    FaceFrame frame = frames.get(index);
    float[] out = new float[stored.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (stored[i] * frame.slope() + frame.intercept());
    }
    return out;
  }

  /**
   * The stack on an even grid: frames at uneven distances are taken from the nearest, very large
   * ones thinned, so that memory stays bounded.
   */
  Volume volume() throws ImageException {
    int thin = 1;
    while ((long) (columns() / thin) * (rows() / thin) * size() > MOST_VOXELS) {
      thin++;
    }
    int nx = columns() / thin;
    int ny = rows() / thin;
    float[] voxels = new float[nx * ny * size()];
    int held = -1;
    float[] frame = null;
    for (int z = 0; z < size(); z++) {
      int source = nearest(z);
      frame = source == held ? frame : values(source, stored(source));
      held = source;
      for (int y = 0; y < ny; y++) {
        for (int x = 0; x < nx; x++) {
          voxels[x + nx * (y + ny * z)] = frame[x * thin + columns() * (y * thin)];
        }
      }
    }
    return new Volume(nx, ny, size(), voxels, placement(thin));
  }

  private int nearest(int z) {
    double[] normal = frames.get(0).normal();
    double first = frames.get(0).along(normal);
    double span = frames.get(size() - 1).along(normal) - first;
    int best = z;
    for (int i = 0; i < size(); i++) {
      double wanted = first + span * z / Math.max(1, size() - 1);
      if (Math.abs(frames.get(i).along(normal) - wanted)
          < Math.abs(frames.get(best).along(normal) - wanted) - 0.01) {
        best = i;
      }
    }
    return best;
  }

  private Placement placement(int thin) {
    FaceFrame first = frames.get(0);
    double[] o = first.orientation();
    double[] across = first.normal();
    double[] spacing = {
      first.spacing()[1] * thin, first.spacing()[0] * thin, size() > 1 ? gap() : thickness()
    };
    if (size() > 1) {
      double[] last = frames.get(size() - 1).position();
      double[] step = new double[3];
      double length = 0;
      for (int c = 0; c < 3; c++) {
        step[c] = last[c] - first.position()[c];
        length += step[c] * step[c];
      }
      for (int c = 0; c < 3; c++) {
        across[c] = step[c] / Math.sqrt(length);
      }
      spacing[2] = Math.sqrt(length) / (size() - 1);
    }
    double[][] axes = {{o[0], o[1], o[2]}, {o[3], o[4], o[5]}, across};
    return new Placement(first.position().clone(), axes, spacing);
  }
}
