package org.studygate.models.knowledge;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one attribute of a header says.
 *
 * @param vendor of the scanner, or {@code any}
 * @param attribute for example {@code ScanningSequence}, {@code EchoTime (ms)}, {@code word}
 * @param value of it, or a range of it
 * @param counts series that have it, by type
 */
public record HeaderFact(
    String vendor, String attribute, String value, Map<String, Integer> counts) {

  /** Series that have it. */
  public int n() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The type of most of them. */
  public String type() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Part of them that are of {@link #type}, 0 to 1. */
  public double share() {
    return n() == 0 ? 0 : (double) counts.get(type()) / n();
  }

  /** Both put together; they are of the same vendor, attribute and value. */
  HeaderFact plus(HeaderFact other) {
    Map<String, Integer> sum = new TreeMap<>(counts);
    other.counts.forEach((type, n) -> sum.merge(type, n, Integer::sum));
    return new HeaderFact(vendor, attribute, value, sum);
  }

  String key() {
    return vendor + "\t" + attribute + "\t" + value;
  }
}
