package org.studygate.models.image;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** The modality look-up (PS3.3 C.11.1): stored values to output units such as HU. */
final class ModalityValues {

  private ModalityValues() {}

  /** Rescaled values of a one-sample frame ({@code frame} 0-based). */
  static float[] of(DicomObject object, RawFrame raw, int frame) {
    Attributes transform =
        functionalGroup(object.dataset(), Tag.PixelValueTransformationSequence, frame);
    double slope = transform.getDouble(Tag.RescaleSlope, 1);
    double intercept = transform.getDouble(Tag.RescaleIntercept, 0);
    if (slope == 0 || !Double.isFinite(slope)) {
      slope = 1;
    }
    int[] samples = raw.samples();
    float[] values = new float[samples.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (samples[i] * slope + intercept);
    }
    return values;
  }

  /** Values for the models: colour as luminance, MONOCHROME1 turned so that more is brighter. */
  static Slice slice(DicomObject object, int frame) throws ImageException {
    RawFrame raw = FrameDecoder.decode(object, frame);
    Attributes ds = object.dataset();
    if (raw.samplesPerPixel() > 1 || PaletteColour.applies(ds)) {
      return ColourFrame.slice(ds, raw);
    }
    float[] values = of(object, raw, frame);
    if (whiteIsZero(ds)) {
      float most = Float.NEGATIVE_INFINITY;
      float least = Float.POSITIVE_INFINITY;
      for (float value : values) {
        most = Math.max(most, value);
        least = Math.min(least, value);
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = most + least - values[i];
      }
    }
    return new Slice(raw.columns(), raw.rows(), values, null, raw.missing());
  }

  static boolean whiteIsZero(Attributes ds) {
    return "MONOCHROME1".equals(ds.getString(Tag.PhotometricInterpretation, ""))
        || "INVERSE".equals(ds.getString(Tag.PresentationLUTShape, ""));
  }

  /** The first window of the header, or null when there is none of width 1 or more. */
  static Window headerWindow(Attributes ds, int frame) {
    Attributes voi = functionalGroup(ds, Tag.FrameVOILUTSequence, frame);
    double[] centre = voi.getDoubles(Tag.WindowCenter);
    double[] width = voi.getDoubles(Tag.WindowWidth);
    if (centre == null || width == null || centre.length == 0 || width.length == 0) {
      return null;
    }
    return Window.of(centre[0], width[0]);
  }

  /**
   * Where an attribute of a functional group macro stands: in the frame's own group, in the shared
   * one, or (single-frame objects) at the top.
   */
  static Attributes functionalGroup(Attributes ds, int macro, int frame) {
    Attributes own = ds.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence, frame);
    if (own != null && own.getNestedDataset(macro) != null) {
      return own.getNestedDataset(macro);
    }
    Attributes shared = ds.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
    if (shared != null && shared.getNestedDataset(macro) != null) {
      return shared.getNestedDataset(macro);
    }
    return ds;
  }
}
