package org.studygate.face;

import java.util.List;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

/** What somebody would try who wants the face back. */
final class Attacks {

  private Attacks() {}

  /** Takes the outermost tissue for the skin: of what was left, or of what was put there. */
  static SphereMap asItIs(Volume released, FacePartMap map) {
    return SurfaceAttack.skin(released, map);
  }

  /** Undoes the known kernel by Richardson's and Lucy's iterations (1972, 1974). */
  static SphereMap deconvolve(Volume released, FacePartMap map, BlurKernel kernel) {
    float[] seen = released.voxels();
    float[] guess = seen.clone();
    float[] weights = kernel.weights();
    for (int round = 0; round < 10; round++) {
      float[] blurred = blur(released.with(guess), weights);
      float[] ratio = new float[seen.length];
      for (int i = 0; i < seen.length; i++) {
        ratio[i] = (seen[i] + 1) / (blurred[i] + 1);
      }
      float[] back = blur(released.with(ratio), weights);
      for (int i = 0; i < guess.length; i++) {
        guess[i] *= back[i];
      }
    }
    return SurfaceAttack.skin(released.with(guess), map);
  }

  static float[] blur(Volume v, float[] weights) {
    return Smoothing.along(v.voxels(), v.nx(), v.ny(), v.nz(), weights);
  }

  /** Stretches a membrane from the scalp around over the face. */
  static SphereMap interpolate(Volume released, FacePartMap map) {
    SphereMap skin = SurfaceAttack.skin(released, map);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float[] d = SphereMap.direction(cell);
      boolean front = -d[1] > 0.1 && d[2] < 0.65 && d[2] > -0.93;
      skin.v[cell] = front ? Float.NaN : skin.v[cell];
    }
    return skin.stretch(cell -> true, 100);
  }

  /** The mean over several releases of the same study, or of several series of it. */
  static SphereMap average(List<SphereMap> surfaces) {
    SphereMap out = new SphereMap(0);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      for (SphereMap surface : surfaces) {
        out.v[cell] += surface.v[cell] / surfaces.size();
      }
    }
    return out;
  }

  /** The outermost tissue that any series shows, as far as the grid of the first reaches. */
  static SphereMap outermost(List<SphereMap> surfaces) {
    SphereMap out = new SphereMap(Float.NaN);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      for (SphereMap surface : surfaces) {
        float there = surface.v[cell];
        boolean further = Float.isNaN(out.v[cell]) || there > out.v[cell];
        out.v[cell] = !Float.isNaN(there) && further ? there : out.v[cell];
      }
    }
    return out;
  }
}
