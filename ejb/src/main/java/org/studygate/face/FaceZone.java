package org.studygate.face;

import java.util.Map;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FoundPart;

/**
 * The region to change, as seen from the middle of the head: in the directions of the face,
 * everything from an inner surface outwards. Neither surface follows the skin: the inner one is the
 * deepest of a wide neighbourhood, smoothed and moved at random; the outer one, at which new tissue
 * ends, is a generic head fitted to the scalp around.
 */
final class FaceZone {

  private static final double WIDEN = 5;
  private static final float UNDER_SURFACE = 12;
  private static final float OVER_SKULL = 5;
  private static final float JITTER = 4;

  /** Skin, fat and bone are thicker than this, mm. */
  private static final float SCALP = 3;

  /** Below this elevation lies the chest: the region ends. */
  private static final double CHEST = Math.toRadians(-38);

  private static final float ENDLESS = 1e6f;

  /** Interleaved for each cell: zone, inner, surface, end. */
  private final float[] cells = new float[4 * SphereMap.CELLS];

  private final double[] centre;
  private final double[] axis = new double[3];
  private double widest = 1;
  private double bare;
  private double left;
  private float nearest = ENDLESS;

  private FaceZone(double[] centre) {
    this.centre = centre;
  }

  static FaceZone of(LabelGrid labels, Tissue tissue, SecretNoise noise) {
    double[] centre = centre(labels);
    HeadRays rays = HeadRays.cast(centre, labels, tissue);
    SphereMap zone = zone(rays, centre, labels.map().parts());
    SphereMap surface = surface(rays, zone, noise);
    SphereMap inner = inner(rays, zone, surface, noise);
    SphereMap end = end(rays, surface, noise);
    FaceZone out = new FaceZone(centre);
    SphereMap soft = zone.smooth(3);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      out.cells[4 * cell] = soft.v[cell];
      out.cells[4 * cell + 1] = inner.v[cell];
      out.cells[4 * cell + 2] = surface.v[cell];
      out.cells[4 * cell + 3] = end.v[cell];
      if (soft.v[cell] > 0) {
        out.nearest = Math.min(out.nearest, inner.v[cell]);
      }
    }
    out.cone(soft);
    double[] front = front(centre, labels.map().parts());
    out.bare = bare(rays, zone, front);
    out.left = left(rays, zone, front);
    return out;
  }

  /**
   * Part of the face's directions in which the inside of the skull was drawn up to the skin. Where
   * the image ends with the head there is no skin, but ahead a face is expected.
   */
  private static double bare(HeadRays rays, SphereMap zone, double[] front) {
    int all = 0;
    int bare = 0;
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float skin = rays.skin().v[cell];
      boolean cut = rays.open().v[cell] == 0 && !ahead(cell, front);
      if (zone.v[cell] > 0 && skin > 0 && !cut) {
        all++;
        bare += skin - rays.brain().v[cell] < SCALP ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) bare / all;
  }

  private static boolean ahead(int cell, double[] front) {
    return front != null && inFace(cell, front) && Math.asin(SphereMap.direction(cell)[2]) > CHEST;
  }

  /** As {@link #bare(HeadRays, SphereMap, double[])}: there the skin cannot be changed. */
  double bare() {
    return bare;
  }

  /** Part of where a face is expected in which the image shows skin outside of the zone. */
  private static double left(HeadRays rays, SphereMap zone, double[] front) {
    int all = 0;
    int left = 0;
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      if (front != null && inFace(cell, front) && rays.skin().v[cell] > 0) {
        all++;
        left += zone.v[cell] > 0 ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) left / all;
  }

  /** As {@link #left(HeadRays, SphereMap, double[])}: that skin would stay. */
  double left() {
    return left;
  }

  /** The cone around all directions of the zone: what lies outside is soon told apart. */
  private void cone(SphereMap soft) {
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      for (int c = 0; c < 3 && soft.v[cell] > 0; c++) {
        axis[c] += SphereMap.direction(cell)[c];
      }
    }
    double length = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]) + 1e-9;
    for (int c = 0; c < 3; c++) {
      axis[c] /= length;
    }
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float[] d = SphereMap.direction(cell);
      if (soft.v[cell] > 0) {
        widest = Math.min(widest, d[0] * axis[0] + d[1] * axis[1] + d[2] * axis[2]);
      }
    }
    widest -= 0.05;
  }

  /** The middle of the brain; without one, a point behind and above the face. */
  private static double[] centre(LabelGrid labels) {
    double[] brain = labels.map().brainSide().isEmpty() ? null : labels.middle(labels::brain);
    if (brain != null) {
      return brain;
    }
    double[] face = labels.middle(v -> labels.label(v) != 0);
    boolean flat = labels.map().nz() == 1;
    return new double[] {face[0], face[1] + (flat ? 60 : 85), face[2] + (flat ? 0 : 35)};
  }

  private static SphereMap zone(HeadRays rays, double[] centre, Map<FacePart, FoundPart> parts) {
    SphereMap seen = new SphereMap(0);
    double[] front = front(centre, parts);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      boolean labelled = !Float.isNaN(rays.inner().v[cell]);
      boolean beyond = front != null && rays.cut().v[cell] > 0 && inFace(cell, front);
      seen.v[cell] = labelled || beyond ? 1 : 0;
    }
    SphereMap closed = seen.most(WIDEN + 3).least(3);
    return closed;
  }

  /** The direction in which the person looks, or null. */
  private static double[] front(double[] centre, Map<FacePart, FoundPart> parts) {
    double[] sum = new double[2];
    int count = 0;
    for (FacePart part : new FacePart[] {FacePart.EYES, FacePart.NOSE, FacePart.MOUTH}) {
      if (parts.containsKey(part)) {
        for (double[] at : parts.get(part).centres()) {
          sum[0] += at[0] - centre[0];
          sum[1] += at[1] - centre[1];
          count++;
        }
      }
    }
    double length = Math.hypot(sum[0], sum[1]);
    return count == 0 || length < 1 ? null : new double[] {sum[0] / length, sum[1] / length};
  }

  /** Where faces are, for what the image with the labels does not reach. */
  private static boolean inFace(int cell, double[] front) {
    float[] d = SphereMap.direction(cell);
    double across = Math.hypot(d[0], d[1]);
    double elevation = Math.toDegrees(Math.atan2(d[2], across));
    double ahead = (d[0] * front[0] + d[1] * front[1]) / Math.max(1e-6, across);
    return ahead > 0.4 && elevation < 5 && elevation > -72;
  }

  private static SphereMap surface(HeadRays rays, SphereMap zone, SecretNoise noise) {
    SphereMap generic = GenericHead.surface();
    SphereMap fit = new SphereMap(Float.NaN);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float skin = rays.skin().v[cell];
      boolean scalp = zone.v[cell] == 0 && SphereMap.direction(cell)[2] > -0.15f && skin > 30;
      fit.v[cell] = scalp ? Math.max(0.75f, Math.min(1.3f, skin / generic.v[cell])) : Float.NaN;
    }
    SphereMap scale = fit.stretch(cell -> true, 1).smooth(6);
    SphereMap skull = rays.brain().most(5).smooth(5);
    SphereMap sway = wobble(noise, 18);
    SphereMap out = new SphereMap(0);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float fitted = generic.v[cell] * scale.v[cell] + 1.5f * sway.v[cell];
      // what is protected must not stick out
      float least = skull.v[cell] + OVER_SKULL;
      out.v[cell] = Float.isNaN(least) ? fitted : Math.max(fitted, least);
    }
    return out;
  }

  private static SphereMap inner(
      HeadRays rays, SphereMap zone, SphereMap surface, SecretNoise noise) {
    SphereMap deep =
        rays.inner().least(4).stretch(cell -> zone.v[cell] > 0, 80).smooth(4).least(8).smooth(8);
    SphereMap sway = wobble(noise, 10);
    SphereMap out = new SphereMap(ENDLESS);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float least = surface.v[cell] - UNDER_SURFACE;
      float depth = Float.isNaN(deep.v[cell]) ? least : Math.min(least, deep.v[cell]);
      out.v[cell] = depth - JITTER * (0.5f + 0.5f * sway.v[cell]);
    }
    return out;
  }

  private static SphereMap end(HeadRays rays, SphereMap surface, SecretNoise noise) {
    SphereMap reach = rays.outer().most(12);
    SphereMap sway = wobble(noise, 14);
    SphereMap out = new SphereMap(ENDLESS);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      float[] d = SphereMap.direction(cell);
      if (Math.asin(d[2]) < CHEST) {
        float labels = Float.isNaN(reach.v[cell]) ? 0 : reach.v[cell];
        out.v[cell] = Math.max(surface.v[cell], labels) + 24 + 8 * sway.v[cell];
      }
    }
    return out;
  }

  /** Random hills of a width in degrees, -1 to 1. */
  private static SphereMap wobble(SecretNoise noise, double degrees) {
    SphereMap out = new SphereMap(0);
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      out.v[cell] = 2 * noise.uniform() - 1;
    }
    SphereMap hills = out.smooth(degrees);
    float most = 1e-6f;
    for (float value : hills.v) {
      most = Math.max(most, Math.abs(value));
    }
    for (int cell = 0; cell < SphereMap.CELLS; cell++) {
      hills.v[cell] /= most;
    }
    return hills;
  }

  double[] centre() {
    return centre;
  }

  /**
   * How deep under the new surface a point of the region lies, mm (negative in air), or NaN outside
   * of the region.
   */
  float depth(double x, double y, double z) {
    double dx = x - centre[0];
    double dy = y - centre[1];
    double dz = z - centre[2];
    double across = Math.sqrt(dx * dx + dy * dy);
    double r = Math.sqrt(across * across + dz * dz);
    if (r < nearest || dx * axis[0] + dy * axis[1] + dz * axis[2] < r * widest) {
      return Float.NaN;
    }
    double column = SphereMap.column(dx, dy);
    double row = SphereMap.row(dz, across);
    int column0 = (int) Math.floor(column);
    int row0 = Math.min(SphereMap.ELEVATIONS - 2, (int) row);
    float u = (float) (column - column0);
    float w = (float) (row - row0);
    int left = Math.floorMod(column0, SphereMap.AZIMUTHS);
    int right = left + 1 == SphereMap.AZIMUTHS ? 0 : left + 1;
    int a = 4 * (row0 * SphereMap.AZIMUTHS + left);
    int b = 4 * (row0 * SphereMap.AZIMUTHS + right);
    int c = a + 4 * SphereMap.AZIMUTHS;
    int d = b + 4 * SphereMap.AZIMUTHS;
    if (mix(a, b, c, d, 0, u, w) < 0.5f || r < mix(a, b, c, d, 1, u, w)) {
      return Float.NaN;
    }
    return r > mix(a, b, c, d, 3, u, w) ? Float.NaN : (float) (mix(a, b, c, d, 2, u, w) - r);
  }

  private float mix(int a, int b, int c, int d, int field, float u, float w) {
    float low = cells[a + field] + u * (cells[b + field] - cells[a + field]);
    float high = cells[c + field] + u * (cells[d + field] - cells[c + field]);
    return low + w * (high - low);
  }
}
