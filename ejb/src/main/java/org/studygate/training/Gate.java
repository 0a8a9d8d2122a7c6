package org.studygate.training;

import static org.studygate.training.GateReason.bad;
import static org.studygate.training.GateReason.good;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studygate.models.skin.PhotoFault;

/**
 * Decides whether a version may come into service: its accuracy on patients that were held back
 * exceeds the bar, is no worse than that of the version in service on the same photos, and it does
 * not simply call everything the same. Nothing else lets a version pass.
 */
final class Gate {

  /** Share of the patients that are held back, and that are learnt from. */
  private static final double HELD_BACK = 0.2;

  private static final double LEARNT = 0.6;

  /** Worse than a coin. */
  private static final double GUESS = 0.5;

  private static final int FEWEST = 10;
  private static final int MOST = 500;

  private final TrainingSettings settings;

  Gate(TrainingSettings settings) {
    this.settings = settings;
  }

  /** Whether there are photos enough to begin with; says what is missing where there are not. */
  GateVerdict enough(PhotoCounts counts) {
    List<GateReason> reasons = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (String label : List.of(PhotoFault.USABLE, ClassCount.UNUSABLE)) {
      ClassCount count = counts.of(label);
      int learn = settings.photos() - count.learn();
      int heldBack = settings.heldBackPhotos() - count.heldBack();
      if (learn > 0) {
        reasons.add(
            bad(GateReason.Code.FEW_TO_LEARN, label, text(count.learn()), text(settings.photos())));
      }
      if (heldBack > 0) {
        reasons.add(
            bad(
                GateReason.Code.FEW_HELD_BACK,
                label,
                text(count.heldBack()),
                text(settings.heldBackPhotos())));
      }
      int more = (int) Math.ceil(Math.max(learn / LEARNT, heldBack / HELD_BACK));
      if (more > 0) {
        wanted.add(new Wanted(label, more));
      }
    }
    int patients = settings.patients() - counts.heldBack();
    if (patients > 0) {
      reasons.add(
          bad(GateReason.Code.FEW_PATIENTS, text(counts.heldBack()), text(settings.patients())));
    }
    return new GateVerdict(
        reasons.isEmpty(),
        settings.accuracy(),
        reasons,
        wanted,
        Math.max(0, (int) Math.ceil(patients / HELD_BACK)));
  }

  /**
   * Decides.
   *
   * @param figures of the new version
   * @param from version that it went on from, and that was measured on the same photos
   * @param before its figures
   * @param served version in service now
   */
  GateVerdict decide(
      PhotoCounts counts,
      TrainingFigures figures,
      String from,
      TrainingFigures before,
      String served) {
    GateVerdict enough = enough(counts);
    List<GateReason> reasons = new ArrayList<>(enough.reasons());
    String accuracy = percent(figures.accuracy());
    String bar = percent(settings.accuracy());
    reasons.add(
        figures.accuracy() > settings.accuracy()
            ? good(GateReason.Code.ABOVE_BAR, accuracy, bar)
            : bad(GateReason.Code.NOT_ABOVE_BAR, accuracy, bar));
    reasons.add(
        figures.accuracy() >= before.accuracy()
            ? good(GateReason.Code.NOT_WORSE, accuracy, from, percent(before.accuracy()))
            : bad(GateReason.Code.WORSE, accuracy, from, percent(before.accuracy())));
    guesses(reasons, PhotoFault.USABLE, figures.specificity());
    guesses(reasons, ClassCount.UNUSABLE, figures.sensitivity());
    if (!from.equals(served)) {
      reasons.add(bad(GateReason.Code.SERVED_CHANGED, from, String.valueOf(served)));
    }
    boolean accepted = reasons.stream().allMatch(GateReason::good);
    return new GateVerdict(
        accepted,
        settings.accuracy(),
        reasons,
        accepted ? List.of() : wanted(counts, figures),
        enough.patients());
  }

  private static void guesses(List<GateReason> reasons, String label, Double share) {
    if (share == null || share < GUESS) {
      reasons.add(bad(GateReason.Code.GUESSES, label, share == null ? "–" : percent(share)));
    }
  }

  /**
   * More photos of the classes that are wrong more often than the bar allows. Errors fall about
   * with the root of the number of photos (Hestness et al. 2017), so an estimate, kept within
   * reason.
   */
  private List<Wanted> wanted(PhotoCounts counts, TrainingFigures figures) {
    List<Wanted> wanted = new ArrayList<>();
    double allowed = 1 - Math.max(settings.accuracy(), figures.accuracy());
    for (TrainingFigures.OfClass one : figures.perClass()) {
      double wrong = 1 - one.share();
      if (wrong > allowed) {
        double times = Math.pow(wrong / Math.max(allowed, 0.02), 2) - 1;
        double more = Math.max(FEWEST, counts.of(one.label()).learn()) * times / LEARNT;
        wanted.add(new Wanted(one.label(), tens(Math.max(FEWEST, Math.min(MOST, more)))));
      }
    }
    return wanted;
  }

  private static int tens(double number) {
    return (int) (10 * Math.ceil(number / 10));
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
