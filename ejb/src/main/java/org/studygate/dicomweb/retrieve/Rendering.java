package org.studygate.dicomweb.retrieve;

/**
 * How a picture is to look.
 *
 * @param center of the window in output units of the rescale, or null for the object's own
 * @param width of the window likewise
 * @param viewport null for the picture's own size
 * @param quality 1 to 100, or null
 * @param mediaType {@code image/jpeg} or {@code image/png}
 */
public record Rendering(
    Double center, Double width, Viewport viewport, Integer quality, String mediaType) {

  @Override
  public String toString() {
    return center + "," + width + "," + viewport + "," + quality + "," + mediaType;
  }
}
