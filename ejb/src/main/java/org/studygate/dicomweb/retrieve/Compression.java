package org.studygate.dicomweb.retrieve;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.aoju.bus.image.nimble.codec.Compressor;
import org.studygate.dicomweb.file.ConvertibleFile;
import org.studygate.models.image.FrameCodec;
import org.studygate.models.image.ImageException;

/** Compresses uncompressed images without loss, for clients on slow lines. */
final class Compression {

  private static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
  private static final Set<String> SOURCES =
      Set.of(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN, UID.ImplicitVRLittleEndian);

  private Compression() {}

  static boolean possible(StoredInstance instance, String transferSyntax) {
    // The toolkit's JPEG lossless writer fails, so this is the only one.
    return JPEG_2000_LOSSLESS.equals(transferSyntax)
        && SOURCES.contains(instance.transferSyntax())
        && instance.frames() > 0;
  }

  static void write(Path path, String transferSyntax, OutputStream target)
      throws IOException, ImageException {
    FrameCodec.load();
    ConvertibleFile source = ConvertibleFile.read(path);
    Attributes dataset = source.dataset();
    OutputStream buffered = new BufferedOutputStream(target);
    try (Compressor compressor = new Compressor(dataset, TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN)) {
      if (!compressor.compress(transferSyntax)) {
        throw new ImageException("the object has no pixels to compress");
      }
      ImageOutputStream out =
          new ImageOutputStream(buffered, TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN);
      out.writeDataset(source.metaFor(transferSyntax), dataset);
      out.finish();
    } catch (RuntimeException e) {
      throw new ImageException("the pixels cannot be compressed", e);
    }
    buffered.flush();
  }
}
