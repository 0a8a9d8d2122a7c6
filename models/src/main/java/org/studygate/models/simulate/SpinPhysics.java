package org.studygate.models.simulate;

import static org.studygate.models.simulate.TissueSignals.between;

import java.util.Random;

/** Signal equations of spin echo, inversion recovery and spoiled gradient echo sequences. */
final class SpinPhysics {

  /** Proton density (fluid 1), T1 and T2 in ms. */
  private record Tissue(double density, double t1, double t2) {

    Tissue drawn(Random random) {
      return new Tissue(
          density * (1 + 0.05 * random.nextGaussian()),
          t1 * Math.exp(0.12 * random.nextGaussian()),
          t2 * Math.exp(0.12 * random.nextGaussian()));
    }
  }

  private static final Tissue FLUID = new Tissue(1.0, 4000, 900);
  private static final Tissue GREY = new Tissue(0.82, 1150, 92);
  private static final Tissue WHITE = new Tissue(0.70, 720, 74);
  private static final Tissue BONE = new Tissue(0.05, 800, 5);
  private static final Tissue MUSCLE = new Tissue(0.8, 1100, 42);
  private static final Tissue FAT = new Tissue(0.9, 310, 110);
  private static final Tissue LESION = new Tissue(0.85, 1400, 140);

  /** Times in ms, the flip angle in degrees. */
  private record Sequence(double te, double tr, double ti, double flip) {

    double signal(Tissue tissue) {
      double e1 = Math.exp(-tr / tissue.t1());
      double angle = Math.toRadians(flip);
      double recovered =
          ti > 0
              ? Math.abs(1 - 2 * Math.exp(-ti / tissue.t1()) + e1)
              : (1 - e1) * Math.sin(angle) / (1 - e1 * Math.cos(angle));
      return tissue.density() * recovered * Math.exp(-te / tissue.t2());
    }
  }

  private SpinPhysics() {}

  static TissueSignals draw(String label, Random random) {
    Sequence s = sequence(label, random);
    return TissueSignals.of(
        label,
        TissueSignals.Kind.PLAIN,
        s.signal(FLUID.drawn(random)),
        s.signal(GREY.drawn(random)),
        s.signal(WHITE.drawn(random)),
        s.signal(BONE.drawn(random)),
        s.signal(MUSCLE.drawn(random)),
        s.signal(FAT.drawn(random)),
        s.signal(LESION.drawn(random)));
  }

  private static Sequence sequence(String label, Random random) {
    return switch (label) {
      case "MR_T2" -> new Sequence(between(random, 75, 140), between(random, 2500, 8000), 0, 90);
      case "MR_PD" -> new Sequence(between(random, 8, 38), between(random, 1800, 5000), 0, 90);
      case "MR_FLAIR" -> {
        double tr = between(random, 6000, 11000);
        double nulled = FLUID.t1() * (Math.log(2) - Math.log1p(Math.exp(-tr / FLUID.t1())));
        double ti = nulled * (0.92 + 0.14 * random.nextDouble());
        yield new Sequence(between(random, 85, 145), tr, ti, 90);
      }
      default ->
          switch (random.nextInt(3)) {
            case 0 -> new Sequence(between(random, 7, 18), between(random, 350, 750), 0, 90);
            case 1 ->
                new Sequence(
                    between(random, 2, 5), between(random, 6, 30), 0, between(random, 14, 30));
            default ->
                new Sequence(
                    between(random, 2, 10),
                    between(random, 1900, 2600),
                    between(random, 780, 1000),
                    90);
          };
    };
  }
}
