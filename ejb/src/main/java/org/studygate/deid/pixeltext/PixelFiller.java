package org.studygate.deid.pixeltext;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.models.image.DatasetFrames;

/** Fills regions of a decoded frame with what looks black on a screen. */
final class PixelFiller {

  private static final int NEUTRAL = 128;

  private final Attributes dataset;
  private final List<TextRegion> regions;

  PixelFiller(Attributes dataset, List<TextRegion> regions) {
    this.dataset = dataset;
    this.regions = regions;
  }

  boolean touches(int frame) {
    return regions.stream().anyMatch(region -> region.on(frame));
  }

  /** What is done with each sample that is to change. */
  interface Sink {
    void set(int pixel, int sample, int value);
  }

  /** Calls for every sample of every region of the frame. */
  void fill(DatasetFrames.Stored frame, int index, Sink sink) {
    int[] black = black(frame);
    for (TextRegion region : regions) {
      if (region.on(index)) {
        int right = Math.min(frame.columns(), region.x() + region.width());
        int bottom = Math.min(frame.rows(), region.y() + region.height());
        for (int y = Math.max(0, region.y()); y < bottom; y++) {
          for (int x = Math.max(0, region.x()); x < right; x++) {
            for (int s = 0; s < black.length; s++) {
              sink.set(y * frame.columns() + x, s, black[s]);
            }
          }
        }
      }
    }
  }

  /**
   * One value a sample. Of grey frames the darkest value that the frame has, so that no viewer's
   * automatic window changes.
   */
  private int[] black(DatasetFrames.Stored frame) {
    String meaning = frame.photometricInterpretation();
    if (frame.samplesPerPixel() > 1) {
      int[] black = new int[frame.samplesPerPixel()];
      if (meaning.startsWith("YBR")) {
        black[1] = NEUTRAL << Math.max(0, dataset.getInt(Tag.BitsStored, 8) - 8);
        black[2] = black[1];
      }
      return black;
    }
    if (meaning.equals("PALETTE COLOR")) {
      return new int[] {darkestEntry(frame)};
    }
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int sample : frame.samples()) {
      least = Math.min(least, sample);
      most = Math.max(most, sample);
    }
    boolean inverse =
        meaning.equals("MONOCHROME1")
            || "INVERSE".equals(dataset.getString(Tag.PresentationLUTShape, ""));
    return new int[] {inverse ? most : least};
  }

  /** The used index whose three entries are least; entries of either width. */
  private int darkestEntry(DatasetFrames.Stored frame) {
    int[] tables = {
      Tag.RedPaletteColorLookupTableData,
      Tag.GreenPaletteColorLookupTableData,
      Tag.BluePaletteColorLookupTableData
    };
    int[] descriptor = dataset.getInts(Tag.RedPaletteColorLookupTableDescriptor);
    int entries = descriptor == null || descriptor[0] == 0 ? 1 << 16 : descriptor[0] & 0xFFFF;
    int first = descriptor == null ? 0 : descriptor[1];
    int darkest = frame.samples()[0];
    long least = Long.MAX_VALUE;
    int before = Integer.MIN_VALUE;
    for (int sample : frame.samples()) {
      if (sample != before) {
        before = sample;
        int entry = Math.max(0, Math.min(entries - 1, sample - first));
        long sum = 0;
        for (int table : tables) {
          sum += level(dataset.getSafeBytes(table), entry, entries);
        }
        if (sum < least) {
          least = sum;
          darkest = sample;
        }
      }
    }
    return darkest;
  }

  private int level(byte[] table, int entry, int entries) {
    if (table == null) {
      return 0;
    }
    if (table.length < 2 * entries) {
      return entry < table.length ? table[entry] & 0xFF : 0;
    }
    int low = table[2 * entry] & 0xFF;
    int high = table[2 * entry + 1] & 0xFF;
    return dataset.bigEndian() ? low << 8 | high : high << 8 | low;
  }
}
