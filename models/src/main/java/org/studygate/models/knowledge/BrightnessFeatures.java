package org.studygate.models.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.models.tissue.Tissue;
import org.studygate.models.tissue.TissueBrightness;

/**
 * Brightness of tissues beside one another as numbers that no window or coil changes much: steps
 * between fluid, grey and white matter in units of the brain's own range; fat and other soft tissue
 * against the brain, squeezed to −1 to 1; and the brain's range itself.
 */
final class BrightnessFeatures {

  private BrightnessFeatures() {}

  /** By name; empty when fluid, grey and white matter were not all found. */
  static Map<String, Double> of(TissueBrightness brightness) {
    Map<String, Double> out = new LinkedHashMap<>();
    if (!brightness.comparable()) {
      return out;
    }
    double csf = brightness.levels().get(Tissue.CSF);
    double grey = brightness.levels().get(Tissue.GREY);
    double white = brightness.levels().get(Tissue.WHITE);
    double least = Math.min(csf, Math.min(grey, white));
    double range = Math.max(0.01, Math.max(csf, Math.max(grey, white)) - least);
    double brain = (grey + white) / 2;
    out.put("GM-CSF", (grey - csf) / range);
    out.put("WM-GM", (white - grey) / range);
    out.put("range", Math.log(range + 0.02) / 2);
    Double fat = brightness.levels().get(Tissue.FAT);
    if (fat != null) {
      out.put("fat-brain", Math.tanh((fat - brain) / (2 * range)));
    }
    Double soft = brightness.levels().get(Tissue.SOFT);
    if (soft != null) {
      out.put("soft-brain", Math.tanh((soft - brain) / (2 * range)));
    }
    return out;
  }
}
