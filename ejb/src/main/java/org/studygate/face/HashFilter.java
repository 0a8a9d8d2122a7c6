package org.studygate.face;

import org.studygate.models.image.ImageException;

/** Maps each level of intensity to another one by a random table that nobody keeps. */
final class HashFilter implements FaceFilter {

  private static final int LEVELS = 1024;

  private final DestroyedFrames frames;
  private final int[] table = new int[LEVELS];
  private final float low;
  private final float high;

  HashFilter(DestroyedFrames frames, SecretNoise noise) {
    this.frames = frames;
    float air = frames.tables().air(0.02f);
    float tissue = frames.tables().tissue(0.02f);
    this.low = Math.min(air, tissue);
    this.high = Math.max(frames.tables().air(0.98f), frames.tables().tissue(0.98f));
    for (int level = 0; level < LEVELS; level++) {
      table[level] = level;
    }
    for (int level = LEVELS - 1; level > 0; level--) {
      int other = Math.min(level, (int) (noise.uniform() * (level + 1)));
      int swap = table[level];
      table[level] = table[other];
      table[other] = swap;
    }
  }

  @Override
  public float[] frame(int index) throws ImageException {
    frames.drop(index);
    DestroyedFrames.Frame frame = frames.at(index);
    float[] out = frame.values().clone();
    float range = Math.max(1e-6f, high - low);
    for (int at = 0; at < out.length; at++) {
      boolean head = frame.region().depth()[at] > 0;
      if (head && FrameRegion.changes(frame.region().role()[at])) {
        float level = Math.max(0, Math.min(1, (out[at] - low) / range));
        out[at] = low + range * table[Math.round(level * (LEVELS - 1))] / (LEVELS - 1);
      }
    }
    return out;
  }
}
