package org.studygate.models.simulate;

import java.util.Random;

/**
 * The brightness of each tissue in one imitated series: half of the time by signal equations with
 * tissue values drawn around those of Stanisz et al. (Magn Reson Med 54, 2005) and Bojorquez et al.
 * (Magn Reson Imaging 35, 2017), half of the time at random within the order that the contrast has
 * (after Billot et al., SynthSeg, Med Image Anal 86, 2023, who draw without any order).
 *
 * @param label the contrast
 * @param kind a variant of the contrast: {@code plain}, {@code planar} (echo-planar), {@code map}
 *     (computed), {@code field} (phase), {@code tracer}
 * @param brain of fluid, grey and white matter
 * @param rest of bone or air, muscle and fat
 * @param lesion of a lesion of white matter
 */
record TissueSignals(String label, Kind kind, double[] brain, double[] rest, double lesion) {

  enum Kind {
    PLAIN,
    PLANAR,
    MAP,
    FIELD,
    VESSELS,
    TRACER
  }

  static TissueSignals draw(String label, Random random) {
    TissueSignals drawn =
        switch (label) {
          case "MR_DWI" -> diffusion(random);
          case "MR_T2STAR" -> random.nextInt(3) > 0 ? bold(random) : echo(random);
          case "MR_ANGIO" -> vessels(random);
          case "MR_OTHER" -> other(random);
          case "PT" -> tracer(random);
          default ->
              random.nextBoolean() ? SpinPhysics.draw(label, random) : ordered(label, random);
        };
    return drawn.withFat(random);
  }

  /** Fat is suppressed in some series of any kind, and in nearly all echo-planar ones. */
  private TissueSignals withFat(Random random) {
    boolean rare = label.equals("MR_T1") || label.equals("MR_T2");
    if (kind == Kind.PLAIN && random.nextInt(rare ? 6 : 4) == 0) {
      rest[2] = brain[1] * between(random, 0.05, 0.5);
    }
    return this;
  }

  static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static TissueSignals ordered(String label, Random random) {
    double grey;
    double white;
    double fluid;
    double lesion;
    switch (label) {
      case "MR_T1" -> {
        grey = between(random, 0.4, 0.75);
        white = grey * between(random, 1.08, 1.7);
        fluid = grey * between(random, 0.15, 0.6);
        lesion = random.nextInt(4) == 0 ? white * 1.5 : grey * between(random, 0.5, 0.95);
      }
      case "MR_T2" -> {
        fluid = 1;
        grey = between(random, 0.4, 0.75);
        white = grey * between(random, 0.6, 0.92);
        lesion = between(random, grey, 1);
      }
      case "MR_FLAIR" -> {
        white = between(random, 0.45, 0.8);
        grey = white * between(random, 1.06, 1.5);
        fluid = white * between(random, 0.03, 0.4);
        lesion = grey * between(random, 1.1, 1.8);
      }
      default -> {
        white = between(random, 0.5, 0.8);
        grey = white * between(random, 1.08, 1.35);
        fluid = grey * between(random, 0.72, 1.3);
        lesion = grey * between(random, 1.0, 1.4);
      }
    }
    double muscle =
        label.equals("MR_T2") ? between(random, 0.1, 0.35) : grey * between(random, 0.5, 1.05);
    double fat =
        label.equals("MR_T1")
            ? white * between(random, 1.0, 2.4)
            : between(random, 0.35, label.equals("MR_FLAIR") ? 2.0 : 1.2);
    return of(label, Kind.PLAIN, fluid, grey, white, between(random, 0, 0.1), muscle, fat, lesion);
  }

  static TissueSignals of(
      String label,
      Kind kind,
      double fluid,
      double grey,
      double white,
      double bone,
      double muscle,
      double fat,
      double lesion) {
    return new TissueSignals(
        label, kind, new double[] {fluid, grey, white}, new double[] {bone, muscle, fat}, lesion);
  }

  private static TissueSignals diffusion(Random random) {
    double fat = between(random, 0, 0.15);
    double muscle = between(random, 0.05, 0.25);
    return switch (random.nextInt(8)) {
      case 0, 1 -> {
        double grey = between(random, 0.45, 0.7);
        double white = grey * between(random, 0.65, 0.95);
        yield of("MR_DWI", Kind.PLANAR, 1, grey, white, 0.02, muscle, fat, 0.9);
      }
      case 2 -> {
        double grey = between(random, 0.25, 0.4);
        double white = grey * between(random, 0.8, 1.05);
        yield of("MR_DWI", Kind.MAP, 1, grey, white, 0, 0, 0, 0.5);
      }
      case 3 -> of("MR_DWI", Kind.MAP, 0.05, between(random, 0.12, 0.25), 1, 0, 0, 0, 0.3);
      default -> {
        double grey = between(random, 0.5, 0.8);
        double white = grey * between(random, 0.85, 1.2);
        double fluid = between(random, 0.02, 0.2);
        double lesion = random.nextBoolean() ? 1.4 : grey;
        yield of("MR_DWI", Kind.PLANAR, fluid, grey, white, 0.02, muscle, fat, lesion);
      }
    };
  }

  private static TissueSignals bold(Random random) {
    double grey = between(random, 0.65, 0.9);
    double white = grey * between(random, 0.78, 0.98);
    double fluid = grey * between(random, 0.95, 1.5);
    double muscle = between(random, 0.05, 0.3);
    double fat = between(random, 0.02, 0.2);
    return of("MR_T2STAR", Kind.PLANAR, fluid, grey, white, 0.02, muscle, fat, grey);
  }

  /** Gradient echoes of full resolution, as for bleedings. */
  private static TissueSignals echo(Random random) {
    double grey = between(random, 0.6, 0.9);
    double white = grey * between(random, 0.8, 0.98);
    double fluid = grey * between(random, 0.9, 1.4);
    double lesion = random.nextBoolean() ? 0.05 : grey;
    double muscle = between(random, 0.25, 0.6);
    double fat = between(random, 0.3, 1);
    return of("MR_T2STAR", Kind.PLAIN, fluid, grey, white, 0, muscle, fat, lesion);
  }

  private static TissueSignals vessels(Random random) {
    double grey = between(random, 0.25, 0.5);
    double white = grey * between(random, 0.9, 1.15);
    double fluid = grey * between(random, 0.2, 0.7);
    double muscle = grey * between(random, 0.6, 1);
    return of(
        "MR_ANGIO",
        Kind.VESSELS,
        fluid,
        grey,
        white,
        0.03,
        muscle,
        between(random, 0.05, 0.6),
        grey);
  }

  private static TissueSignals other(Random random) {
    if (random.nextBoolean()) {
      return of("MR_OTHER", Kind.FIELD, 1, 1, 1, 0.2, 0.8, 0.8, 1);
    }
    double white = between(random, 0.25, 0.6);
    return of("MR_OTHER", Kind.MAP, 0.1, 1, white, 0.05, 0.15, 0.1, 0.2);
  }

  private static TissueSignals tracer(Random random) {
    double white = between(random, 0.2, 0.45);
    double rest = between(random, 0.03, 0.25);
    return of("PT", Kind.TRACER, 0.08, 1, white, 0.02, rest, rest / 2, 0.4);
  }
}
