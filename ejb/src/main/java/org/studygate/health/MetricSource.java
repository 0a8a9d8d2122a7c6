package org.studygate.health;

/** Knows some figures. Each CDI bean of this type is asked when {@code /metrics} is read. */
public interface MetricSource {

  /**
   * Adds its figures.
   *
   * @throws Exception when they cannot be had; the others are shown all the same
   */
  void addTo(Metrics metrics) throws Exception;
}
