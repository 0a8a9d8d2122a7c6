package org.studygate.models.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;

/** Decompresses single frames that were taken out of their file. */
public final class FrameCodec {

  private static final int[] PIXEL_DESCRIPTION = {
    Tag.SamplesPerPixel,
    Tag.PhotometricInterpretation,
    Tag.PlanarConfiguration,
    Tag.Rows,
    Tag.Columns,
    Tag.BitsAllocated,
    Tag.BitsStored,
    Tag.HighBit,
    Tag.PixelRepresentation
  };

  private FrameCodec() {}

  /**
   * A frame as Explicit VR Little Endian stores it.
   *
   * @param bytes little endian, samples of a pixel beside each other (Planar Configuration 0)
   * @param photometricInterpretation after decompression: YBR may have become RGB
   */
  public record NativeFrame(byte[] bytes, int samplesPerPixel, String photometricInterpretation) {}

  /**
   * Makes the native codecs ready, for use through the toolkit.
   *
   * @throws ImageException when this machine cannot run them
   */
  public static void load() throws ImageException {
    Codecs.load();
  }

  /**
   * Decompresses one frame.
   *
   * @param header describes the pixels (PS3.3 C.7.6.3)
   * @param transferSyntax of the bit stream
   * @throws ImageException when the bit stream is damaged or its transfer syntax cannot be decoded
   */
  public static NativeFrame decompress(Attributes header, String transferSyntax, byte[] bitStream)
      throws ImageException {
    Attributes ds = new Attributes(header, PIXEL_DESCRIPTION);
    Fragments fragments = ds.newFragments(Tag.PixelData, VR.OB, 2);
    fragments.add(new byte[0]);
    fragments.add(bitStream);
    RawFrame raw = FrameDecoder.decode(new DicomObject(ds, transferSyntax, false), 0);
    return new NativeFrame(
        pack(raw.samples(), ds.getInt(Tag.BitsAllocated, 16)),
        raw.samplesPerPixel(),
        ds.getString(Tag.PhotometricInterpretation));
  }

  private static byte[] pack(int[] samples, int bitsAllocated) throws ImageException {
    ByteBuffer out =
        ByteBuffer.allocate(Math.multiplyExact(samples.length, Math.max(1, bitsAllocated / 8)))
            .order(ByteOrder.LITTLE_ENDIAN);
    switch (bitsAllocated) {
      case 8 -> {
        for (int sample : samples) {
          out.put((byte) sample);
        }
      }
      case 16 -> {
        for (int sample : samples) {
          out.putShort((short) sample);
        }
      }
      case 32 -> {
        for (int sample : samples) {
          out.putInt(sample);
        }
      }
      default -> throw new ImageException(bitsAllocated + " bits allocated are not supported");
    }
    return out.array();
  }
}
