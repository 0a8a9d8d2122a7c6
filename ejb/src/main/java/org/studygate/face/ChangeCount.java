package org.studygate.face;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.faceparts.FacePart;

/** Counts what is done in one series. */
final class ChangeCount {

  private final long[] changed = new long[FacePart.values().length + 1];
  private final long[] kept = new long[FacePart.values().length + 1];
  private long brain;
  private int frames;
  private double[] region;

  void frame() {
    frames++;
  }

  void voxel(FaceFrame frame, int at, byte role) {
    if (role == FrameRegion.BRAIN) {
      brain++;
    } else if (role >= FrameRegion.KEPT) {
      kept[role - FrameRegion.KEPT]++;
    } else if (role > 0) {
      changed[role]++;
      widen(frame, at);
    }
  }

  private void widen(FaceFrame frame, int at) {
    if (region == null) {
      region = new double[] {1e9, 1e9, 1e9, -1e9, -1e9, -1e9};
    }
    double across = frame.spacing()[1] * (at % frame.columns());
    double down = frame.spacing()[0] * (at / frame.columns());
    for (int c = 0; c < 3; c++) {
      double p =
          frame.position()[c] + frame.orientation()[c] * across + frame.orientation()[3 + c] * down;
      region[c] = Math.min(region[c], p);
      region[3 + c] = Math.max(region[3 + c], p);
    }
  }

  long changed() {
    long sum = 0;
    for (long part : changed) {
      sum += part;
    }
    return sum;
  }

  SeriesFace result(FaceSeries series, FaceVerdict verdict, double confidence, List<String> notes) {
    return new SeriesFace(
        series.seriesUid(),
        verdict,
        confidence,
        frames,
        changed(),
        parts(changed),
        parts(kept),
        brain,
        region,
        List.copyOf(notes));
  }

  private static Map<FacePart, Long> parts(long[] counts) {
    Map<FacePart, Long> out = new EnumMap<>(FacePart.class);
    for (FacePart part : FacePart.values()) {
      if (counts[part.label()] > 0) {
        out.put(part, counts[part.label()]);
      }
    }
    return out;
  }
}
