package org.studygate.face;

import org.studygate.models.image.ImageException;

/** Makes the look of a method out of the destroyed frames. */
interface FaceFilter {

  /**
   * The values of a frame; only those of the changed region count. Frames are asked for in order.
   */
  float[] frame(int index) throws ImageException;

  static FaceFilter of(FaceOptions options, DestroyedFrames frames, SecretNoise noise) {
    return switch (options.method()) {
      case MASK, REPLACE ->
          index -> {
            frames.drop(index);
            return frames.at(index).values();
          };
      case MOSAIC -> new MosaicFilter(frames, options.mosaic(), noise);
      case BLUR -> new BlurFilter(frames, options.kernel());
      case HASH -> new HashFilter(frames, noise);
    };
  }
}
