package org.studygate.deid.pixeltext;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;

/**
 * Fills regions of the pixels for good. Uncompressed pixels change in place, all others keep their
 * bits; compressed ones are decoded and stored without loss, because compressing with loss again
 * would smear what is around.
 */
public final class PixelEraser {

  /** Transfer syntaxes whose pixels have lost something. */
  private static final Set<String> LOSSY =
      Set.of(UID.JPEGBaseline1, UID.JPEGExtended24, UID.JPEGLSLossyNearLossless, UID.JPEG2000);

  private final Attributes dataset;
  private final String transferSyntax;
  private final PixelFiller filler;
  private final DatasetFrames frames;

  public PixelEraser(Attributes dataset, String transferSyntax, List<TextRegion> regions) {
    this.dataset = dataset;
    this.transferSyntax = transferSyntax;
    this.filler = new PixelFiller(dataset, regions);
    this.frames = new DatasetFrames(dataset, transferSyntax);
  }

  static boolean lossy(Attributes dataset, String transferSyntax) {
    return LOSSY.contains(transferSyntax)
        || "01".equals(dataset.getString(Tag.LossyImageCompression, ""));
  }

  /**
   * Changes the data set.
   *
   * @return its transfer syntax from now on
   * @throws ImageException when a frame cannot be decoded; the data set is then as it was
   */
  public String erase() throws ImageException {
    if (dataset.getValue(Tag.PixelData) instanceof Fragments) {
      return compressed();
    }
    String meaning = dataset.getString(Tag.PhotometricInterpretation, "");
    if (meaning.endsWith("_422") || meaning.endsWith("_420")) {
      throw new ImageException("uncompressed pixels with shared colours are not supported");
    }
    dataset.setBytes(Tag.PixelData, pixelVr(), inPlace(bytes()));
    return transferSyntax;
  }

  private VR pixelVr() {
    VR vr = dataset.getVR(Tag.PixelData);
    return vr == VR.OB ? VR.OB : VR.OW;
  }

  private byte[] bytes() throws ImageException {
    Object value = dataset.getValue(Tag.PixelData);
    try {
      return value instanceof BulkData bulk
          ? bulk.toBytes(VR.OW, dataset.bigEndian())
          : dataset.getBytes(Tag.PixelData).clone();
    } catch (IOException e) {
      throw new ImageException("the pixel data cannot be read", e);
    }
  }

  private byte[] inPlace(byte[] pixels) throws ImageException {
    int allocated = dataset.getInt(Tag.BitsAllocated, 16);
    int samples = dataset.getInt(Tag.SamplesPerPixel, 1);
    boolean planar = samples > 1 && dataset.getInt(Tag.PlanarConfiguration, 0) == 1;
    SampleWriter writer = new SampleWriter(dataset, pixels, dataset.bigEndian());
    for (int frame = 0; frame < frames.count(); frame++) {
      if (filler.touches(frame)) {
        DatasetFrames.Stored stored = frames.stored(frame);
        int area = stored.columns() * stored.rows();
        long start = (long) frame * area * samples;
        filler.fill(
            stored,
            frame,
            (pixel, sample, value) ->
                writer.write(
                    start
                        + (planar ? (long) sample * area + pixel : (long) pixel * samples + sample),
                    value,
                    allocated));
      }
    }
    return pixels;
  }

  private String compressed() throws ImageException {
    int count = frames.count();
    int allocated = dataset.getInt(Tag.BitsAllocated, 16);
    int bytesPerSample = allocated / 8;
    byte[][] decoded = new byte[count][];
    DatasetFrames.Stored first = null;
    for (int frame = 0; frame < count; frame++) {
      DatasetFrames.Stored stored = frames.stored(frame);
      first = first == null ? stored : first;
      int samples = stored.samplesPerPixel();
      filler.fill(
          stored,
          frame,
          (pixel, sample, value) -> stored.samples()[pixel * samples + sample] = value);
      decoded[frame] = new byte[stored.samples().length * bytesPerSample];
      SampleWriter writer = new SampleWriter(dataset, decoded[frame], false);
      for (int i = 0; i < stored.samples().length; i++) {
        writer.write(i, stored.samples()[i], allocated);
      }
    }
    describe(first);
    return store(decoded, first, bytesPerSample);
  }

  private void describe(DatasetFrames.Stored frame) {
    dataset.setInt(Tag.SamplesPerPixel, VR.US, frame.samplesPerPixel());
    dataset.setString(Tag.PhotometricInterpretation, VR.CS, frame.photometricInterpretation());
    if (frame.samplesPerPixel() > 1) {
      dataset.setInt(Tag.PlanarConfiguration, VR.US, 0);
    }
    if (LOSSY.contains(transferSyntax)) {
      dataset.setString(Tag.LossyImageCompression, VR.CS, "01");
    }
    dataset.remove(Tag.ExtendedOffsetTable);
    dataset.remove(Tag.ExtendedOffsetTableLengths);
  }

  private String store(byte[][] decoded, DatasetFrames.Stored frame, int bytesPerSample) {
    if (!RunLengths.possible(frame.samplesPerPixel(), bytesPerSample)) {
      return uncompressed(decoded);
    }
    byte[][] packed = new byte[decoded.length][];
    long before = 0;
    long after = 0;
    for (int i = 0; i < decoded.length; i++) {
      packed[i] =
          RunLengths.encode(
              decoded[i], frame.columns(), frame.rows(), frame.samplesPerPixel(), bytesPerSample);
      before += decoded[i].length;
      after += packed[i].length;
    }
    if (after >= before) {
      return uncompressed(decoded);
    }
    Fragments fragments = dataset.newFragments(Tag.PixelData, VR.OB, packed.length + 1);
    fragments.add(new byte[0]);
    for (byte[] each : packed) {
      fragments.add(each);
    }
    return UID.RLELossless;
  }

  private String uncompressed(byte[][] decoded) {
    int length = 0;
    for (byte[] each : decoded) {
      length = Math.addExact(length, each.length);
    }
    byte[] all = new byte[length + length % 2];
    int at = 0;
    for (byte[] each : decoded) {
      System.arraycopy(each, 0, all, at, each.length);
      at += each.length;
    }
    boolean wide = dataset.getInt(Tag.BitsAllocated, 16) > 8;
    dataset.setBytes(Tag.PixelData, wide ? VR.OW : VR.OB, all);
    return UID.ExplicitVRLittleEndian;
  }
}
