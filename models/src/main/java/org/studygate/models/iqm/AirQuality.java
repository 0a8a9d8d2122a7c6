package org.studygate.models.iqm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Slice;

/** Mortamet's quality indices: artefacts in the air, and the fit of its noise. */
final class AirQuality {

  private static final double OUTLIER = 10;
  private static final int BINS = 64;

  private AirQuality() {}

  static Map<String, Double> of(TissueClasses classes) {
    Sample air = classes.air();
    double limit = air.median() + OUTLIER * Math.max(0.5, air.mad());
    double artefacts = 0;
    List<Slice> slices = classes.slices();
    for (int s = 0; s < slices.size(); s++) {
      Slice slice = slices.get(s);
      for (int y = 1; y < slice.height() - 1; y++) {
        for (int x = 1; x < slice.width() - 1; x++) {
          int i = y * slice.width() + x;
          if (classes.isAir(s, i) && loud(classes, slice, i, limit)) {
            artefacts++;
          }
        }
      }
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("qi_1", artefacts / air.count());
    out.put("qi_2", misfit(air));
    return out;
  }

  /** Above the limit together with a neighbour on each axis: single loud pixels are noise. */
  private static boolean loud(TissueClasses classes, Slice slice, int i, double limit) {
    float[] v = slice.values();
    double level = limit / classes.scale();
    int w = slice.width();
    return v[i] > level
        && (v[i - 1] > level || v[i + 1] > level)
        && (v[i - w] > level || v[i + w] > level);
  }

  /** Mean distance of the histogram beyond its mode to the Rayleigh distribution of its mode. */
  private static double misfit(Sample air) {
    double top = air.percentile(99.5);
    if (!(top > 0)) {
      return 0;
    }
    double[] histogram = new double[BINS];
    int peak = 0;
    for (int bin = 0; bin < BINS; bin++) {
      histogram[bin] = air.part(top * bin / BINS, top * (bin + 1) / BINS);
      peak = bin > 0 && histogram[bin] > histogram[Math.max(1, peak)] ? bin : peak;
    }
    double sigma = Math.max(top / BINS / 2, (peak + 0.5) * top / BINS);
    double sum = 0;
    for (int bin = peak; bin < BINS; bin++) {
      double from = top * bin / BINS;
      double to = top * (bin + 1) / BINS;
      double model =
          Math.exp(-from * from / (2 * sigma * sigma)) - Math.exp(-to * to / (2 * sigma * sigma));
      sum += Math.abs(histogram[bin] - model);
    }
    return sum / Math.max(1, BINS - peak);
  }
}
