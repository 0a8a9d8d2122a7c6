package org.studygate.face;

import org.studygate.models.image.ImageException;

/** Where the pixels of a frame come from. */
@FunctionalInterface
public interface FramePixels {

  /**
   * The stored values, row by row, signed as the object says. Called some times, from one thread;
   * the array is not changed and not kept.
   *
   * @throws ImageException when they cannot be decoded
   */
  int[] read() throws ImageException;
}
