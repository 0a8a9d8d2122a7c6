package org.studygate.models.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the slices of a series lie to one another, and what is wrong with it. */
final class SliceGeometry {

  /** Positions nearer than this are the same slice at another time or echo, mm. */
  private static final double SAME = 0.01;

  /** Spacing that varies by more than this part of its median makes no volume. */
  static final double TOLERANCE = 0.1;

  private static final double PARALLEL = 0.999;

  private SliceGeometry() {}

  static List<String> faults(ImageSeries series, List<FrameRef> frames) {
    List<String> out = new ArrayList<>();
    if (series.unreadable() > 0) {
      out.add(series.unreadable() + " of the series' files cannot be read");
    }
    if (series.oddSized() > 0) {
      out.add(series.oddSized() + " images differ in size from the others");
    }
    if (frames.size() < 3
        || !frames.stream().allMatch(FrameRef::placed)
        || orientations(frames) > 1) {
      return out;
    }
    List<FrameRef> distinct = distinctPositions(frames);
    double[] gaps = gaps(distinct);
    if (gaps.length < 2) {
      return out;
    }
    double median = median(gaps);
    double thickness = median(distinct.stream().mapToDouble(FrameRef::thickness).toArray());
    boolean uneven = false;
    for (int i = 0; i < gaps.length; i++) {
      FrameRef below = distinct.get(i);
      FrameRef above = distinct.get(i + 1);
      boolean covered = gaps[i] <= (below.thickness() + above.thickness()) / 2 * (1 + TOLERANCE);
      boolean usual = below.thickness() == thickness && above.thickness() == thickness;
      int missing = missing(gaps[i], median);
      if (covered && (missing == 0 || !usual)) {
        // thin slices below, thick ones above, as many head CT are made: nothing is left out
        continue;
      }
      if (missing > 0) {
        out.add(missingSentence(missing, i));
      } else if (Math.abs(gaps[i] / median - 1) > TOLERANCE) {
        uneven = true;
      }
    }
    if (uneven) {
      out.add("slice spacing varies " + range(gaps));
    }
    if (frames.size() % distinct.size() != 0) {
      out.add(
          "%d images at %d positions: some time points or echoes are incomplete"
              .formatted(frames.size(), distinct.size()));
    }
    return out;
  }

  /** How many slices a gap lacks; 0 when it is no multiple of the usual one. */
  static int missing(double gap, double usual) {
    int missing = (int) Math.round(gap / usual) - 1;
    boolean multiple = Math.abs(gap / usual - (missing + 1)) < TOLERANCE * (missing + 1);
    return multiple ? Math.max(0, missing) : 0;
  }

  static String missingSentence(int count, int after) {
    return count == 1
        ? "1 slice is missing after slice " + (after + 1)
        : count + " slices are missing after slice " + (after + 1);
  }

  static int orientations(List<FrameRef> frames) {
    List<double[]> seen = new ArrayList<>();
    for (FrameRef frame : frames) {
      double[] normal = frame.normal();
      double length = Placement.length(normal);
      boolean known =
          seen.stream()
              .anyMatch(
                  n -> Math.abs(Placement.dot(n, normal)) > PARALLEL * Math.max(length, 1e-9));
      if (!known && length > 0) {
        seen.add(Placement.unit(normal));
      }
    }
    return seen.size();
  }

  static List<FrameRef> distinctPositions(List<FrameRef> sorted) {
    List<FrameRef> out = new ArrayList<>();
    for (FrameRef frame : sorted) {
      if (out.isEmpty() || gap(out.get(out.size() - 1), frame) > SAME) {
        out.add(frame);
      }
    }
    return out;
  }

  private static double gap(FrameRef a, FrameRef b) {
    return Math.abs(Placement.dot(Placement.minus(b.position(), a.position()), a.normal()));
  }

  static double[] gaps(List<FrameRef> slices) {
    double[] out = new double[Math.max(0, slices.size() - 1)];
    for (int i = 0; i < out.length; i++) {
      out[i] = gap(slices.get(i), slices.get(i + 1));
    }
    return out;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static String range(double[] gaps) {
    return String.format(
        Locale.ROOT,
        "%.1f–%.1f mm",
        Arrays.stream(gaps).min().orElse(0),
        Arrays.stream(gaps).max().orElse(0));
  }
}
