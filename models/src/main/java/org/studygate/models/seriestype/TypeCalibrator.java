package org.studygate.models.seriestype;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.simulate.Contrasts;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Temperature;

/** Fits the temperatures and the threshold on the validation subjects. */
final class TypeCalibrator {

  private static final int MOST_PER_LABEL = 24;
  private static final int HEADERS_PER_SERIES = 6;
  private static final double WRONG_HEADERS = 0.05;
  private static final double WANTED_ACCURACY = 0.99;
  private static final double LEAST_THRESHOLD = 0.4;

  /** A person is asked about no more than this part, however much that would gain. */
  private static final double MOST_ABSTAINED = 0.04;

  /** What the order of tissues counts beside the pixels. */
  private static final double ORDER_WEIGHT = 0;

  /** How often a real series counts beside an imitated one. */
  private static final int REAL = 4;

  private final Engine pixels;
  private final Engine header;
  private final int headers;
  private final Random random;
  private final PrintStream out;
  private final List<double[]> pixelOutputs = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();

  TypeCalibrator(Engine pixels, Engine header, int headers, long seed, PrintStream out) {
    this.pixels = pixels;
    this.header = header;
    this.headers = headers;
    this.random = new Random(seed);
    this.out = out;
  }

  TypeCalibration fit(List<Manifest.Row> rows) throws ModelException {
    SeriesTypeModel raw = new SeriesTypeModel(pixels, header, TypeCalibration.none());
    Map<String, Integer> counts = new HashMap<>();
    for (Manifest.Row row : rows) {
      if (counts.merge(row.label(), 1, Integer::sum) > MOST_PER_LABEL) {
        continue;
      }
      try {
        Slices series = Slices.open(row.path());
        observe(raw, series, row.label(), REAL);
        if ("MR_T1".equals(row.label())) {
          for (String contrast : Contrasts.labels()) {
            observe(raw, imitation(series, contrast), contrast, 1);
          }
        }
      } catch (ImageException e) {
        out.println("left out " + row.name() + ": " + e.getMessage());
      }
    }
    double[][] p = pixelOutputs.toArray(double[][]::new);
    int[] t = truth.stream().mapToInt(TypeLabels::index).toArray();
    double pixelTemperature = fitTemperature(p, t);
    double headerTemperature = headerTemperature(raw);
    TypeCalibration half = new TypeCalibration(pixelTemperature, headerTemperature, 1, 0, 0, 0);
    return combined(raw, half);
  }

  private void observe(SeriesTypeModel raw, Slices series, String label, int times)
      throws ModelException {
    double[] p = series.size() == 0 ? null : raw.pixelProbabilities(series);
    for (int i = 0; p != null && TypeLabels.index(label) >= 0 && i < times; i++) {
      pixelOutputs.add(p);
      truth.add(label);
    }
  }

  private Slices imitation(Slices t1, String contrast) {
    return new Slices() {
      @Override
      public int size() {
        return t1.size();
      }

      @Override
      public Slice slice(int index) throws ImageException {
        return Contrasts.imitate(t1.slice(index), contrast, random);
      }

      @Override
      public SeriesHeader header() {
        return SeriesHeader.none();
      }
    };
  }

  private static double fitTemperature(double[][] p, int[] truth) {
    return Temperature.minimise(
        t -> {
          double[][] scaled = new double[p.length][];
          for (int i = 0; i < p.length; i++) {
            scaled[i] = Temperature.scale(p[i], t);
          }
          return Temperature.loss(scaled, truth);
        },
        0.3,
        6);
  }

  private double headerTemperature(SeriesTypeModel raw) throws ModelException {
    HeaderSimulator simulator = new HeaderSimulator(random);
    List<double[]> p = new ArrayList<>();
    List<Integer> t = new ArrayList<>();
    for (String label : TypeLabels.ALL) {
      for (int i = 0; i < headers; i++) {
        double[] q = raw.headerProbabilities(simulator.draw(label));
        if (q != null) {
          p.add(q);
          t.add(TypeLabels.index(label));
        }
      }
    }
    // Simulated headers are tidier than real ones: never sharpen.
    return Math.max(
        1, fitTemperature(p.toArray(double[][]::new), t.stream().mapToInt(i -> i).toArray()));
  }

  private TypeCalibration combined(SeriesTypeModel raw, TypeCalibration half)
      throws ModelException {
    HeaderSimulator simulator = new HeaderSimulator(random);
    List<double[]> products = new ArrayList<>();
    List<Integer> t = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      double[] p = Temperature.scale(pixelOutputs.get(i), half.pixelTemperature());
      for (int k = 0; k < HEADERS_PER_SERIES; k++) {
        boolean wrong = random.nextDouble() < WRONG_HEADERS;
        String says =
            wrong ? TypeLabels.ALL.get(random.nextInt(TypeLabels.ALL.size())) : truth.get(i);
        double[] h = raw.headerProbabilities(simulator.draw(says));
        if (h != null) {
          double[] scaled = Temperature.scale(h, half.headerTemperature());
          products.add(TypeCombination.combine(p, scaled, 1));
          t.add(TypeLabels.index(truth.get(i)));
        }
      }
    }
    double[][] p = products.toArray(double[][]::new);
    int[] labels = t.stream().mapToInt(i -> i).toArray();
    double temperature = fitTemperature(p, labels);
    double threshold = threshold(p, labels, temperature);
    double pixelThreshold =
        threshold(
            pixelOutputs.toArray(double[][]::new),
            truth.stream().mapToInt(TypeLabels::index).toArray(),
            half.pixelTemperature());
    out.printf(
        Locale.ROOT,
        "calibration on %d series: temperatures %.2f (pixels), %.2f (header), %.2f (both),"
            + " thresholds %.2f (pixels), %.2f (both)%n",
        truth.size(),
        half.pixelTemperature(),
        half.headerTemperature(),
        temperature,
        pixelThreshold,
        threshold);
    return new TypeCalibration(
        half.pixelTemperature(),
        half.headerTemperature(),
        temperature,
        threshold,
        pixelThreshold,
        ORDER_WEIGHT);
  }

  /** The lowest that is accurate enough, or the highest that asks a person seldom enough. */
  private static double threshold(double[][] p, int[] truth, double temperature) {
    double threshold = LEAST_THRESHOLD;
    for (; threshold < 0.95; threshold += 0.01) {
      int kept = 0;
      int right = 0;
      int next = 0;
      for (int i = 0; i < p.length; i++) {
        double[] q = Temperature.scale(p[i], temperature);
        int best = SeriesTypeModel.argmax(q);
        next += q[best] >= threshold + 0.01 ? 1 : 0;
        if (q[best] >= threshold) {
          kept++;
          right += best == truth[i] ? 1 : 0;
        }
      }
      boolean asksTooOften = next < (1 - MOST_ABSTAINED) * p.length;
      if (asksTooOften || right >= WANTED_ACCURACY * kept) {
        return threshold;
      }
    }
    return threshold;
  }
}
