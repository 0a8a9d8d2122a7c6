package org.studygate.models.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the slices of a series lie to one another, and the volume they make. */
final class SliceGeometry {

  /** Positions nearer than this are the same slice at another time or echo, mm. */
  private static final double SAME = 0.01;

  /** Spacing that varies by more than this part of its median makes no volume. */
  private static final double TOLERANCE = 0.1;

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
    boolean uneven = false;
    for (int i = 0; i < gaps.length; i++) {
      int missing = (int) Math.round(gaps[i] / median) - 1;
      boolean multiple = Math.abs(gaps[i] / median - (missing + 1)) < TOLERANCE * (missing + 1);
      if (missing > 0 && multiple) {
        out.add(
            missing == 1
                ? "1 slice is missing after slice " + (i + 1)
                : missing + " slices are missing after slice " + (i + 1));
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

  static Volume volume(ImageSeries series, List<FrameRef> frames) throws ImageException {
    if (frames.isEmpty()) {
      throw new ImageException("not a volume: the series holds no images");
    }
    if (!frames.stream().allMatch(FrameRef::placed)) {
      throw new ImageException("not a volume: position or orientation of slices is missing");
    }
    int orientations = orientations(frames);
    if (orientations > 1) {
      throw new ImageException(
          "not a volume: slices lie in %d orientations".formatted(orientations));
    }
    List<FrameRef> distinct = distinctPositions(frames);
    if (distinct.size() < 2) {
      throw new ImageException("not a volume: one slice position only");
    }
    double[] gaps = gaps(distinct);
    double median = median(gaps);
    if (Arrays.stream(gaps).anyMatch(gap -> Math.abs(gap / median - 1) > TOLERANCE)) {
      throw new ImageException("not a volume: slice spacing varies " + range(gaps));
    }
    int nx = distinct.get(0).columns();
    int ny = distinct.get(0).rows();
    float[] voxels = new float[Math.multiplyExact(Math.multiplyExact(nx, ny), distinct.size())];
    for (int z = 0; z < distinct.size(); z++) {
      Slice slice = series.slice(frames.indexOf(distinct.get(z)));
      System.arraycopy(slice.values(), 0, voxels, z * nx * ny, nx * ny);
    }
    return new Volume(nx, ny, distinct.size(), voxels, placement(distinct));
  }

  private static Placement placement(List<FrameRef> slices) {
    FrameRef first = slices.get(0);
    double[] along = Placement.minus(slices.get(slices.size() - 1).position(), first.position());
    double step = Placement.length(along) / (slices.size() - 1);
    double[] spacing = first.spacing() == null ? new double[] {1, 1} : first.spacing();
    return new Placement(
        first.position().clone(),
        new double[][] {
          Placement.unit(first.rowDirection()),
          Placement.unit(first.columnDirection()),
          Placement.unit(along)
        },
        new double[] {spacing[1], spacing[0], step});
  }

  private static int orientations(List<FrameRef> frames) {
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

  private static List<FrameRef> distinctPositions(List<FrameRef> sorted) {
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

  private static double[] gaps(List<FrameRef> slices) {
    double[] out = new double[Math.max(0, slices.size() - 1)];
    for (int i = 0; i < out.length; i++) {
      out[i] = gap(slices.get(i), slices.get(i + 1));
    }
    return out;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String range(double[] gaps) {
    return String.format(
        Locale.ROOT,
        "%.1f–%.1f mm",
        Arrays.stream(gaps).min().orElse(0),
        Arrays.stream(gaps).max().orElse(0));
  }
}
