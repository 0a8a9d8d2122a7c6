package org.studygate.models.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Lists the slices that one file holds. */
final class FrameRefs {

  private static final int MOST_FRAMES = 100_000;

  private FrameRefs() {}

  static List<FrameRef> of(Path file, Attributes ds) {
    List<FrameRef> out = new ArrayList<>();
    int rows = ds.getInt(Tag.Rows, 0);
    int columns = ds.getInt(Tag.Columns, 0);
    if (rows <= 0 || columns <= 0) {
      return out;
    }
    int frames = Math.min(MOST_FRAMES, Math.max(1, ds.getInt(Tag.NumberOfFrames, 1)));
    for (int frame = 0; frame < frames; frame++) {
      out.add(ref(file, ds, frame, columns, rows));
    }
    return frames == 1 && Mosaic.applies(ds) ? Mosaic.split(out.get(0), ds) : out;
  }

  private static FrameRef ref(Path file, Attributes ds, int frame, int columns, int rows) {
    return new FrameRef(
        file,
        ds.getString(Tag.SOPInstanceUID, ""),
        frame,
        -1,
        ds.getInt(Tag.InstanceNumber, 0),
        columns,
        rows,
        numbers(ds, Tag.PlanePositionSequence, Tag.ImagePositionPatient, frame, 3),
        numbers(ds, Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient, frame, 6),
        numbers(ds, Tag.PixelMeasuresSequence, Tag.PixelSpacing, frame, 2),
        thickness(ds, frame));
  }

  private static double thickness(Attributes ds, int frame) {
    double[] value = numbers(ds, Tag.PixelMeasuresSequence, Tag.SliceThickness, frame, 1);
    return value == null || value[0] <= 0 ? Double.NaN : value[0];
  }

  private static double[] numbers(Attributes ds, int macro, int tag, int frame, int count) {
    try {
      double[] values = ModalityValues.functionalGroup(ds, macro, frame).getDoubles(tag);
      boolean usable = values != null && values.length == count;
      for (int i = 0; usable && i < count; i++) {
        usable = Double.isFinite(values[i]);
      }
      return usable ? values : null;
    } catch (RuntimeException e) {
      return null;
    }
  }
}
