package org.studygate.deid.pixeltext;

/**
 * A rectangle that the detector marks.
 *
 * @param confidence 0 to 1
 */
record FoundText(int x, int y, int width, int height, double confidence) {

  boolean touches(FoundText other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}
