package org.studygate.dicomweb.retrieve;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageEncodingOptions;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.studygate.dicomweb.file.ConvertibleFile;
import org.studygate.dicomweb.file.DicomFile;
import org.studygate.models.image.FrameCodec.NativeFrame;
import org.studygate.models.image.ImageException;

/** Writes an object in Explicit VR Little Endian, its frames decompressed one at a time. */
final class ExplicitLittleEndian {

  private ExplicitLittleEndian() {}

  static void write(Path path, OutputStream target) throws IOException, ImageException {
    ConvertibleFile source = ConvertibleFile.read(path);
    // The stream is the caller's to close, and holds more than this object.
    OutputStream buffered = new BufferedOutputStream(target);
    ImageOutputStream out =
        new ImageOutputStream(buffered, TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN);
    out.setEncodingOptions(ImageEncodingOptions.DEFAULT);
    Attributes dataset = source.dataset();
    if (dataset.getValue(Tag.PixelData) instanceof Fragments) {
      writeDecompressed(path, source, out);
    } else {
      out.writeDataset(source.metaFor(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN), dataset);
    }
    out.finish();
    buffered.flush();
  }

  private static void writeDecompressed(Path path, ConvertibleFile source, ImageOutputStream out)
      throws IOException, ImageException {
    Frames frames = Frames.of(DicomFile.read(path));
    frames.require(1);
    NativeFrame first = frames.decompress(1);
    Attributes header = source.before(Tag.PixelData);
    describe(header, first);
    out.writeFileMetaInformation(source.metaFor(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN));
    header.writeTo(out);
    long length = (long) first.bytes().length * frames.count();
    if (length > 0xFFFFFFFEL) {
      throw new ImageException("decompressed, the pixels are too long for one attribute");
    }
    boolean odd = length % 2 == 1;
    VR vr = header.getInt(Tag.BitsAllocated, 16) > 8 ? VR.OW : VR.OB;
    out.writeHeader(Tag.PixelData, vr, (int) (odd ? length + 1 : length));
    out.write(first.bytes());
    for (int number = 2; number <= frames.count(); number++) {
      out.write(frames.decompress(number).bytes());
    }
    if (odd) {
      out.write(0);
    }
    source.after(Tag.PixelData).writeTo(out);
  }

  private static void describe(Attributes header, NativeFrame frame) {
    header.setInt(Tag.SamplesPerPixel, VR.US, frame.samplesPerPixel());
    header.setString(Tag.PhotometricInterpretation, VR.CS, frame.photometricInterpretation());
    if (frame.samplesPerPixel() > 1) {
      header.setInt(Tag.PlanarConfiguration, VR.US, 0);
    }
  }
}
