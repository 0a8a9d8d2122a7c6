package org.studygate.deid.pixeltext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.models.image.Slice;

/** One overlay plane (PS3.3 C.9.2) of an object, with its bits. */
final class OverlayPlane {

  private static final int MOST = 16;
  private static final long MOST_BITS = 1L << 30;

  private final Attributes dataset;
  private final int group;
  private final int rows;
  private final int columns;
  private final int frames;
  private final byte[] bits;

  private OverlayPlane(Attributes dataset, int group, byte[] bits) {
    this.dataset = dataset;
    this.group = group;
    this.rows = dataset.getInt(Tag.OverlayRows | group, 0);
    this.columns = dataset.getInt(Tag.OverlayColumns | group, 0);
    this.frames = Math.max(1, dataset.getInt(Tag.NumberOfFramesInOverlay | group, 1));
    this.bits = bits;
  }

  /** All planes that hold bits of their own. */
  static List<OverlayPlane> of(Attributes dataset) throws IOException {
    List<OverlayPlane> out = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      int group = i << 17;
      byte[] bits = dataset.getBytes(Tag.OverlayData | group);
      if (bits != null && bits.length > 0) {
        OverlayPlane plane = new OverlayPlane(dataset, group, bits.clone());
        if (plane.consistent()) {
          out.add(plane);
        }
      }
    }
    return out;
  }

  /** Groups of planes that hide in unused bits of the pixels (retired, PS3.3 C.9.2 of 2004). */
  static List<Integer> embedded(Attributes dataset) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      int group = i << 17;
      boolean own = dataset.containsValue(Tag.OverlayData | group);
      if (!own && dataset.getInt(Tag.OverlayBitPosition | group, 0) > 0) {
        out.add(group);
      }
    }
    return out;
  }

  private boolean consistent() {
    long needed = (long) rows * columns * frames;
    return rows > 0 && columns > 0 && needed <= MOST_BITS && needed <= 8L * bits.length;
  }

  int frames() {
    return frames;
  }

  /** A frame's bits as black and white. */
  Slice picture(int frame) {
    float[] values = new float[rows * columns];
    long start = (long) frame * values.length;
    for (int i = 0; i < values.length; i++) {
      long at = start + i;
      values[i] = (bits[(int) (at >> 3)] >> (int) (at & 7) & 1) == 0 ? 0 : 255;
    }
    return new Slice(columns, rows, values);
  }

  /** Where a found rectangle lies in the image: overlays have an origin, 1-based, row first. */
  TextRegion inImage(FoundText found, int frame) {
    int[] origin = dataset.getInts(Tag.OverlayOrigin | group);
    boolean placed = origin != null && origin.length > 1;
    int first = dataset.getInt(Tag.ImageFrameOrigin | group, 1) - 1;
    return new TextRegion(
        frames == 1 ? TextRegion.ALL_FRAMES : first + frame,
        found.x() + (placed ? origin[1] - 1 : 0),
        found.y() + (placed ? origin[0] - 1 : 0),
        found.width(),
        found.height(),
        "",
        found.confidence(),
        TextKind.OVERLAY);
  }

  /**
   * Clears the bits of a region of the image; {@link #store} makes it last.
   *
   * @return whether any bit was set there
   */
  boolean clear(TextRegion region) {
    int[] origin = dataset.getInts(Tag.OverlayOrigin | group);
    boolean placed = origin != null && origin.length > 1;
    int left = region.x() - (placed ? origin[1] - 1 : 0);
    int top = region.y() - (placed ? origin[0] - 1 : 0);
    int first = dataset.getInt(Tag.ImageFrameOrigin | group, 1) - 1;
    boolean changed = false;
    for (int frame = 0; frame < frames; frame++) {
      if (frames == 1 || region.on(first + frame)) {
        for (int y = Math.max(0, top); y < Math.min(rows, top + region.height()); y++) {
          for (int x = Math.max(0, left); x < Math.min(columns, left + region.width()); x++) {
            changed |= clear(((long) frame * rows + y) * columns + x);
          }
        }
      }
    }
    return changed;
  }

  private boolean clear(long bit) {
    int one = 1 << (int) (bit & 7);
    boolean set = (bits[(int) (bit >> 3)] & one) != 0;
    bits[(int) (bit >> 3)] &= (byte) ~one;
    return set;
  }

  void store() {
    dataset.setBytes(Tag.OverlayData | group, VR.OW, bits);
  }
}
