package org.studygate.face;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * Takes the face out of a NIfTI-1 file: geometry, data type and scaling stay, every voxel that is
 * not changed stays bit for bit. Free text and extensions of the header are dropped.
 */
public final class NiftiFace {

  /** Steps by which voxels of other types than small integers are written. */
  private static final int STEPS = 60_000;

  private final FaceFinder finder;

  public NiftiFace(FaceFinder finder) {
    this.finder = finder;
  }

  /**
   * @param in .nii or .nii.gz, of three or more dimensions
   * @param out likewise; replaced at once when it is complete
   * @throws ImageException when the input cannot be read
   */
  public FaceReport apply(Path in, Path out, FaceOptions options)
      throws ImageException, IOException {
    NiftiFile file = NiftiFile.read(in);
    Volume first = NiftiReader.read(in);
    double low = 0;
    double step = 1;
    if (!file.small()) {
      double[] range = range(file);
      low = range[0];
      step = range[1] > range[0] ? (range[1] - range[0]) / STEPS : 1;
    }
    FaceSeries series = series(file, first.placement(), low, step);
    double from = low;
    double by = step;
    int plane = first.nx() * first.ny();
    FaceReport report =
        new FaceRemoval(finder)
            .apply(
                List.of(series),
                options,
                (s, frame, stored) -> {
                  int start = (frame.frame() - 1) * plane;
                  for (int i = 0; i < plane; i++) {
                    if (stored[i] != stored(file, start + i, from, by)) {
                      file.set(start + i, stored[i] * by + from);
                    }
                  }
                });
    file.write(out);
    return report;
  }

  private static int stored(NiftiFile file, int voxel, double low, double step) {
    double value = file.get(voxel);
    return (int) Math.round(((Double.isFinite(value) ? value : low) - low) / step);
  }

  private static double[] range(NiftiFile file) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int count = file.voxelsOfVolume() * file.volumes();
    for (int i = 0; i < count; i++) {
      double value = file.get(i);
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high ? new double[] {low, high} : new double[] {0, 0};
  }

  /** The slices as frames; a frame's number counts through all volumes. */
  private static FaceSeries series(NiftiFile file, Placement place, double low, double step) {
    int nx = file.length(1);
    int ny = file.length(2);
    int nz = file.length(3);
    double[] row = place.axes()[0];
    double[] column = place.axes()[1];
    double[] orientation = {row[0], row[1], row[2], column[0], column[1], column[2]};
    List<FaceFrame> frames = new ArrayList<>();
    for (int k = 0; k < nz * file.volumes(); k++) {
      int start = k * nx * ny;
      frames.add(
          new FaceFrame(
              "nifti",
              k + 1,
              nx,
              ny,
              place.toPatient(0, 0, k % nz),
              orientation,
              new double[] {place.spacing()[1], place.spacing()[0]},
              place.spacing()[2],
              step * file.slope(),
              low * file.slope() + file.intercept(),
              () -> {
                int[] out = new int[nx * ny];
                for (int i = 0; i < out.length; i++) {
                  out[i] = stored(file, start + i, low, step);
                }
                return out;
              }));
    }
    StoredRange range = file.small() ? file.range() : new StoredRange(0, STEPS, null, null);
    return new FaceSeries("nifti", "nifti", range, frames);
  }
}
