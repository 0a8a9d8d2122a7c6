package org.studygate.models.image;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** PALETTE COLOR look-up (PS3.3 C.7.6.3.1.5), with 8 and 16 bit entries. */
final class PaletteColour {

  private PaletteColour() {}

  static boolean applies(Attributes ds) {
    return "PALETTE COLOR".equals(ds.getString(Tag.PhotometricInterpretation, ""));
  }

  /** Red, green and blue, 0 to 255, sample-interleaved. */
  static int[] rgb(Attributes ds, RawFrame raw) throws ImageException {
    int[] out = new int[raw.samples().length * 3];
    int[][] descriptors = {
      ds.getInts(Tag.RedPaletteColorLookupTableDescriptor),
      ds.getInts(Tag.GreenPaletteColorLookupTableDescriptor),
      ds.getInts(Tag.BluePaletteColorLookupTableDescriptor)
    };
    byte[][] tables = {
      ds.getSafeBytes(Tag.RedPaletteColorLookupTableData),
      ds.getSafeBytes(Tag.GreenPaletteColorLookupTableData),
      ds.getSafeBytes(Tag.BluePaletteColorLookupTableData)
    };
    for (int channel = 0; channel < 3; channel++) {
      int[] descriptor = descriptors[channel];
      byte[] table = tables[channel];
      if (descriptor == null || descriptor.length < 3 || table == null || table.length == 0) {
        throw new ImageException("the palette is missing or segmented");
      }
      int entries = descriptor[0] == 0 ? 1 << 16 : descriptor[0] & 0xFFFF;
      boolean wide = table.length >= 2 * entries;
      for (int i = 0; i < raw.samples().length; i++) {
        int index = Math.max(0, Math.min(entries - 1, raw.samples()[i] - descriptor[1]));
        out[3 * i + channel] = entry(table, index, wide, descriptor[2], ds.bigEndian());
      }
    }
    return out;
  }

  private static int entry(byte[] table, int index, boolean wide, int bits, boolean bigEndian) {
    if (!wide) {
      return index < table.length ? table[index] & 0xFF : 0;
    }
    int high = table[2 * index + (bigEndian ? 0 : 1)] & 0xFF;
    int low = table[2 * index + (bigEndian ? 1 : 0)] & 0xFF;
    return bits > 8 ? high : low;
  }
}
