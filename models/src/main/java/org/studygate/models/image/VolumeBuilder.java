package org.studygate.models.image;

import java.util.List;

/** Makes a volume of a series' slices, or says by name why they make none. */
final class VolumeBuilder {

  /** Thickness of a slice that stands alone, mm. */
  private static final double LAYER = 4;

  /** A slice may lie this far beside the line through the first and the last one, mm. */
  private static final double BESIDE = 1;

  private static final double SAME_SPACING = 0.001;

  private VolumeBuilder() {}

  /**
   * The slices in order; of several time points or echoes the first. Steps of a tilted gantry stay
   * slanted.
   *
   * @throws ImageException "not a volume: …" with the reason
   */
  static Volume build(ImageSeries series, List<FrameRef> frames) throws ImageException {
    List<FrameRef> slices = slices(frames);
    checkSteps(slices);
    int nx = slices.get(0).columns();
    int ny = slices.get(0).rows();
    float[] voxels = new float[Math.multiplyExact(Math.multiplyExact(nx, ny), slices.size())];
    for (int z = 0; z < slices.size(); z++) {
      Slice slice = series.slice(frames.indexOf(slices.get(z)));
      System.arraycopy(slice.values(), 0, voxels, z * nx * ny, nx * ny);
    }
    return new Volume(nx, ny, slices.size(), voxels, placement(slices));
  }

  private static List<FrameRef> slices(List<FrameRef> frames) throws ImageException {
    if (frames.isEmpty()) {
      throw refusal("the series holds no images");
    }
    if (!frames.stream().allMatch(FrameRef::placed)) {
      throw refusal("position or orientation of slices is missing");
    }
    int orientations = SliceGeometry.orientations(frames);
    if (orientations > 1) {
      throw refusal("slices lie in %d orientations".formatted(orientations));
    }
    List<FrameRef> distinct = SliceGeometry.distinctPositions(frames);
    if (distinct.size() < 2) {
      throw refusal("one slice position only");
    }
    return distinct;
  }

  private static void checkSteps(List<FrameRef> slices) throws ImageException {
    double[] gaps = SliceGeometry.gaps(slices);
    double median = SliceGeometry.median(gaps);
    String missing = null;
    for (int i = 0; i < gaps.length; i++) {
      if (Math.abs(gaps[i] / median - 1) > SliceGeometry.TOLERANCE) {
        int count = SliceGeometry.missing(gaps[i], median);
        if (count == 0) {
          throw refusal("slice spacing varies " + SliceGeometry.range(gaps));
        }
        missing = missing == null ? SliceGeometry.missingSentence(count, i) : missing;
      }
    }
    if (missing != null) {
      throw refusal(missing);
    }
    FrameRef first = slices.get(0);
    double[] line = along(slices);
    for (FrameRef slice : slices) {
      double[] from = Placement.minus(slice.position(), first.position());
      double t = Placement.dot(from, line) / Math.max(1e-9, Placement.dot(line, line));
      double[] on = {line[0] * t, line[1] * t, line[2] * t};
      if (Placement.length(Placement.minus(from, on)) > BESIDE) {
        throw refusal("slices do not lie along one line");
      }
      if (!sameSpacing(first.spacing(), slice.spacing())) {
        throw refusal("pixel spacing varies from slice to slice");
      }
    }
  }

  private static boolean sameSpacing(double[] a, double[] b) {
    return a == null || b == null
        ? a == b
        : Math.abs(a[0] - b[0]) < SAME_SPACING && Math.abs(a[1] - b[1]) < SAME_SPACING;
  }

  private static double[] along(List<FrameRef> slices) {
    return Placement.minus(slices.get(slices.size() - 1).position(), slices.get(0).position());
  }

  private static Placement placement(List<FrameRef> slices) {
    FrameRef first = slices.get(0);
    double[] along = along(slices);
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

  private static ImageException refusal(String why) {
    return new ImageException("not a volume: " + why);
  }

  /** One slice as a volume of one layer. */
  static Volume layer(ImageSeries series, FrameRef frame, int index) throws ImageException {
    if (!frame.placed()) {
      throw new ImageException("not a volume: position or orientation of the slice is missing");
    }
    Slice slice = series.slice(index);
    double[] spacing = frame.spacing() == null ? new double[] {1, 1} : frame.spacing();
    double[][] axes = {
      Placement.unit(frame.rowDirection()),
      Placement.unit(frame.columnDirection()),
      Placement.unit(frame.normal())
    };
    return new Volume(
        slice.width(),
        slice.height(),
        1,
        slice.values(),
        new Placement(
            frame.position().clone(), axes, new double[] {spacing[1], spacing[0], LAYER}));
  }
}
