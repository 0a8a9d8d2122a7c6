package org.studygate.models.faceparts;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.training.Report;

/** Figures of one part over all heads that show it. */
final class PartTally {

  /** A middle farther away than this is another thing, mm. */
  private static final double FOUND = 25;

  private static final double NEAR = 5;

  private int shown;
  private int found;
  private final List<Double> errors = new ArrayList<>();
  private final List<Double> coverage = new ArrayList<>();

  /**
   * Counts a head.
   *
   * @param surface voxels of the visible surface, of them given the part, of them given any part
   */
  JsonObject add(FacePart part, List<double[]> middles, FacePartMap map, int[] surface) {
    JsonObject out = new JsonObject();
    FoundPart said = map.parts().get(part);
    double worst = 0;
    for (double[] middle : middles) {
      shown++;
      double error =
          said == null
              ? Double.POSITIVE_INFINITY
              : said.centres().stream()
                  .mapToDouble(c -> Anatomy.distance(c, middle))
                  .min()
                  .orElse(Double.POSITIVE_INFINITY);
      worst = Math.max(worst, error);
      if (error < FOUND) {
        found++;
        errors.add(error);
      }
    }
    Report.number(out, "error", worst);
    if (surface[0] > 0) {
      coverage.add((double) surface[1] / surface[0]);
      Report.number(out, "covered", (double) surface[1] / surface[0]);
      Report.number(out, "coveredByAnyPart", (double) surface[2] / surface[0]);
    }
    return out;
  }

  JsonObject json() {
    JsonObject out = new JsonObject();
    out.addProperty("n", shown);
    out.addProperty("found", found);
    Report.number(out, "meanErrorMm", mean(errors));
    Report.number(
        out, "worstErrorMm", errors.stream().mapToDouble(e -> e).max().orElse(Double.NaN));
    Report.number(
        out,
        "within5mm",
        errors.isEmpty()
            ? Double.NaN
            : errors.stream().filter(e -> e <= NEAR).count() / (double) shown);
    Report.number(out, "meanCoverage", mean(coverage));
    Report.number(
        out, "leastCoverage", coverage.stream().mapToDouble(c -> c).min().orElse(Double.NaN));
    return out;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }
}
