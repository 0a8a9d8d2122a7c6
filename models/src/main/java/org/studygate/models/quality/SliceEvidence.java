package org.studygate.models.quality;

import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.Slice;

/** What the deciding network is told of a slice: what convolutions saw in it, figures, modality. */
final class SliceEvidence {

  /** Outputs of the convolutions. */
  static final int SEEN = 64;

  static final int COUNT = SEEN + SliceFeatures.COUNT + 1;

  /** What is known of the modality. */
  enum Modality {
    MR(0),
    CT(1),
    UNKNOWN(0.5f);

    private final float value;

    Modality(float value) {
      this.value = value;
    }

    static Modality of(boolean ct) {
      return ct ? CT : MR;
    }
  }

  private SliceEvidence() {}

  /** A row of {@link #COUNT} values for each slice, not scaled yet. */
  static float[][] of(Engine convolutions, List<Slice> slices, Modality modality)
      throws ModelException {
    boolean ct = modality == Modality.CT;
    int length = QualityInput.CHANNELS * QualityInput.SIZE * QualityInput.SIZE;
    float[] batch = new float[slices.size() * length];
    for (int i = 0; i < slices.size(); i++) {
      System.arraycopy(QualityInput.of(slices.get(i), ct), 0, batch, i * length, length);
    }
    float[][] seen =
        convolutions.run(
            batch, slices.size(), QualityInput.CHANNELS, QualityInput.SIZE, QualityInput.SIZE);
    float[][] out = new float[slices.size()][COUNT];
    for (int i = 0; i < out.length; i++) {
      System.arraycopy(seen[i], 0, out[i], 0, SEEN);
      float[] figures = SliceFeatures.of(slices.get(i), ct);
      System.arraycopy(figures, 0, out[i], SEEN, figures.length);
      out[i][COUNT - 1] = modality.value;
    }
    return out;
  }
}
