package org.studygate.models.skin;

import java.util.List;

/**
 * Brings what the decision stands on to a common scale: the convolutions' logits, then the figures.
 *
 * @param mean of each
 * @param deviation standard deviation of each
 */
record FigureScale(float[] mean, float[] deviation) {

  /** What the decision stands on, per photo. */
  static final int INPUTS = SkinCalibration.OUTPUTS + PhotoFigures.COUNT;

  private static final float MOST = 4;

  static FigureScale of(List<float[]> rows) {
    float[] mean = new float[INPUTS];
    float[] deviation = new float[INPUTS];
    for (int k = 0; k < INPUTS; k++) {
      double sum = 0;
      double squares = 0;
      for (float[] row : rows) {
        sum += row[k];
        squares += (double) row[k] * row[k];
      }
      mean[k] = (float) (sum / rows.size());
      double variance = squares / rows.size() - (double) mean[k] * mean[k];
      deviation[k] = (float) Math.max(1e-3, Math.sqrt(Math.max(0, variance)));
    }
    return new FigureScale(mean, deviation);
  }

  /** Logits and figures side by side, without scale. */
  static float[] joined(double[] logits, float[] figures) {
    float[] out = new float[INPUTS];
    for (int k = 0; k < logits.length; k++) {
      out[k] = (float) Math.max(-12, Math.min(12, logits[k]));
    }
    System.arraycopy(figures, 0, out, logits.length, figures.length);
    return out;
  }

  float[] scaled(float[] row) {
    float[] out = new float[row.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max(-MOST, Math.min(MOST, (row[k] - mean[k]) / deviation[k]));
    }
    return out;
  }
}
