package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.Volume;

/**
 * Runs the network where the head is: first on windows over the whole image, then on the head it
 * found, from several views whose mean is taken.
 */
final class HeadFinder {

  /** Less than this is no head, see {@link HeadProbabilities#score}. */
  static final double HEAD = 60;

  private static final double LONG = 270;

  private final Engine engine;

  HeadFinder(Engine engine) {
    this.engine = engine;
  }

  /**
   * The best view of the head.
   *
   * @return null when the image is of one brightness
   */
  HeadProbabilities find(Volume volume, double[][] axes) throws ModelException {
    HeadProbabilities best = null;
    for (double[] centre : Centres.of(volume, axes, LONG)) {
      HeadProbabilities seen = run(volume, HeadWindow.at(centre, axes));
      if (seen != null && (best == null || seen.score() > best.score())) {
        best = seen;
      }
    }
    return best;
  }

  /** The mean of several views around a first finding. */
  HeadProbabilities refine(Volume volume, HeadProbabilities first) throws ModelException {
    double[] middle = first.middle();
    if (middle == null) {
      return first;
    }
    HeadWindow at = HeadWindow.at(middle, first.window().axes());
    List<HeadProbabilities> views = new ArrayList<>();
    HeadProbabilities target = run(volume, at);
    views.add(target);
    views.add(run(volume, new HeadWindow(middle, at.axes(), 1, true)));
    double[] beside =
        at.patient(HeadGrid.NX / 2.0 + 1, HeadGrid.NY / 2.0 - 2, HeadGrid.NZ / 2.0 + 1);
    views.add(
        run(volume, new HeadWindow(volume.nz() == 1 ? middle : beside, at.axes(), 1.07, false)));
    views.removeIf(java.util.Objects::isNull);
    return target == null ? first : mean(target, views);
  }

  /** Runs the network on one window; null when there is nothing in it. */
  HeadProbabilities run(Volume volume, HeadWindow asked) throws ModelException {
    HeadWindow window = volume.nz() == 1 ? asked.onLayer(volume.placement()) : asked;
    float[] input = window.sample(volume);
    if (input == null) {
      return null;
    }
    float[] out = engine.run(input, HeadGrid.batch())[0];
    float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
    for (int label = 0; label < HeadGrid.CLASSES; label++) {
      System.arraycopy(out, label * HeadGrid.VOXELS, p[label], 0, HeadGrid.VOXELS);
    }
    return new HeadProbabilities(window, p, input);
  }

  private static HeadProbabilities mean(HeadProbabilities target, List<HeadProbabilities> views) {
    float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
    for (HeadProbabilities view : views) {
      for (int z = 0, i = 0; z < HeadGrid.NZ; z++) {
        for (int y = 0; y < HeadGrid.NY; y++) {
          for (int x = 0; x < HeadGrid.NX; x++, i++) {
            double[] at =
                view == target ? null : view.window().grid(target.window().patient(x, y, z));
            for (int label = 0; label < HeadGrid.CLASSES; label++) {
              float value = at == null ? view.p()[label][i] : view.at(label, at[0], at[1], at[2]);
              p[label][i] += value / views.size();
            }
          }
        }
      }
    }
    return new HeadProbabilities(target.window(), p, target.input());
  }
}
