package org.studygate.models.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import javax.imageio.ImageReader;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.nimble.codec.ImageDescriptor;
import org.aoju.bus.image.nimble.codec.ImageReaderFactory;

/** Decodes one frame of a DICOM object to its stored sample values. */
final class FrameDecoder {

  /** 16k by 16k: more than any detector, and a bound on what a hostile header can ask for. */
  private static final long MOST_SAMPLES = 1L << 28;

  /** Deflated Image Frame Compression (PS3.5 A.4.11). */
  private static final String DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1";

  private static final Set<String> COLOUR_DECODED_TO_RGB =
      Set.of("YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_ICT", "YBR_RCT");

  private FrameDecoder() {}

  /** {@code frame} is 0-based. */
  static RawFrame decode(DicomObject object, int frame) throws ImageException {
    Attributes ds = object.dataset();
    int rows = ds.getInt(Tag.Rows, 0);
    int columns = ds.getInt(Tag.Columns, 0);
    int spp = ds.getInt(Tag.SamplesPerPixel, 1);
    if (rows <= 0 || columns <= 0 || (spp != 1 && spp != 3 && spp != 4)) {
      throw new ImageException("no image: rows, columns or samples per pixel are missing");
    }
    if ((long) rows * columns * spp > MOST_SAMPLES) {
      throw new ImageException("the image is impossibly large: %d x %d".formatted(columns, rows));
    }
    int frames = Math.max(1, ds.getInt(Tag.NumberOfFrames, 1));
    if (frame < 0 || frame >= frames) {
      throw new ImageException("there is no frame %d of %d".formatted(frame + 1, frames));
    }
    Object pixels = ds.getValue(Tag.PixelData);
    if (pixels instanceof Fragments fragments) {
      byte[] stream = FrameBytes.compressed(fragments, frame, frames);
      return decompress(ds, object.transferSyntax(), stream, columns, rows, spp);
    }
    if (pixels == null && ds.contains(Tag.FloatPixelData)) {
      throw new ImageException("float pixel data is not supported");
    }
    if (pixels == null) {
      throw new ImageException("the object holds no pixel data");
    }
    return unpack(ds, FrameBytes.nativeBytes(pixels), frame, columns, rows, spp);
  }

  private static RawFrame unpack(
      Attributes ds, byte[] data, int frame, int columns, int rows, int spp) throws ImageException {
    int allocated = ds.getInt(Tag.BitsAllocated, 16);
    int count = columns * rows * spp;
    long start = (long) frame * count * allocated / 8;
    long available = Math.max(0, data.length - start) * 8 / allocated;
    int present = (int) Math.min(count, available);
    if (present == 0) {
      throw new ImageException("the pixel data ends before frame %d".formatted(frame + 1));
    }
    int[] samples = new int[count];
    ByteBuffer buffer =
        ByteBuffer.wrap(data, (int) start, data.length - (int) start)
            .slice()
            .order(ds.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    switch (allocated) {
      case 1 -> {
        for (int i = 0; i < present; i++) {
          samples[i] = buffer.get(i >> 3) >> (i & 7) & 1;
        }
      }
      case 8 -> {
        for (int i = 0; i < present; i++) {
          samples[i] = buffer.get(i) & 0xFF;
        }
      }
      case 16 -> {
        for (int i = 0; i < present; i++) {
          samples[i] = buffer.getShort(2 * i) & 0xFFFF;
        }
      }
      case 32 -> {
        for (int i = 0; i < present; i++) {
          samples[i] = buffer.getInt(4 * i);
        }
      }
      default -> throw new ImageException(allocated + " bits allocated are not supported");
    }
    boolean planar = spp > 1 && ds.getInt(Tag.PlanarConfiguration, 0) == 1;
    int[] ordered = planar ? interleave(samples, columns * rows, spp) : samples;
    return new RawFrame(columns, rows, spp, storedBits(ds, ordered), count - present);
  }

  private static int[] interleave(int[] planes, int pixels, int spp) {
    int[] out = new int[planes.length];
    for (int s = 0; s < spp; s++) {
      for (int i = 0; i < pixels; i++) {
        out[i * spp + s] = planes[s * pixels + i];
      }
    }
    return out;
  }

  /** Drops overlay bits beside the stored ones and extends the sign. */
  private static int[] storedBits(Attributes ds, int[] samples) {
    int allocated = ds.getInt(Tag.BitsAllocated, 16);
    int stored = Math.min(allocated, ds.getInt(Tag.BitsStored, allocated));
    int high = Math.min(allocated - 1, ds.getInt(Tag.HighBit, stored - 1));
    int shift = Math.max(0, high + 1 - stored);
    boolean signed = ds.getInt(Tag.PixelRepresentation, 0) == 1;
    if (stored <= 0 || stored >= 32) {
      return samples;
    }
    int mask = (1 << stored) - 1;
    int sign = signed ? 1 << (stored - 1) : 0;
    for (int i = 0; i < samples.length; i++) {
      int value = samples[i] >> shift & mask;
      samples[i] = (value ^ sign) - sign;
    }
    return samples;
  }

  private static RawFrame decompress(
      Attributes ds, String syntax, byte[] stream, int columns, int rows, int spp)
      throws ImageException {
    if (UID.RLELossless.equals(syntax)) {
      int bytes = ds.getInt(Tag.BitsAllocated, 16) / 8;
      int[] samples = RunLength.decode(stream, columns * rows, spp, bytes);
      return new RawFrame(columns, rows, spp, storedBits(ds, samples), 0);
    }
    if (DEFLATED_FRAMES.equals(syntax)) {
      return unpack(ds, Deflated.inflate(stream, 4 * columns * rows * spp), 0, columns, rows, spp);
    }
    var param = ImageReaderFactory.getImageReaderParam(syntax);
    if (param == null) {
      throw new ImageException("pixels compressed with " + syntax + " cannot be decoded");
    }
    Codecs.load();
    ImageReader reader = ImageReaderFactory.getImageReader(param);
    try (CodeStream in = new CodeStream(stream, new ImageDescriptor(ds))) {
      reader.setInput(in);
      return samplesOf(ds, reader.read(0, null), columns, rows, spp);
    } catch (IOException | RuntimeException e) {
      throw new ImageException("the compressed pixels are damaged or of an unknown kind", e);
    } finally {
      reader.dispose();
    }
  }

  private static RawFrame samplesOf(
      Attributes ds, BufferedImage image, int columns, int rows, int spp) throws ImageException {
    Raster raster = image.getRaster();
    if (raster.getWidth() != columns || raster.getHeight() != rows) {
      throw new ImageException("the compressed frame has other dimensions than the header says");
    }
    int bands = raster.getNumBands();
    int[] samples = raster.getPixels(0, 0, columns, rows, (int[]) null);
    if (bands == 1 && spp == 1) {
      return new RawFrame(columns, rows, 1, storedBits(ds, samples), 0);
    }
    if (COLOUR_DECODED_TO_RGB.contains(ds.getString(Tag.PhotometricInterpretation, ""))) {
      ds.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
    }
    return new RawFrame(columns, rows, bands, samples, 0);
  }
}
