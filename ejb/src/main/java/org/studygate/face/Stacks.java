package org.studygate.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts the frames of a series into stacks. */
final class Stacks {

  private static final double SAME_PLACE = 0.01;
  private static final double PARALLEL = 0.9995;

  private Stacks() {}

  /**
   * Frames of one orientation and size, each place once: planes of a localizer, time points and
   * echoes become stacks of their own. The stacks of one geometry follow each other.
   */
  static List<List<Stack>> of(FaceSeries series) {
    List<List<FaceFrame>> planes = new ArrayList<>();
    for (FaceFrame frame : series.frames()) {
      if (frame.placed()) {
        planes.stream()
            .filter(plane -> alike(plane.get(0), frame))
            .findFirst()
            .orElseGet(() -> added(planes))
            .add(frame);
      }
    }
    return planes.stream().map(plane -> timePoints(series, plane)).toList();
  }

  private static List<FaceFrame> added(List<List<FaceFrame>> planes) {
    List<FaceFrame> plane = new ArrayList<>();
    planes.add(plane);
    return plane;
  }

  private static boolean alike(FaceFrame a, FaceFrame b) {
    double[] p = a.orientation();
    double[] q = b.orientation();
    return a.columns() == b.columns()
        && a.rows() == b.rows()
        && Math.abs(a.spacing()[0] - b.spacing()[0]) < 1e-3
        && Math.abs(a.spacing()[1] - b.spacing()[1]) < 1e-3
        && p[0] * q[0] + p[1] * q[1] + p[2] * q[2] > PARALLEL
        && p[3] * q[3] + p[4] * q[4] + p[5] * q[5] > PARALLEL;
  }

  private static List<Stack> timePoints(FaceSeries series, List<FaceFrame> plane) {
    double[] normal = plane.get(0).normal();
    plane.sort(Comparator.comparingDouble(f -> f.along(normal)));
    List<List<FaceFrame>> out = new ArrayList<>();
    int repeat = 0;
    for (int i = 0; i < plane.size(); i++) {
      boolean again =
          i > 0 && plane.get(i).along(normal) - plane.get(i - 1).along(normal) < SAME_PLACE;
      repeat = again ? repeat + 1 : 0;
      while (out.size() <= repeat) {
        out.add(new ArrayList<>());
      }
      out.get(repeat).add(plane.get(i));
    }
    return out.stream().map(frames -> new Stack(series, List.copyOf(frames))).toList();
  }
}
