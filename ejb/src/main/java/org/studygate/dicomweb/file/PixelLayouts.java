package org.studygate.dicomweb.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;

/** Finds the frames of an object in its file. */
public final class PixelLayouts {

  private PixelLayouts() {}

  /**
   * Frames that the file does not hold to their end are left out, and those behind them.
   *
   * @return without frames for an object without pixels, or whose frames cannot be told apart
   */
  public static PixelLayout of(DicomFile file) throws IOException {
    Attributes dataset = file.dataset();
    Object pixels = dataset.getValue(Tag.PixelData);
    int frames = Math.max(1, dataset.getInt(Tag.NumberOfFrames, 1));
    if (pixels instanceof Fragments fragments) {
      return new PixelLayout(FragmentLayout.framesOf(file, fragments, frames), true, 0);
    }
    if (pixels instanceof BulkData data) {
      return nativeFrames(
          data, bitsOfFrame(dataset, dataset.getInt(Tag.BitsAllocated, 16)), frames);
    }
    if (dataset.getValue(Tag.FloatPixelData) instanceof BulkData data) {
      return nativeFrames(data, bitsOfFrame(dataset, Float.SIZE), frames);
    }
    if (dataset.getValue(Tag.DoubleFloatPixelData) instanceof BulkData data) {
      return nativeFrames(data, bitsOfFrame(dataset, Double.SIZE), frames);
    }
    return new PixelLayout(List.of(), false, 0);
  }

  private static long bitsOfFrame(Attributes dataset, int bitsAllocated) {
    long pixels = (long) dataset.getInt(Tag.Rows, 0) * dataset.getInt(Tag.Columns, 0);
    boolean halfChroma =
        "YBR_FULL_422".equals(dataset.getString(Tag.PhotometricInterpretation))
            || "YBR_PARTIAL_422".equals(dataset.getString(Tag.PhotometricInterpretation));
    // Native 4:2:2 keeps two of three samples a pixel (PS3.3 C.7.6.3.1.2).
    int samples = halfChroma ? 2 : dataset.getInt(Tag.SamplesPerPixel, 1);
    return pixels * samples * bitsAllocated;
  }

  private static PixelLayout nativeFrames(BulkData data, long frameBits, int frames) {
    List<List<Segment>> segments = new ArrayList<>();
    long available = Integer.toUnsignedLong(data.length());
    for (int i = 0; i < frames && frameBits > 0; i++) {
      long first = i * frameBits / 8;
      long end = ((i + 1) * frameBits + 7) / 8;
      if (end > available) {
        break;
      }
      segments.add(List.of(new Segment(data.offset() + first, end - first)));
    }
    return new PixelLayout(segments, false, frameBits);
  }
}
