package org.studygate.models.image;

import org.aoju.bus.image.nimble.opencv.OpenCVNativeLoader;

/** Loads the native codecs once, on first use. */
final class Codecs {

  private Codecs() {}

  static void load() throws ImageException {
    try {
      Holder.touch();
    } catch (LinkageError e) {
      throw new ImageException("the native image codecs cannot be loaded on this machine", e);
    }
  }

  private static final class Holder {
    static {
      new OpenCVNativeLoader().init();
    }

    static void touch() {
      // runs the static initialiser
    }
  }
}
