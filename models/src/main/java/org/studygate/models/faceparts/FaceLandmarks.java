package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts are, in patient coordinates (mm).
 *
 * @param parts middle of each part; eyes and ears one or two, the right one first
 * @param brain middle of the inside of the skull, or null
 * @param certainty mean probability over the voxels of each part
 */
record FaceLandmarks(
    Map<FacePart, List<double[]>> parts, double[] brain, Map<FacePart, Double> certainty) {

  /** Smallest volume of a part, cm³, before it counts; a single slice shows less. */
  private static final double[] LEAST = {1.5, 1.5, 1.5, 1.2, 12};

  private static final double LEAST_IN_SLICE = 0.35;
  private static final float CORE = 0.5f;

  static FaceLandmarks of(HeadProbabilities found, boolean slice) {
    Map<FacePart, List<double[]>> parts = new EnumMap<>(FacePart.class);
    Map<FacePart, Double> certainty = new EnumMap<>(FacePart.class);
    for (FacePart part : FacePart.values()) {
      float[] p = found.p()[part.label()];
      double least = LEAST[part.ordinal()] * (slice ? LEAST_IN_SLICE : 1);
      boolean pair = part == FacePart.EYES || part == FacePart.EARS;
      List<Blob> blobs = Blob.of(p, CORE, found.window());
      List<Blob> kept = new ArrayList<>();
      for (Blob blob : blobs) {
        double needed = pair ? least / 2 : least;
        if (blob.volume() >= needed && kept.size() < (pair ? 2 : 1)) {
          kept.add(blob);
        }
      }
      if (kept.size() == 2 && kept.get(1).volume() < kept.get(0).volume() * 0.15) {
        kept.remove(1);
      }
      if (!kept.isEmpty()) {
        kept.sort((a, b) -> Double.compare(a.along(), b.along()));
        parts.put(part, kept.stream().map(Blob::middle).toList());
        certainty.put(part, kept.stream().mapToDouble(Blob::mean).average().orElse(0));
      }
    }
    List<Blob> brain = Blob.of(found.p()[HeadGrid.BRAIN], CORE, found.window());
    return new FaceLandmarks(parts, brain.isEmpty() ? null : brain.get(0).middle(), certainty);
  }

  boolean has(FacePart part) {
    return parts.containsKey(part);
  }

  /** How many of a part were found. */
  int count(FacePart part) {
    return has(part) ? parts.get(part).size() : 0;
  }

  double[] first(FacePart part) {
    return parts.get(part).get(0);
  }
}
