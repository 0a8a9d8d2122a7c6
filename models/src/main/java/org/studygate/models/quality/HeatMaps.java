package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.HeatMap;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;

/**
 * Shows where a slice looks faulty, by occlusion (Zeiler and Fergus, 2014): parts of the slice are
 * replaced, one after the other, by their mean; the more the suspicion falls, the more of it came
 * from there.
 */
final class HeatMaps {

  static final int GRID = 6;

  private final QualityNetworks networks;

  HeatMaps(QualityNetworks networks) {
    this.networks = networks;
  }

  HeatMap of(Slice slice, boolean ct, String artefact, double[] logits) throws ModelException {
    Slice standard = QualityInput.standard(slice, ct);
    List<Slice> covered = new ArrayList<>();
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        covered.add(covered(standard, column, row));
      }
    }
    int output = Artefacts.OUTPUTS.indexOf(artefact);
    double[][] without = networks.logits(covered, SliceEvidence.Modality.of(ct));
    double most = 1e-3;
    for (double[] row : without) {
      most = Math.max(most, logits[output] - row[output]);
    }
    List<Integer> heat = new ArrayList<>();
    for (double[] row : without) {
      heat.add((int) Math.round(100 * Math.max(0, logits[output] - row[output]) / most));
    }
    return new HeatMap(artefact, slice.width(), slice.height(), GRID, GRID, heat);
  }

  private static Slice covered(Slice in, int column, int row) {
    int left = column * in.width() / GRID;
    int right = (column + 1) * in.width() / GRID;
    int top = row * in.height() / GRID;
    int bottom = (row + 1) * in.height() / GRID;
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += in.at(x, y);
      }
    }
    float mean = (float) (sum / Math.max(1, (right - left) * (bottom - top)));
    float[] out = in.values().clone();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        out[y * in.width() + x] = mean;
      }
    }
    return in.with(out);
  }
}
