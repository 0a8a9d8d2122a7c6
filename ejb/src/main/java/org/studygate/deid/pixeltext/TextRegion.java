package org.studygate.deid.pixeltext;

/**
 * A rectangle of a frame that holds text.
 *
 * @param frame 0-based, or {@link #ALL_FRAMES}
 * @param x left column, 0-based
 * @param y top row, 0-based
 * @param width in columns
 * @param height in rows
 * @param text what was read there, empty when nothing was; may name the patient
 * @param confidence 0 to 1 that this is text; 1 for a device layout
 * @param kind how it was found, or what it is
 */
public record TextRegion(
    int frame, int x, int y, int width, int height, String text, double confidence, TextKind kind) {

  /** The frame of a region that every frame has. */
  public static final int ALL_FRAMES = -1;

  public boolean on(int someFrame) {
    return frame == ALL_FRAMES || frame == someFrame;
  }

  /** Whether most of the other lies in it, on the same frames. */
  boolean covers(TextRegion other) {
    int across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    int down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    boolean frames = frame == ALL_FRAMES || frame == other.frame;
    return frames
        && across > 0
        && down > 0
        && 4L * across * down >= 3L * other.width * other.height;
  }

  boolean mark() {
    return kind == TextKind.MARKER || kind == TextKind.SCALE;
  }

  /** Found by a layout or in an overlay, where nothing but text stands. */
  boolean sure() {
    return kind == TextKind.LAYOUT || kind == TextKind.OVERLAY;
  }

  /** Whether the other stands in the same line, closer than the line's height. */
  boolean besideInLine(TextRegion other) {
    boolean frames = on(other.frame) || other.on(frame) || frame == other.frame;
    return frames
        && x - height < other.x + other.width
        && other.x < x + width + height
        && y < other.y + other.height
        && other.y < y + height;
  }

  TextRegion onAllFrames() {
    return new TextRegion(ALL_FRAMES, x, y, width, height, text, confidence, kind);
  }

  public TextRegion withText(String read) {
    return new TextRegion(frame, x, y, width, height, read, confidence, kind);
  }

  public TextRegion as(TextKind other) {
    return new TextRegion(frame, x, y, width, height, text, confidence, other);
  }

  /** Without the text: it may name the patient, and this is what logs show. */
  @Override
  public String toString() {
    String where = frame == ALL_FRAMES ? "all frames" : "frame " + (frame + 1);
    return "%s %d,%d %dx%d of %s".formatted(kind, x, y, width, height, where);
  }
}
