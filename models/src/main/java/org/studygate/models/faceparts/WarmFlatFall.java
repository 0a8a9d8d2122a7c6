package org.studygate.models.faceparts;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * A learning rate that rises over the first steps, stays, and falls along a cosine over the last
 * part of a training: most of the loss is lost in the fall.
 */
final class WarmFlatFall {

  private static final int WARM = 150;
  private static final double FALL = 0.4;
  private static final double LEAST = 0.01;
  private static final int STAIRS = 200;

  private WarmFlatFall() {}

  /** In stairs, so that the saved network names no class of ours. */
  static ISchedule rate(double most, int steps) {
    MapSchedule.Builder out = new MapSchedule.Builder(ScheduleType.ITERATION);
    int stair = Math.max(1, steps / STAIRS);
    for (int step = 0; step <= steps; step += stair) {
      double warm = Math.min(1, (step + 1.0) / WARM);
      double left = Math.min(1, (steps - step) / (FALL * steps));
      double fall = 0.5 - 0.5 * Math.cos(Math.PI * left);
      out.add(step, most * warm * (LEAST + (1 - LEAST) * fall));
    }
    return out.build();
  }
}
