package org.studygate.face;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

/**
 * Judges what an attacker got of a face: the distance of the skin from the middle of the brain, for
 * every direction of the face.
 *
 * @param error root mean square difference to the true skin, mm, the best constant shift granted
 * @param correlation with the true skin of what tells people apart: the shape that all of them
 *     share (a quadratic in the two angles, and their mean) was taken off both
 */
record SurfaceAttack(double error, double correlation) {

  /** The directions of a face. */
  static boolean inFace(int cell) {
    float[] d = SphereMap.direction(cell);
    double azimuth = Math.abs(Math.toDegrees(Math.atan2(d[0], -d[1])));
    double elevation = Math.toDegrees(Math.asin(d[2]));
    return azimuth < 60 && elevation > -52 && elevation < 22;
  }

  /** The outermost tissue of a volume, whatever it is. */
  static SphereMap skin(Volume volume, FacePartMap map) {
    return rays(volume, map).skin();
  }

  private static HeadRays rays(Volume volume, FacePartMap map) {
    LabelGrid labels = new LabelGrid(map);
    return HeadRays.cast(labels.middle(labels::brain), labels, Tissue.of(volume));
  }

  /**
   * Judges what was got of several people.
   *
   * @param got one surface for each person
   * @param truth their skins, in the same order
   */
  static SurfaceAttack judge(List<SphereMap> got, List<SphereMap> truth) {
    IntPredicate counts =
        cell ->
            inFace(cell)
                && Stream.concat(got.stream(), truth.stream())
                    .noneMatch(map -> Float.isNaN(map.v[cell]));
    double[][] a = differences(got, counts);
    double[][] b = differences(truth, counts);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    double error = 0;
    for (int person = 0; person < got.size(); person++) {
      error += error(got.get(person), truth.get(person), counts) / got.size();
      for (int cell = 0; cell < SphereMap.CELLS; cell++) {
        ab += a[person][cell] * b[person][cell];
        aa += a[person][cell] * a[person][cell];
        bb += b[person][cell] * b[person][cell];
      }
    }
    return new SurfaceAttack(error, ab / Math.sqrt(aa * bb + 1e-12));
  }

  /**
   * Judges what was got of one person. Heads are alike: a head without features has a correlation
   * of its own, against which this one has to be seen.
   */
  static SurfaceAttack judgeOne(SphereMap got, SphereMap truth) {
    IntPredicate counts =
        cell -> inFace(cell) && !Float.isNaN(got.v[cell]) && !Float.isNaN(truth.v[cell]);
    double[] a = detail(got, counts);
    double[] b = detail(truth, counts);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      ab += a[cell] * b[cell];
      aa += a[cell] * a[cell];
      bb += b[cell] * b[cell];
    }
    return new SurfaceAttack(error(got, truth, counts), ab / Math.sqrt(aa * bb + 1e-12));
  }

  private static double error(SphereMap got, SphereMap truth, IntPredicate counts) {
    int[] cells = IntStream.range(0, SphereMap.CELLS).filter(counts).toArray();
    double shift = 0;
    for (int cell : cells) {
      shift += (got.v[cell] - truth.v[cell]) / cells.length;
    }
    double sum = 0;
    for (int cell : cells) {
      double off = got.v[cell] - truth.v[cell] - shift;
      sum += off * off;
    }
    return Math.sqrt(sum / cells.length);
  }

  /** What is a person's own: without the quadratic, and without what is common to all. */
  private static double[][] differences(List<SphereMap> people, IntPredicate counts) {
    double[][] out = new double[people.size()][];
    double[] mean = new double[SphereMap.CELLS];
    for (int person = 0; person < out.length; person++) {
      out[person] = detail(people.get(person), counts);
      for (int cell = 0; cell < SphereMap.CELLS; cell++) {
        mean[cell] += out[person][cell] / out.length;
      }
    }
    for (double[] person : out) {
      for (int cell = 0; cell < SphereMap.CELLS; cell++) {
        person[cell] -= mean[cell];
      }
    }
    return out;
  }

  /** What a quadratic in azimuth and elevation leaves over. */
  private static double[] detail(SphereMap map, IntPredicate counts) {
    double[][] normal = new double[6][7];
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      if (counts.test(cell)) {
        double[] t = terms(cell);
        for (int r = 0; r < 6; r++) {
          for (int c = 0; c < 6; c++) {
            normal[r][c] += t[r] * t[c];
          }
          normal[r][6] += t[r] * map.v[cell];
        }
      }
    }
    double[] fit = solve(normal);
    double[] out = new double[SphereMap.CELLS];
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      if (counts.test(cell)) {
        double[] t = terms(cell);
        out[cell] = map.v[cell];
        for (int r = 0; r < 6; r++) {
          out[cell] -= fit[r] * t[r];
        }
      }
    }
    return out;
  }

  private static double[] terms(int cell) {
    float[] d = SphereMap.direction(cell);
    double a = Math.atan2(d[0], -d[1]);
    double e = Math.asin(d[2]) + 0.3;
    return new double[] {1, a, e, a * a, a * e, e * e};
  }

  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int p = 0; p < n; p++) {
      for (int r = 0; r < n; r++) {
        if (r != p) {
          double factor = m[r][p] / m[p][p];
          for (int c = p; c <= n; c++) {
            m[r][c] -= factor * m[p][c];
          }
        }
      }
    }
    double[] out = new double[n];
    for (int r = 0; r < n; r++) {
      out[r] = m[r][n] / m[r][r];
    }
    return out;
  }
}
