package org.studygate.models.tissue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How bright the tissues of a head are beside one another.
 *
 * @param levels median brightness from 0 (black) to 1 (white) of each tissue that was found on
 *     enough pixels
 * @param pixels on which each tissue was found, 2.5 mm wide
 * @param slices that were looked at
 * @param brainShare part of the head that was taken for brain or fluid, 0 to 1; near 0 where no
 *     head is
 */
public record TissueBrightness(
    Map<Tissue, Double> levels, Map<Tissue, Integer> pixels, int slices, double brainShare) {

  /** Nothing was found. */
  public static TissueBrightness none() {
    return new TissueBrightness(Map.of(), Map.of(), 0, 0);
  }

  /** Whether it can be compared: fluid, grey and white matter were found. */
  public boolean comparable() {
    return levels.containsKey(Tissue.CSF)
        && levels.containsKey(Tissue.GREY)
        && levels.containsKey(Tissue.WHITE);
  }

  /** The tissues found, darkest first. */
  public List<Tissue> order() {
    List<Tissue> order = new ArrayList<>(levels.keySet());
    order.sort(Comparator.comparing(levels::get));
    return order;
  }

  /** For example {@code CSF 0.12 < GM 0.45 < WM 0.61 < fat 0.93}. */
  public String text() {
    return order().stream()
        .map(t -> String.format(Locale.ROOT, "%s %.2f", t.shortName(), levels.get(t)))
        .collect(Collectors.joining(" < "));
  }

  static TissueBrightness of(
      Map<Tissue, List<Float>> values, int least, double low, double high, int slices) {
    Map<Tissue, Double> levels = new EnumMap<>(Tissue.class);
    Map<Tissue, Integer> pixels = new EnumMap<>(Tissue.class);
    double brain = 0;
    double all = 0;
    for (Tissue tissue : Tissue.values()) {
      List<Float> found = values.getOrDefault(tissue, List.of());
      all += tissue == Tissue.BACKGROUND ? 0 : found.size();
      boolean inside = tissue == Tissue.CSF || tissue == Tissue.GREY || tissue == Tissue.WHITE;
      brain += inside ? found.size() : 0;
      if (Tissue.ORDERED.contains(tissue) && found.size() >= least) {
        List<Float> sorted = found.stream().sorted().toList();
        double level = (sorted.get(sorted.size() / 2) - low) / Math.max(1e-9, high - low);
        levels.put(tissue, Math.max(0, Math.min(1, level)));
        pixels.put(tissue, found.size());
      }
    }
    return new TissueBrightness(levels, pixels, slices, all == 0 ? 0 : brain / all);
  }
}
