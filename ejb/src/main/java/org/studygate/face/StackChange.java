package org.studygate.face;

import java.io.IOException;
import org.studygate.models.image.ImageException;

/** Changes the frames of one stack and counts what it does. */
final class StackChange {

  /**
   * Padding outside of the largest circle in the frame is the scanner's, not the head's outline.
   */
  private static final double CIRCLE = 0.48;

  private final Stack stack;
  private final FaceValues tables;
  private final ChangeCount count;

  private StackChange(Stack stack, FaceValues tables, ChangeCount count) {
    this.stack = stack;
    this.tables = tables;
    this.count = count;
  }

  static void apply(
      Stack stack, HeadRegions regions, FaceOptions options, ChangeCount count, FaceSink sink)
      throws ImageException, IOException {
    SecretNoise noise = new SecretNoise();
    FaceValues tables = FaceValues.of(stack, regions);
    DestroyedFrames frames = new DestroyedFrames(stack, regions, tables, options.method(), noise);
    FaceFilter filter = FaceFilter.of(options, frames, noise);
    StackChange change = new StackChange(stack, tables, count);
    for (int index = 0; index < stack.size(); index++) {
      float[] values = filter.frame(index);
      change.write(index, frames.at(index), values, sink);
    }
  }

  private void write(int index, DestroyedFrames.Frame destroyed, float[] values, FaceSink sink)
      throws ImageException, IOException {
    FaceFrame frame = stack.frames().get(index);
    byte[] role = destroyed.region().role();
    int[] stored = destroyed.stored().clone();
    boolean any = false;
    for (int at = 0; at < stored.length; at++) {
      count.voxel(frame, at, role[at]);
      if (FrameRegion.changes(role[at]) && !scannersPadding(frame, stored[at], at)) {
        stored[at] = stored((values[at] - frame.intercept()) / frame.slope());
        any = true;
      }
    }
    if (any) {
      count.frame();
      sink.changed(stack.series(), frame, stored);
    }
  }

  private boolean scannersPadding(FaceFrame frame, int stored, int at) {
    if (!stack.series().range().isPadding(stored)) {
      return false;
    }
    double x = at % frame.columns() - (frame.columns() - 1) / 2.0;
    double y = at / frame.columns() - (frame.rows() - 1) / 2.0;
    return Math.hypot(x, y) > CIRCLE * Math.min(frame.columns(), frame.rows());
  }

  /** Rounded, within what the series holds and its bits can hold, and never padding. */
  private int stored(double value) {
    StoredRange range = stack.series().range();
    int least = Math.max(range.least(), Math.min(tables.least(), tables.most()));
    int most = Math.min(range.most(), Math.max(tables.least(), tables.most()));
    int out = (int) Math.max(least, Math.min(most, Math.round(value)));
    for (int away = 1; range.isPadding(out) && away < 1 << 16; away++) {
      out = out + away <= most ? out + away : out - away >= least ? out - away : out;
      if (out + away > most && out - away < least) {
        break;
      }
    }
    return out;
  }
}
