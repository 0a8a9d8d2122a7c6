package org.studygate.models.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.models.tissue.TissueBrightness;

/**
 * How bright the tissues are in one type of series.
 *
 * @param type label of the contract, for example {@code MR_T1}
 * @param series that taught it
 * @param levels brightness 0 to 1 by the tissue's short name
 * @param features of {@link BrightnessFeatures} by name
 */
public record TypeBrightness(
    String type, int series, Map<String, Stat> levels, Map<String, Stat> features) {

  public static TypeBrightness empty(String type) {
    return new TypeBrightness(type, 0, Map.of(), Map.of());
  }

  /** With one more series. */
  public TypeBrightness plus(TissueBrightness brightness) {
    Map<String, Double> values = new TreeMap<>();
    brightness.levels().forEach((tissue, level) -> values.put(tissue.shortName(), level));
    return plus(values, BrightnessFeatures.of(brightness));
  }

  /** Likewise from what was kept of it. */
  public TypeBrightness plus(Map<String, Double> moreLevels, Map<String, Double> moreFeatures) {
    return new TypeBrightness(
        type, series + 1, merged(levels, moreLevels), merged(features, moreFeatures));
  }

  private static Map<String, Stat> merged(Map<String, Stat> stats, Map<String, Double> values) {
    Map<String, Stat> out = new TreeMap<>(stats);
    values.forEach((name, value) -> out.merge(name, Stat.EMPTY.plus(value), Stat::plus));
    return out;
  }

  /** Both put together. */
  public TypeBrightness plus(TypeBrightness other) {
    Map<String, Stat> more = new TreeMap<>(levels);
    other.levels.forEach((name, stat) -> more.merge(name, stat, Stat::plus));
    Map<String, Stat> figures = new TreeMap<>(features);
    other.features.forEach((name, stat) -> figures.merge(name, stat, Stat::plus));
    return new TypeBrightness(type, series + other.series, more, figures);
  }

  /** Short names of the tissues, darkest first by mean brightness. */
  public List<String> order() {
    List<String> order = new ArrayList<>(levels.keySet());
    order.sort(Comparator.comparingDouble(name -> levels.get(name).mean()));
    return order;
  }
}
