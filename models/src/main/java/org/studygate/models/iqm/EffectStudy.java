package org.studygate.models.iqm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.studygate.models.image.Slice;
import org.studygate.models.simulate.Simulator;
import org.studygate.models.training.Metrics;

/**
 * Whether simulated artefacts move the metrics the way real faults do. Real: whether scans that
 * experts excluded have higher values than the others of their site. Simulated: whether the value
 * of a clean series rises when all its slices are corrupted.
 */
public final class EffectStudy {

  public static final List<String> ARTEFACTS =
      List.of("motion", "ghosting", "noise", "blur", "bias_field", "rf_interference");

  private static final double[] SEVERITIES = {0.35, 0.5, 0.8};

  private EffectStudy() {}

  /**
   * How one metric moves, from −1 (always lower) to 1 (always higher).
   *
   * @param real in excluded scans, within sites
   * @param simulated by artefact
   */
  public record Effect(String metric, double real, Map<String, Double> simulated) {

    /** The mean over motion, ghosting and noise, which most exclusions are for. */
    public double common() {
      return (simulated.get("motion") + simulated.get("ghosting") + simulated.get("noise")) / 3;
    }

    /** Whether both sides are clear enough to compare: at least a tenth of the way. */
    public boolean clear() {
      return Math.abs(real) >= 0.1 && Math.abs(common()) >= 0.1;
    }

    public boolean agrees() {
      return real * common() > 0;
    }
  }

  /**
   * @param clean the inner slices of T1-weighted heads
   */
  public static List<Effect> run(RatedScans scans, List<List<Slice>> clean) {
    Map<String, Map<String, double[]>> moved = new LinkedHashMap<>();
    for (int c = 0; c < clean.size(); c++) {
      Map<String, Double> before = ImageMetrics.of(clean.get(c));
      for (String artefact : ARTEFACTS) {
        for (double severity : SEVERITIES) {
          compare(before, corrupted(clean.get(c), artefact, severity, c), artefact, moved);
        }
      }
    }
    List<Effect> out = new ArrayList<>();
    for (int m = 0; m < scans.metrics().size(); m++) {
      Map<String, double[]> counts = moved.get(scans.metrics().get(m));
      if (counts != null && counts.size() == ARTEFACTS.size()) {
        Map<String, Double> simulated = new LinkedHashMap<>();
        counts.forEach((artefact, count) -> simulated.put(artefact, count[0] / count[1]));
        out.add(new Effect(scans.metrics().get(m), withinSites(scans, m), simulated));
      }
    }
    return out;
  }

  private static Map<String, Double> corrupted(
      List<Slice> clean, String artefact, double severity, int seed) {
    List<Slice> spoilt = new ArrayList<>();
    for (Slice slice : clean) {
      spoilt.add(Simulator.corrupt(slice, false, artefact, severity, new Random(seed)));
    }
    return ImageMetrics.of(spoilt);
  }

  private static void compare(
      Map<String, Double> before,
      Map<String, Double> after,
      String artefact,
      Map<String, Map<String, double[]>> moved) {
    before.forEach(
        (metric, value) -> {
          Double now = after.get(metric);
          if (now != null) {
            double[] count =
                moved
                    .computeIfAbsent(metric, m -> new LinkedHashMap<>())
                    .computeIfAbsent(artefact, a -> new double[2]);
            count[0] += Math.signum(now - value);
            count[1]++;
          }
        });
  }

  /** 2 AUC − 1 of exclusion, the sites weighted by their pairs. */
  private static double withinSites(RatedScans scans, int metric) {
    double sum = 0;
    double pairs = 0;
    for (String site : scans.sites().stream().distinct().toList()) {
      List<Double> values = new ArrayList<>();
      List<Boolean> truth = new ArrayList<>();
      for (int i = 0; i < scans.count(); i++) {
        if (scans.sites().get(i).equals(site) && Double.isFinite(scans.values()[i][metric])) {
          values.add(scans.values()[i][metric]);
          truth.add(scans.excluded()[i]);
        }
      }
      boolean[] excluded = new boolean[truth.size()];
      int n = 0;
      for (int i = 0; i < excluded.length; i++) {
        excluded[i] = truth.get(i);
        n += excluded[i] ? 1 : 0;
      }
      double weight = (double) n * (excluded.length - n);
      if (weight > 0) {
        double[] v = values.stream().mapToDouble(Double::doubleValue).toArray();
        sum += weight * (2 * Metrics.auc(v, excluded) - 1);
        pairs += weight;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
