package org.studygate.models.image;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Finds the b-value of diffusion images. */
final class BValues {

  private record VendorTag(String creator, int tag) {}

  private static final List<VendorTag> B_VALUES =
      List.of(
          new VendorTag("SIEMENS MR HEADER", 0x0019100C),
          new VendorTag("GEMS_PARM_01", 0x00431039),
          new VendorTag("Philips Imaging DD 001", 0x20011003));

  private static final double GE_OFFSET = 1e9;

  private BValues() {}

  /**
   * The b-value (s/mm²) where the standard or the vendor keeps it, or NaN: Siemens (0019,xx0C), GE
   * (0043,xx39, with an offset of 10⁹), Philips (2001,xx03).
   */
  static double of(Attributes ds) {
    double standard =
        HeaderReader.first(
            HeaderReader.number(ds, Tag.DiffusionBValue),
            HeaderReader.number(
                HeaderReader.group(ds, Tag.MRDiffusionSequence), Tag.DiffusionBValue));
    if (Double.isFinite(standard)) {
      return standard;
    }
    for (VendorTag tag : B_VALUES) {
      try {
        String value = ds.getString(tag.creator(), tag.tag());
        if (value != null && !value.isBlank()) {
          double number = Double.parseDouble(value.strip());
          return number >= GE_OFFSET ? number % GE_OFFSET : number;
        }
      } catch (RuntimeException e) {
        // of another type than the vendor's: it tells nothing
        continue;
      }
    }
    return Double.NaN;
  }
}
