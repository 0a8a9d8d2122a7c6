package org.studygate.deid.pixeltext;

/**
 * A rectangle that the detector marks.
 *
 * @param confidence 0 to 1
 * @param thickness about the height of the line of text, in pixels
 */
record FoundText(int x, int y, int width, int height, double confidence, int thickness) {

  FoundText sureAs(double other) {
    return new FoundText(x, y, width, height, Math.max(confidence, other), thickness);
  }

  FoundText as(double other) {
    return new FoundText(x, y, width, height, other, thickness);
  }

  FoundText at(int left, int top, int across, int down) {
    return new FoundText(left, top, across, down, confidence, thickness);
  }

  /** Whether the smaller of the two lies for the most part in the other. */
  boolean sameSpot(FoundText other) {
    int across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    int down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    int smaller = Math.min(width * height, other.width * other.height);
    return across > 0 && down > 0 && across * down > 0.4 * smaller;
  }

  /** Whether it stands closer than the height of a line to the other. */
  boolean beside(FoundText other) {
    int reach = Math.max(thickness, other.thickness);
    return new FoundText(
            x - reach, y - reach, width + 2 * reach, height + 2 * reach, confidence, thickness)
        .touches(other);
  }

  /** Whether it says all that the other says. */
  boolean covers(FoundText other) {
    return confidence >= other.confidence
        && x <= other.x
        && y <= other.y
        && x + width >= other.x + other.width
        && y + height >= other.y + other.height;
  }

  boolean touches(FoundText other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}
