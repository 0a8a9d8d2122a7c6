package org.studygate.face;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FoundPart;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/**
 * An invented person: a head with nose, brows, eye sockets, lips, chin, ears and small unevenness
 * of the skin, all drawn from a seed. The middle of the brain is the origin (LPS, mm).
 */
final class SyntheticHead {

  private static final double[] BRAIN = {66, 83, 62};
  private final SphereMap skin = new SphereMap(0);
  private final SphereMap part = new SphereMap(0);
  private final long seed;
  private final boolean ct;
  private final double[] nose;

  private SyntheticHead(long seed, boolean ct) {
    this.seed = seed;
    this.ct = ct;
    Random random = new Random(seed);
    double size = 1 + 0.04 * random.nextGaussian();
    double[] f = new double[12];
    for (int i = 0; i < f.length; i++) {
      f[i] = random.nextGaussian();
    }
    SphereMap uneven = new SphereMap(0);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      uneven.v[cell] = (float) (40 * random.nextGaussian());
    }
    uneven = uneven.smooth(7).smooth(5);
    SphereMap base = GenericHead.surface();
    double noseAt = -22 + 2 * f[0];
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float[] d = SphereMap.direction(cell);
      double az = Math.toDegrees(Math.atan2(d[0], -d[1]));
      double el = Math.toDegrees(Math.asin(d[2]));
      double side = Math.abs(az);
      double nosy = bump(az, 0, 6 + f[1], el, noseAt, 8 + f[2]);
      double eyes = bump(side, 19 + f[3], 7, el, -4, 5);
      double mouth = bump(az, 0, 12 + 2 * f[4], el, -42 + f[5], 5);
      double ears = bump(side, 97, 6, el, -14, 13);
      double r = base.v[cell] * size + uneven.v[cell];
      r += (24 + 4 * f[6]) * nosy - (7 + 2 * f[7]) * eyes + (3 + 1.5 * f[8]) * mouth;
      r +=
          (4 + 2 * f[9]) * bump(az, 0, 26, el, 6, 4)
              + (6 + 4 * f[10]) * bump(az, 0, 12, el, -55, 6);
      r += (18 + 3 * f[11]) * ears;
      skin.v[cell] = (float) r;
      boolean face = side < 80 && el > -64 && el < 36;
      part.v[cell] =
          nosy > 0.3
              ? FacePart.NOSE.label()
              : eyes > 0.3
                  ? FacePart.EYES.label()
                  : mouth > 0.3
                      ? FacePart.MOUTH.label()
                      : ears > 0.15 ? FacePart.EARS.label() : face ? FacePart.SURFACE.label() : 0;
    }
    double a = Math.toRadians(noseAt);
    nose = new double[] {0, -120 * Math.cos(a), 120 * Math.sin(a)};
  }

  static SyntheticHead mr(long seed) {
    return new SyntheticHead(seed, false);
  }

  static SyntheticHead ct(long seed) {
    return new SyntheticHead(seed, true);
  }

  private static double bump(double x, double x0, double w, double y, double y0, double h) {
    double u = (x - x0) / w;
    double v = (y - y0) / h;
    return Math.exp(-0.5 * (u * u + v * v));
  }

  /** A grid around the whole head, 2 mm. */
  static Volume grid(double step) {
    int nx = (int) (220 / step);
    int ny = (int) (270 / step);
    int nz = (int) (240 / step);
    Placement at =
        new Placement(
            new double[] {-110, -150, -140},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[] {step, step, step});
    return new Volume(nx, ny, nz, new float[nx * ny * nz], at);
  }

  /** Sagittal slices of some thickness, 1.5 mm in plane. */
  static Volume sagittal(double thickness) {
    int n = (int) (200 / thickness);
    Placement at =
        new Placement(
            new double[] {-100, -150, 100},
            new double[][] {{0, 1, 0}, {0, 0, -1}, {1, 0, 0}},
            new double[] {1.5, 1.5, thickness});
    return new Volume(180, 160, n, new float[180 * 160 * n], at);
  }

  /** Axial slices, oblique by 15 degrees. */
  static Volume axial(double thickness) {
    int n = (int) (230 / thickness);
    double c = Math.cos(Math.toRadians(15));
    double s = Math.sin(Math.toRadians(15));
    Placement at =
        new Placement(
            new double[] {-110, -150, -160},
            new double[][] {{1, 0, 0}, {0, c, s}, {0, -s, c}},
            new double[] {1.5, 1.5, thickness});
    return new Volume(146, 180, n, new float[146 * 180 * n], at);
  }

  /** What a scanner would see on a grid: slices of the grid's thickness, with noise. */
  Volume scan(Volume grid) {
    Affine affine = new Affine(grid.placement());
    double thick = grid.placement().spacing()[2];
    int parts = Math.max(1, (int) Math.round(thick / 1.5));
    float[] out = new float[grid.voxels().length];
    IntStream.range(0, grid.nz())
        .parallel()
        .forEach(
            k -> {
              Random noise = new Random(seed * 1000 + k);
              int at = grid.nx() * grid.ny() * k;
              for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                  double sum = 0;
                  for (int s = 0; s < parts; s++) {
                    double kk = k + (s + 0.5) / parts - 0.5;
                    sum += value(affine.x(i, j, kk), affine.y(i, j, kk), affine.z(i, j, kk));
                  }
                  double noisy = sum / parts + (ct ? 12 : 5) * noise.nextGaussian();
                  out[at++] = Math.round(ct ? noisy : Math.abs(noisy));
                }
              }
            });
    return grid.with(out);
  }

  private double value(double x, double y, double z) {
    double depth = depth(x, y, z);
    double inside = Math.max(0, Math.min(1, depth / 1.5 + 0.5));
    double wave = Math.sin(0.31 * x + seed) * Math.sin(0.27 * y) * Math.sin(0.29 * z);
    double brain = Math.sqrt(square(x / BRAIN[0]) + square(y / BRAIN[1]) + square(z / BRAIN[2]));
    double tissue;
    if (brain < 1) {
      tissue = ct ? 35 + 5 * wave : 200 + 40 * wave;
    } else if (brain < 1.1) {
      tissue = ct ? 900 : 25;
    } else if (depth < 2) {
      tissue = ct ? 40 : 180;
    } else if (depth < 6) {
      tissue = ct ? -90 : 320;
    } else {
      tissue = ct ? 55 : 130 + 30 * wave;
    }
    double air = ct ? -1000 : 0;
    return air + inside * (tissue - air);
  }

  /** Depth under the skin, mm; negative in air. */
  double depth(double x, double y, double z) {
    double neck = z < -60 ? 50 - Math.hypot(x, y - 15) : -1e3;
    return Math.max(neck, at(skin, x, y, z) - Math.sqrt(x * x + y * y + z * z));
  }

  private static float at(SphereMap map, double x, double y, double z) {
    double column = SphereMap.column(x, y);
    double row = SphereMap.row(z, Math.hypot(x, y));
    int c0 = (int) Math.floor(column);
    int r0 = Math.min(SphereMap.ELEVATIONS - 2, (int) row);
    int a = r0 * SphereMap.AZIMUTHS + Math.floorMod(c0, SphereMap.AZIMUTHS);
    int b = r0 * SphereMap.AZIMUTHS + Math.floorMod(c0 + 1, SphereMap.AZIMUTHS);
    double u = column - c0;
    double w = row - r0;
    double low = map.v[a] + u * (map.v[b] - map.v[a]);
    double high =
        map.v[a + SphereMap.AZIMUTHS]
            + u * (map.v[b + SphereMap.AZIMUTHS] - map.v[a + SphereMap.AZIMUTHS]);
    return (float) (low + w * (high - low));
  }

  /** The person's skin from the middle of the brain, mm. */
  SphereMap skin() {
    return skin;
  }

  /** Whether a point lies in the brain itself. */
  static boolean inBrain(double x, double y, double z) {
    return square(x / BRAIN[0]) + square(y / BRAIN[1]) + square(z / BRAIN[2]) < 1;
  }

  /** The true parts on a grid. */
  FacePartMap parts(Volume grid) {
    Affine affine = new Affine(grid.placement());
    byte[] labels = new byte[grid.voxels().length];
    BitSet brain = new BitSet();
    int at = 0;
    for (int k = 0; k < grid.nz(); k++) {
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++, at++) {
          double x = affine.x(i, j, k);
          double y = affine.y(i, j, k);
          double z = affine.z(i, j, k);
          if (square(x / 70) + square(y / 87) + square(z / 66) < 1) {
            brain.set(at);
          } else {
            double depth = depth(x, y, z);
            labels[at] = depth > -4 && depth < 12 ? label(x, y, z) : 0;
          }
        }
      }
    }
    return new FacePartMap(
        grid.nx(),
        grid.ny(),
        grid.nz(),
        grid.placement(),
        labels,
        brain,
        FacePartMap.Answer.FOUND,
        0.97,
        centres(),
        List.of());
  }

  private byte label(double x, double y, double z) {
    int column = Math.floorMod((int) Math.round(SphereMap.column(x, y)), SphereMap.AZIMUTHS);
    int row = (int) Math.round(SphereMap.row(z, Math.hypot(x, y)));
    return (byte) part.v[row * SphereMap.AZIMUTHS + column];
  }

  private Map<FacePart, FoundPart> centres() {
    Map<FacePart, FoundPart> out = new EnumMap<>(FacePart.class);
    out.put(FacePart.NOSE, new FoundPart(0.97, List.of(nose), 1));
    return out;
  }

  /** The slices of a scan as the frames of a series. */
  static FaceSeries series(String uid, String frameOfReference, Volume scan) {
    return series(uid, frameOfReference, scan, StoredRange.ofBits(16, true), 1, 0);
  }

  static FaceSeries series(
      String uid, String place, Volume scan, StoredRange range, double slope, double intercept) {
    List<FaceFrame> frames = new ArrayList<>();
    Placement p = scan.placement();
    int size = scan.nx() * scan.ny();
    for (int k = 0; k < scan.nz(); k++) {
      int first = k * size;
      double[] row = p.axes()[0];
      double[] column = p.axes()[1];
      frames.add(
          new FaceFrame(
              uid + "." + k,
              1,
              scan.nx(),
              scan.ny(),
              p.toPatient(0, 0, k),
              new double[] {row[0], row[1], row[2], column[0], column[1], column[2]},
              new double[] {p.spacing()[1], p.spacing()[0]},
              p.spacing()[2],
              slope,
              intercept,
              () -> {
                int[] stored = new int[size];
                for (int i = 0; i < size; i++) {
                  stored[i] = (int) Math.round((scan.voxels()[first + i] - intercept) / slope);
                }
                return stored;
              }));
    }
    return new FaceSeries(uid, place, range, frames);
  }

  private static double square(double a) {
    return a * a;
  }
}
