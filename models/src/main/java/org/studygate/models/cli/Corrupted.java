package org.studygate.models.cli;

import java.nio.file.Path;
import java.util.Random;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.simulate.Simulator;

/** A series with an artefact on every slice, on its own grid. */
final class Corrupted {

  private Corrupted() {}

  static Volume volume(
      Path input, Slices series, boolean ct, String artefact, double severity, long seed)
      throws ImageException {
    Volume volume = volume(input, series);
    float[] out = new float[volume.voxels().length];
    int plane = volume.nx() * volume.ny();
    for (int z = 0; z < volume.nz(); z++) {
      Slice slice = volume.slice(2, z);
      // the same seed for each slice: a fault of the scan, not of single slices
      Slice spoilt = Simulator.corrupt(slice, ct, artefact, severity, new Random(seed));
      System.arraycopy(onGrid(spoilt, volume.nx(), volume.ny()), 0, out, z * plane, plane);
    }
    return volume.with(out);
  }

  private static Volume volume(Path input, Slices series) throws ImageException {
    if (NiftiReader.handles(input)) {
      return NiftiReader.read(input);
    }
    if (series instanceof ImageSeries dicom && series.size() > 1) {
      return dicom.volume();
    }
    Slice slice = series.slice(0);
    return new Volume(slice.width(), slice.height(), 1, slice.values(), Placement.aligned(1, 1, 1));
  }

  /** A folded image is smaller, a reconstructed one square: the middle of the grid takes it. */
  private static float[] onGrid(Slice slice, int width, int height) {
    if (slice.width() == width && slice.height() == height) {
      return slice.values();
    }
    boolean square = slice.width() == slice.height();
    if (square && Math.max(width, height) >= slice.width()) {
      int side = Math.max(width, height);
      float[] large = Resize.smooth(slice.values(), slice.width(), slice.height(), side, side);
      return cut(new Slice(side, side, large), width, height);
    }
    return cut(slice, width, height);
  }

  private static float[] cut(Slice in, int width, int height) {
    float[] out = new float[width * height];
    int dx = (width - in.width()) / 2;
    int dy = (height - in.height()) / 2;
    for (int y = Math.max(0, dy); y < Math.min(height, dy + in.height()); y++) {
      for (int x = Math.max(0, dx); x < Math.min(width, dx + in.width()); x++) {
        out[y * width + x] = in.at(x - dx, y - dy);
      }
    }
    return out;
  }
}
