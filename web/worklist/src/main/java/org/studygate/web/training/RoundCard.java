package org.studygate.web.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studygate.training.ClassCount;
import org.studygate.training.GateReason;
import org.studygate.training.RoundOutcome;
import org.studygate.training.RoundView;
import org.studygate.training.TrainingFigures;
import org.studygate.web.page.Display;

/** A round of a training with the words of the page. */
public final class RoundCard {

  private static final Set<GateReason.Code> OF_A_CLASS =
      Set.of(GateReason.Code.FEW_TO_LEARN, GateReason.Code.FEW_HELD_BACK, GateReason.Code.GUESSES);

  private final RoundView view;
  private final Display display;

  RoundCard(RoundView view, Display display) {
    this.view = view;
    this.display = display;
  }

  /** A reason of the gate in a sentence. */
  public record Sentence(boolean good, String text) {}

  public RoundView getView() {
    return view;
  }

  public List<Sentence> getReasons() {
    return view.verdict() == null
        ? List.of()
        : view.verdict().reasons().stream().map(this::sentence).toList();
  }

  private Sentence sentence(GateReason reason) {
    Object[] values = reason.values().toArray();
    if (OF_A_CLASS.contains(reason.code())) {
      values[0] = label(reason.values().get(0));
    }
    return new Sentence(
        reason.good(), display.text("training.reason." + reason.code().name(), values));
  }

  /** Photos that would help, in words. */
  public List<String> getWanted() {
    return view.verdict() == null
        ? List.of()
        : view.verdict().wanted().stream()
            .map(w -> display.text("training.want", w.photos(), label(w.label())))
            .toList();
  }

  public String label(String of) {
    return display.translated("training.class.", of);
  }

  /** Classes that there are photos of. */
  public List<ClassCount> getCounts() {
    return view.counts().classes().stream().filter(c -> c.all() > 0).toList();
  }

  public boolean isRunning() {
    return view.outcome() == RoundOutcome.TRAINING;
  }

  /** How far it is, in whole percent of the steps. */
  public int getDone() {
    return view.steps() == 0 ? 0 : 100 * view.step() / view.steps();
  }

  public String getLeft() {
    Duration left = view.left();
    if (left == null) {
      return display.text("training.preparing");
    }
    return left.toMinutes() < 1
        ? display.text("training.leftSeconds", Math.max(1, left.toSeconds()))
        : display.text("training.leftMinutes", left.toMinutes() + 1);
  }

  public boolean isDrawn() {
    return !view.points().isEmpty();
  }

  public CurveDrawing getLoss() {
    return CurveDrawing.loss(view.points(), view.steps());
  }

  public CurveDrawing getAccuracy() {
    return CurveDrawing.accuracy(view.points(), view.steps());
  }

  public ConfusionTable getConfusion() {
    return ConfusionTable.of(view.figures());
  }

  public List<TrainingFigures.OfClass> getClasses() {
    return view.figures().perClass();
  }

  /** 95 % interval of the accuracy. */
  public String getInterval() {
    double[] interval = view.figures().interval();
    return range(interval[0], interval[1]);
  }

  public String range(double low, double high) {
    return share(low) + " – " + share(high);
  }

  public String share(Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
  }

  public String figure(Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}
