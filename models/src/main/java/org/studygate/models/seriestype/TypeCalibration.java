package org.studygate.models.seriestype;

/**
 * What turns raw outputs into calibrated probabilities; fitted on the validation subjects.
 *
 * @param pixelTemperature of the pixel model's series probabilities
 * @param headerTemperature of the header model's probabilities
 * @param combinedTemperature of their product
 * @param threshold confidence below which the model abstains where there is a header
 * @param pixelThreshold likewise where there is none
 * @param orderWeight of the brightness order of tissues beside the pixels, 0 to 1
 */
public record TypeCalibration(
    double pixelTemperature,
    double headerTemperature,
    double combinedTemperature,
    double threshold,
    double pixelThreshold,
    double orderWeight) {

  TypeCalibration withOrderWeight(double weight) {
    return new TypeCalibration(
        pixelTemperature,
        headerTemperature,
        combinedTemperature,
        threshold,
        pixelThreshold,
        weight);
  }

  /** No calibration, no abstention. */
  static TypeCalibration none() {
    return new TypeCalibration(1, 1, 1, 0, 0, 0);
  }
}
