package org.studygate.models.seriestype;

/**
 * What turns raw outputs into calibrated probabilities; fitted on the validation subjects.
 *
 * @param pixelTemperature of the pixel model's series probabilities
 * @param headerTemperature of the header model's probabilities
 * @param combinedTemperature of their product
 * @param threshold confidence below which the model abstains
 */
public record TypeCalibration(
    double pixelTemperature,
    double headerTemperature,
    double combinedTemperature,
    double threshold) {

  /** No calibration, no abstention. */
  static TypeCalibration none() {
    return new TypeCalibration(1, 1, 1, 0);
  }
}
