package org.studygate.deid.pixeltext;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.models.image.Slice;

/** Makes data sets with pixels, in every form that pixels have. */
final class Objects {

  static final String NATIVE = UID.ExplicitVRLittleEndian;

  private Objects() {}

  static Attributes header(int columns, int rows, int frames) {
    Attributes ds = new Attributes();
    ds.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.6.1");
    ds.setString(Tag.Modality, VR.CS, "US");
    ds.setInt(Tag.Columns, VR.US, columns);
    ds.setInt(Tag.Rows, VR.US, rows);
    ds.setInt(Tag.SamplesPerPixel, VR.US, 1);
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    ds.setInt(Tag.PixelRepresentation, VR.US, 0);
    if (frames > 1) {
      ds.setInt(Tag.NumberOfFrames, VR.IS, frames);
    }
    return ds;
  }

  private static void bits(Attributes ds, int allocated, int stored) {
    ds.setInt(Tag.BitsAllocated, VR.US, allocated);
    ds.setInt(Tag.BitsStored, VR.US, stored);
    ds.setInt(Tag.HighBit, VR.US, stored - 1);
  }

  /** 8 bits; {@code inverse} makes it MONOCHROME1. */
  static Attributes grey8(boolean inverse, Slice... frames) {
    Attributes ds = header(frames[0].width(), frames[0].height(), frames.length);
    bits(ds, 8, 8);
    byte[] pixels = new byte[frames.length * frames[0].values().length];
    int at = 0;
    for (Slice frame : frames) {
      for (float value : frame.values()) {
        pixels[at++] = (byte) (inverse ? 255 - level(value) : level(value));
      }
    }
    if (inverse) {
      ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1");
    }
    ds.setBytes(Tag.PixelData, VR.OB, pixels);
    return ds;
  }

  /** 16 bits allocated; values are scaled to the stored bits; signed ones are centred on 0. */
  static Attributes grey16(int stored, boolean signed, boolean bigEndian, Slice picture) {
    Attributes ds = new Attributes(bigEndian);
    ds.addAll(header(picture.width(), picture.height(), 1));
    bits(ds, 16, stored);
    ds.setInt(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
    ByteBuffer pixels =
        ByteBuffer.allocate(2 * picture.values().length)
            .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int mask = (1 << stored) - 1;
    for (float value : picture.values()) {
      int sample = level(value) * ((1 << stored) - 1) / 255 - (signed ? 1 << (stored - 1) : 0);
      pixels.putShort((short) (sample & mask));
    }
    ds.setBytes(Tag.PixelData, VR.OW, pixels.array());
    return ds;
  }

  /** Three samples a pixel, yellow letters where the picture is bright. */
  static Attributes colour(String photometric, boolean planar, Slice picture) {
    Attributes ds = header(picture.width(), picture.height(), 1);
    bits(ds, 8, 8);
    ds.setInt(Tag.SamplesPerPixel, VR.US, 3);
    ds.setString(Tag.PhotometricInterpretation, VR.CS, photometric);
    ds.setInt(Tag.PlanarConfiguration, VR.US, planar ? 1 : 0);
    int n = picture.values().length;
    byte[] pixels = new byte[3 * n];
    for (int i = 0; i < n; i++) {
      double red = level(picture.values()[i]);
      double green = red;
      double blue = red > 200 ? 40 : red;
      double[] samples = {red, green, blue};
      if (photometric.startsWith("YBR")) {
        samples =
            new double[] {
              0.299 * red + 0.587 * green + 0.114 * blue,
              128 - 0.168736 * red - 0.331264 * green + 0.5 * blue,
              128 + 0.5 * red - 0.418688 * green - 0.081312 * blue
            };
      }
      for (int s = 0; s < 3; s++) {
        pixels[planar ? s * n + i : 3 * i + s] =
            (byte) Math.max(0, Math.min(255, Math.round(samples[s])));
      }
    }
    ds.setBytes(Tag.PixelData, VR.OB, pixels);
    return ds;
  }

  /** A palette of 256 greys in a shuffled order. */
  static Attributes palette(Slice picture) {
    Attributes ds = grey8(false, picture);
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
    byte[] table = new byte[512];
    byte[] pixels = new byte[picture.values().length];
    for (int grey = 0; grey < 256; grey++) {
      table[2 * (grey * 77 % 256) + 1] = (byte) grey;
      table[2 * (grey * 77 % 256)] = (byte) grey;
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (level(picture.values()[i]) * 77 % 256);
    }
    ds.setBytes(Tag.PixelData, VR.OB, pixels);
    int[] tables = {
      Tag.RedPaletteColorLookupTableData,
      Tag.GreenPaletteColorLookupTableData,
      Tag.BluePaletteColorLookupTableData
    };
    int[] descriptors = {
      Tag.RedPaletteColorLookupTableDescriptor,
      Tag.GreenPaletteColorLookupTableDescriptor,
      Tag.BluePaletteColorLookupTableDescriptor
    };
    for (int i = 0; i < 3; i++) {
      ds.setInt(descriptors[i], VR.US, 256, 0, 16);
      ds.setBytes(tables[i], VR.OW, table);
    }
    return ds;
  }

  /** The frames of an uncompressed 8-bit grey object, each one fragment of RLE Lossless. */
  static Attributes runLength(Attributes uncompressed) {
    Attributes ds = new Attributes(uncompressed);
    int columns = ds.getInt(Tag.Columns, 0);
    int rows = ds.getInt(Tag.Rows, 0);
    int frames = ds.getInt(Tag.NumberOfFrames, 1);
    byte[] all = ds.getSafeBytes(Tag.PixelData);
    Fragments fragments = ds.newFragments(Tag.PixelData, VR.OB, frames + 1);
    fragments.add(new byte[0]);
    for (int i = 0; i < frames; i++) {
      byte[] frame =
          java.util.Arrays.copyOfRange(all, i * columns * rows, (i + 1) * columns * rows);
      fragments.add(RunLengths.encode(frame, columns, rows, 1, 1));
    }
    return ds;
  }

  private static int level(float value) {
    return Math.round(Math.max(0, Math.min(255, value)));
  }
}
