package org.studygate.models.image;

import java.util.List;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.IIOServiceProvider;
import org.aoju.bus.image.nimble.opencv.NativeJ2kImageReaderSpi;
import org.aoju.bus.image.nimble.opencv.NativeJ2kImageWriterSpi;
import org.aoju.bus.image.nimble.opencv.NativeJLSImageReaderSpi;
import org.aoju.bus.image.nimble.opencv.NativeJLSImageWriterSpi;
import org.aoju.bus.image.nimble.opencv.NativeJPEGImageReaderSpi;
import org.aoju.bus.image.nimble.opencv.NativeJPEGImageWriterSpi;
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
      // A server keeps them in a module of its own, where Image I/O does not look.
      List<IIOServiceProvider> providers =
          List.of(
              new NativeJPEGImageReaderSpi(),
              new NativeJLSImageReaderSpi(),
              new NativeJ2kImageReaderSpi(),
              new NativeJPEGImageWriterSpi(),
              new NativeJLSImageWriterSpi(),
              new NativeJ2kImageWriterSpi());
      providers.forEach(IIORegistry.getDefaultInstance()::registerServiceProvider);
    }

    static void touch() {
      // runs the static initialiser
    }
  }
}
