package org.studygate.models.iqm;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.studygate.models.registry.Json;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Report;

/**
 * Measures {@link RatingModel} as Esteban et al. (PLoS One 2017) did: every site of the first table
 * is left out once; then the model of all sites judges the second table. The penalty is chosen
 * inside the training sites alone, by leaving out groups of sites.
 */
public final class RatingStudy {

  private static final double[] PENALTIES = {300, 100, 33, 10, 3};
  private static final int GROUPS = 4;
  private static final int RESAMPLES = 2000;

  private RatingStudy() {}

  /** Figures with 95 % intervals from resampling scans, and from resampling whole sites. */
  public static JsonObject run(RatedScans sites, RatedScans other) {
    double[] out = new double[sites.count()];
    JsonObject perSite = new JsonObject();
    for (String site : sites.sites().stream().distinct().sorted().toList()) {
      int[] in = rows(sites, site, false);
      int[] left = rows(sites, site, true);
      RatingModel model = chosen(sites.at(in));
      for (int row : left) {
        out[row] = model.excluded(sites.values()[row]);
      }
      perSite.add(site, figures(sites.at(left).excluded(), pick(out, left)));
    }
    RatingModel all = chosen(sites);
    double[] elsewhere =
        Arrays.stream(other.values()).mapToDouble(row -> all.excluded(row)).toArray();
    JsonObject report = new JsonObject();
    JsonObject leftOut = figures(sites.excluded(), out);
    intervals(leftOut, sites, out);
    report.add("siteLeftOut", leftOut);
    report.add("bySite", perSite);
    JsonObject unseen = figures(other.excluded(), elsewhere);
    intervals(unseen, other, elsewhere);
    report.add("otherStudy", unseen);
    report.add("metrics", Json.gson().toJsonTree(sites.metrics()));
    report.add("weights", Json.gson().toJsonTree(all.weights()));
    return report;
  }

  private static int[] rows(RatedScans scans, String site, boolean of) {
    return IntStream.range(0, scans.count())
        .filter(i -> scans.sites().get(i).equals(site) == of)
        .toArray();
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }

  /** With the penalty of least log loss on sites that were left out of the fit. */
  private static RatingModel chosen(RatedScans scans) {
    List<String> names = scans.sites().stream().distinct().sorted().toList();
    double best = PENALTIES[0];
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      double loss = 0;
      for (int group = 0; group < Math.min(GROUPS, names.size()); group++) {
        int g = group;
        int[] held =
            IntStream.range(0, scans.count())
                .filter(i -> names.indexOf(scans.sites().get(i)) % GROUPS == g)
                .toArray();
        int[] kept =
            IntStream.range(0, scans.count())
                .filter(i -> names.indexOf(scans.sites().get(i)) % GROUPS != g)
                .toArray();
        RatingModel model = RatingModel.fit(scans.at(kept), penalty);
        for (int i : held) {
          double p = model.excluded(scans.values()[i]);
          loss -= Math.log(Math.max(1e-6, scans.excluded()[i] ? p : 1 - p));
        }
      }
      if (loss < least) {
        least = loss;
        best = penalty;
      }
    }
    return RatingModel.fit(scans, best);
  }

  private static JsonObject figures(boolean[] truth, double[] p) {
    int right = 0;
    int excluded = 0;
    int hits = 0;
    for (int i = 0; i < p.length; i++) {
      right += p[i] >= 0.5 == truth[i] ? 1 : 0;
      excluded += truth[i] ? 1 : 0;
      hits += truth[i] && p[i] >= 0.5 ? 1 : 0;
    }
    JsonObject out = new JsonObject();
    out.addProperty("n", p.length);
    out.addProperty("excluded", excluded);
    Report.number(out, "accuracy", (double) right / p.length);
    Report.number(out, "majority", Math.max(excluded, p.length - excluded) / (double) p.length);
    Report.number(out, "auc", Metrics.auc(p, truth));
    Report.number(out, "sensitivity", (double) hits / excluded);
    Report.number(out, "specificity", (double) (right - hits) / Math.max(1, p.length - excluded));
    return out;
  }

  private static void intervals(JsonObject to, RatedScans scans, double[] p) {
    Random random = new Random(1);
    List<String> names = scans.sites().stream().distinct().sorted().toList();
    List<int[]> bySite = names.stream().map(site -> rows(scans, site, true)).toList();
    List<int[]> byScan = new ArrayList<>();
    List<int[]> bySites = new ArrayList<>();
    for (int k = 0; k < RESAMPLES; k++) {
      byScan.add(random.ints(p.length, 0, p.length).toArray());
      bySites.add(
          random
              .ints(names.size(), 0, names.size())
              .boxed()
              .flatMapToInt(s -> Arrays.stream(bySite.get(s)))
              .toArray());
    }
    to.add("accuracyCi95", interval(byScan, scans, p, false));
    to.add("aucCi95", interval(byScan, scans, p, true));
    if (names.size() > 5) {
      to.add("accuracyCi95OverSites", interval(bySites, scans, p, false));
      to.add("aucCi95OverSites", interval(bySites, scans, p, true));
    }
  }

  private static com.google.gson.JsonElement interval(
      List<int[]> samples, RatedScans scans, double[] p, boolean auc) {
    double[] values =
        samples.stream()
            .mapToDouble(
                rows -> {
                  JsonObject figures = figures(scans.at(rows).excluded(), pick(p, rows));
                  return figures.get(auc ? "auc" : "accuracy").isJsonNull()
                      ? Double.NaN
                      : figures.get(auc ? "auc" : "accuracy").getAsDouble();
                })
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int n = values.length;
    return Json.gson()
        .toJsonTree(new double[] {values[(int) (0.025 * n)], values[(int) (0.975 * (n - 1))]});
  }
}
