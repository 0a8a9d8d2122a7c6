package org.studygate.training;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.skin.SkinTraining;

/**
 * Thins the steps of a run out to a few hundred points; each is the mean of the steps it is for.
 */
final class Curve {

  static final int POINTS = 250;

  private final List<CurvePoint> points = new ArrayList<>();
  private double loss;
  private double accuracy;
  private int n;
  private SkinTraining.Step last;

  synchronized void add(SkinTraining.Step step) {
    last = step;
    loss += finite(step.loss());
    accuracy += step.accuracy();
    n++;
    int stride = (step.steps() + POINTS - 1) / POINTS;
    if (step.step() % stride == 0 || step.step() == step.steps()) {
      points.add(new CurvePoint(false, step.step(), step.epoch(), loss / n, accuracy / n));
      loss = 0;
      accuracy = 0;
      n = 0;
    }
  }

  synchronized void add(SkinTraining.Epoch epoch) {
    int step = last == null ? 0 : last.step();
    points.add(new CurvePoint(true, step, epoch.epoch(), finite(epoch.loss()), epoch.accuracy()));
  }

  /** A loss that has run away is drawn at the top. */
  private static double finite(double loss) {
    return Double.isFinite(loss) ? loss : 1000;
  }

  /** The last step, or null before any. */
  synchronized SkinTraining.Step last() {
    return last;
  }

  /** What came since the last time. */
  synchronized List<CurvePoint> take() {
    List<CurvePoint> taken = List.copyOf(points);
    points.clear();
    return taken;
  }
}
