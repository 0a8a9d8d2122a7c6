package org.studygate.quality;

import java.util.Comparator;
import java.util.Map;
import org.studygate.models.HeatMap;

/**
 * The scores of one slice.
 *
 * @param slice 1-based position along the slice normal
 * @param sopInstanceUid of the object that holds it
 * @param frame 1-based frame in that object
 * @param scores probability 0 to 1 per artefact
 * @param heat where the most suspected artefact shows, or null
 */
public record SliceQuality(
    int slice, String sopInstanceUid, int frame, Map<String, Double> scores, HeatMap heat) {

  /** The most probable artefact, or null when none was asked for. */
  public String suspect() {
    return scores.entrySet().stream()
        .filter(score -> !score.getKey().equals("clean"))
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
