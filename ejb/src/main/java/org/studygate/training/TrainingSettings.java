package org.studygate.training;

import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/**
 * How trainings are run and judged here.
 *
 * @param accuracy that a version must exceed on patients that were held back, 0 to 1
 * @param photos least number of usable ones and of unusable ones to learn from; a third as many
 *     must be held back
 * @param patients least number that is held back
 * @param most photos that one training takes
 * @param epochs times that every photo is seen
 * @param rate of learning at first; it falls to nothing
 * @param newLabels after so many new ones a training that waits goes on by itself
 * @param heap of the training's process, as Java takes it
 */
public record TrainingSettings(
    double accuracy,
    int photos,
    int patients,
    int most,
    int epochs,
    double rate,
    int newLabels,
    String heap) {

  private static final String ACCURACY = "STUDYGATE_TRAINING_ACCURACY";
  private static final String RATE = "STUDYGATE_TRAINING_RATE";
  private static final String HEAP = "STUDYGATE_TRAINING_HEAP";
  private static final int MILLION = 1_000_000;

  static TrainingSettings of(Settings settings) {
    String heap = settings.required(HEAP);
    if (!heap.matches("\\d{1,6}[mMgG]")) {
      throw new InvalidSettingException(HEAP + " is '" + heap + "', but must be like 1g or 800m");
    }
    return new TrainingSettings(
        decimal(settings, ACCURACY, 0.5, 0.9999),
        settings.number("STUDYGATE_TRAINING_PHOTOS", 3, MILLION),
        settings.number("STUDYGATE_TRAINING_PATIENTS", 1, MILLION),
        settings.number("STUDYGATE_TRAINING_MOST_PHOTOS", 10, MILLION),
        settings.number("STUDYGATE_TRAINING_EPOCHS", 1, 1000),
        decimal(settings, RATE, 1e-6, 0.1),
        settings.number("STUDYGATE_TRAINING_NEW_LABELS", 1, MILLION),
        heap);
  }

  private static double decimal(Settings settings, String name, double min, double max) {
    String text = settings.required(name);
    try {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new InvalidSettingException(
        "%s is '%s', but must be a number from %s to %s".formatted(name, text, min, max));
  }

  /** Least number of usable photos and of unusable ones that are held back. */
  int heldBackPhotos() {
    return Math.max(1, photos / 3);
  }
}
