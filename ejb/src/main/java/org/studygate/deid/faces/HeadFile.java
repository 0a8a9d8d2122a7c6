package org.studygate.deid.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.SourceObject;
import org.studygate.face.FaceFrame;
import org.studygate.face.StoredRange;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;

/** One object of a series that may show a head, as frames in the patient's space. */
final class HeadFile {

  private static final Set<String> MODALITIES = Set.of("MR", "CT", "PT");

  private final Path file;
  private final Attributes header;

  private HeadFile(Path file, Attributes header) {
    this.file = file;
    this.header = header;
  }

  /** Reads the header; pixels are read when they are asked for. */
  static HeadFile read(Path file) throws IOException, HeldBackException {
    return new HeadFile(file, SourceObject.readHeader(file).dataset());
  }

  /** Whether it holds grey slices of a body. */
  boolean slices() {
    return MODALITIES.contains(header.getString(Tag.Modality, ""))
        && header.getInt(Tag.Rows, 0) > 0
        && header.getInt(Tag.SamplesPerPixel, 1) == 1
        && header.getInt(Tag.BitsAllocated, 0) >= 8
        && !mosaic();
  }

  /** Whether many slices lie in one frame whose places only a private header told. */
  boolean mosaic() {
    String[] type = header.getStrings(Tag.ImageType);
    return type != null && List.of(type).contains("MOSAIC");
  }

  String frameOfReference() {
    String uid = header.getString(Tag.FrameOfReferenceUID);
    return uid == null || uid.isBlank() ? null : uid;
  }

  StoredRange range() {
    int bits = Math.max(1, header.getInt(Tag.BitsStored, header.getInt(Tag.BitsAllocated, 16)));
    boolean signed = header.getInt(Tag.PixelRepresentation, 0) == 1;
    StoredRange range = StoredRange.ofBits(bits, signed);
    return header.containsValue(Tag.PixelPaddingValue)
        ? range.withPadding(padding(Tag.PixelPaddingValue, signed), limit(signed))
        : range;
  }

  private Integer limit(boolean signed) {
    return header.containsValue(Tag.PixelPaddingRangeLimit)
        ? padding(Tag.PixelPaddingRangeLimit, signed)
        : null;
  }

  /** The value's representation follows the pixels', whatever the object says. */
  private Integer padding(int tag, boolean signed) {
    int value = header.getInt(tag, 0);
    return signed ? (int) (short) value : value & 0xFFFF;
  }

  List<FaceFrame> frames() {
    int count = Math.max(1, header.getInt(Tag.NumberOfFrames, 1));
    List<FaceFrame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(frame(i));
    }
    return frames;
  }

  private FaceFrame frame(int index) {
    boolean inverse =
        "MONOCHROME1".equals(header.getString(Tag.PhotometricInterpretation, "").strip());
    double slope = number(index, Tag.PixelValueTransformationSequence, Tag.RescaleSlope, 1);
    double intercept = number(index, Tag.PixelValueTransformationSequence, Tag.RescaleIntercept, 0);
    boolean usable = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    double sign = inverse ? -1 : 1;
    return new FaceFrame(
        header.getString(Tag.SOPInstanceUID, ""),
        index + 1,
        header.getInt(Tag.Columns, 0),
        header.getInt(Tag.Rows, 0),
        numbers(index, Tag.PlanePositionSequence, Tag.ImagePositionPatient, 3),
        numbers(index, Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient, 6),
        numbers(index, Tag.PixelMeasuresSequence, Tag.PixelSpacing, 2),
        number(index, Tag.PixelMeasuresSequence, Tag.SliceThickness, Double.NaN),
        sign * (usable ? slope : 1),
        sign * (usable ? intercept : 0),
        () -> stored(index));
  }

  private int[] stored(int index) throws ImageException {
    try {
      SourceObject object = SourceObject.read(file);
      return new DatasetFrames(object.dataset(), object.transferSyntax()).stored(index).samples();
    } catch (IOException | HeldBackException e) {
      throw new ImageException("a frame cannot be read", e);
    }
  }

  private double number(int frame, int sequence, int tag, double otherwise) {
    double[] one = numbers(frame, sequence, tag, 1);
    return one == null ? otherwise : one[0];
  }

  /** From the frame's functional group, else the shared one, else the object itself. */
  private double[] numbers(int frame, int sequence, int tag, int count) {
    double[] values = group(Tag.PerFrameFunctionalGroupsSequence, frame, sequence, tag);
    if (values == null) {
      values = group(Tag.SharedFunctionalGroupsSequence, 0, sequence, tag);
    }
    if (values == null) {
      values = doubles(header, tag);
    }
    return values == null || values.length < count ? null : values;
  }

  private double[] group(int groups, int index, int sequence, int tag) {
    Attributes item = header.getNestedDataset(groups, index);
    Attributes macro = item == null ? null : item.getNestedDataset(sequence);
    return macro == null ? null : doubles(macro, tag);
  }

  private static double[] doubles(Attributes ds, int tag) {
    try {
      double[] values = ds.containsValue(tag) ? ds.getDoubles(tag) : null;
      return values == null || values.length == 0 ? null : values;
    } catch (RuntimeException notNumbers) {
      return null;
    }
  }
}
