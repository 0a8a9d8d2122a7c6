package org.studygate.models.skin;

import java.util.List;

/**
 * Brings what the decision stands on to a common scale: what the convolutions see, then the
 * figures.
 *
 * @param mean of each
 * @param deviation standard deviation of each
 */
record FigureScale(float[] mean, float[] deviation) {

  /** What the decision stands on, per photo. */
  static final int INPUTS = 3 * SkinCalibration.OUTPUTS + PhotoFigures.COUNT;

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

  /**
   * Of each map of the convolutions the mean (the logit of the photo), the highest cell and the
   * standard deviation, then the figures; without scale.
   *
   * @param maps one after the other
   */
  static float[] joined(float[] maps, float[] figures) {
    float[] out = new float[INPUTS];
    int outputs = SkinCalibration.OUTPUTS;
    int cells = SkinModel.GRID * SkinModel.GRID;
    for (int k = 0; k < outputs; k++) {
      double sum = 0;
      double squares = 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int i = k * cells; i < (k + 1) * cells; i++) {
        sum += maps[i];
        squares += (double) maps[i] * maps[i];
        most = Math.max(most, maps[i]);
      }
      double mean = sum / cells;
      out[k] = limited(mean);
      out[outputs + k] = limited(most);
      out[2 * outputs + k] = limited(Math.sqrt(Math.max(0, squares / cells - mean * mean)));
    }
    System.arraycopy(figures, 0, out, 3 * outputs, figures.length);
    return out;
  }

  private static float limited(double value) {
    return (float) Math.max(-20, Math.min(20, value));
  }

  float[] scaled(float[] row) {
    float[] out = new float[row.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max(-MOST, Math.min(MOST, (row[k] - mean[k]) / deviation[k]));
    }
    return out;
  }
}
