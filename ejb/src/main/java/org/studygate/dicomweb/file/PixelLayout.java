package org.studygate.dicomweb.file;

import java.util.List;

/**
 * Where the frames of an object stand in its file.
 *
 * @param frames the segments of each frame, one after the other; frames packed bit by bit (PS3.5
 *     8.1.1, 1 bit allocated) may share a byte with their neighbour, see {@link #bitOffset}
 * @param encapsulated whether the segments are fragments of compressed bit streams (PS3.5 A.4)
 * @param frameBits the length of a native frame in bits; 0 when encapsulated
 */
public record PixelLayout(List<List<Segment>> frames, boolean encapsulated, long frameBits) {

  public int frameCount() {
    return frames.size();
  }

  /** Bytes in the file. */
  public long storedLength(int frame) {
    return frames.get(frame).stream().mapToLong(Segment::length).sum();
  }

  /** How many bits of the first byte belong to the frame before. {@code frame} is 0-based. */
  public int bitOffset(int frame) {
    return encapsulated ? 0 : (int) (frame * frameBits % 8);
  }
}
