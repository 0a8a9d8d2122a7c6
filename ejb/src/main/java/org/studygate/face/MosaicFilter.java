package org.studygate.face;

import org.studygate.models.image.ImageException;

/** Cubes of one value, on a grid that is shifted at random. */
final class MosaicFilter implements FaceFilter {

  private final DestroyedFrames frames;
  private final int[] edge = new int[3];
  private final int[] shift = new int[3];
  private int layer = -1;
  private float[] sums;
  private int[] counts;

  MosaicFilter(DestroyedFrames frames, double millimetres, SecretNoise noise) {
    this.frames = frames;
    Stack stack = frames.stack();
    double[] spacing = stack.frames().get(0).spacing();
    double[] voxel = {spacing[1], spacing[0], stack.gap()};
    for (int axis = 0; axis < 3; axis++) {
      edge[axis] = (int) Math.max(1, Math.min(256, Math.round(millimetres / voxel[axis])));
      shift[axis] = (int) (noise.uniform() * edge[axis]);
    }
  }

  @Override
  public float[] frame(int index) throws ImageException {
    int here = (index + shift[2]) / edge[2];
    if (here != layer) {
      frames.drop(index);
      layer = here;
      gather(index);
    }
    DestroyedFrames.Frame frame = frames.at(index);
    float[] out = frame.values().clone();
    for (int at = 0; at < out.length; at++) {
      if (FrameRegion.changes(frame.region().role()[at])) {
        int cube = cube(at);
        out[at] = sums[cube] / counts[cube];
      }
    }
    return out;
  }

  private void gather(int first) throws ImageException {
    int across = (frames.stack().columns() + edge[0]) / edge[0] + 1;
    int down = (frames.stack().rows() + edge[1]) / edge[1] + 1;
    sums = new float[across * down];
    counts = new int[across * down];
    int after = Math.min(frames.stack().size(), (layer + 1) * edge[2] - shift[2]);
    for (int index = first; index < after; index++) {
      DestroyedFrames.Frame frame = frames.at(index);
      for (int at = 0; at < frame.values().length; at++) {
        if (FrameRegion.changes(frame.region().role()[at])) {
          sums[cube(at)] += frame.values()[at];
          counts[cube(at)]++;
        }
      }
    }
  }

  private int cube(int at) {
    int columns = frames.stack().columns();
    int across = (columns + edge[0]) / edge[0] + 1;
    return (at % columns + shift[0]) / edge[0] + across * ((at / columns + shift[1]) / edge[1]);
  }
}
