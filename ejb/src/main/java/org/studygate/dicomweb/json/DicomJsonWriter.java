package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Writes data sets in the DICOM JSON model (PS3.18 F.2). Text is UTF-8 whatever the data set's
 * character set, so a Specific Character Set is given as {@code ISO_IR 192}. Values that were left
 * in the file become a BulkDataURI; other binary values an InlineBinary in little endian.
 */
public final class DicomJsonWriter {

  /** Deeper items are left out: no real object has them, and the stack has an end. */
  private static final int DEEPEST = 100;

  private static final Set<Integer> PALETTE_DESCRIPTORS =
      Set.of(
          Tag.RedPaletteColorLookupTableDescriptor,
          Tag.GreenPaletteColorLookupTableDescriptor,
          Tag.BluePaletteColorLookupTableDescriptor);

  private final JsonGenerator json;
  private final BulkDataUris bulkDataUris;

  public DicomJsonWriter(JsonGenerator json, BulkDataUris bulkDataUris) {
    this.json = json;
    this.bulkDataUris = bulkDataUris;
  }

  /** Writes one data set as an object of the array or document at hand. */
  public void write(Attributes dataset) {
    json.writeStartObject();
    members(dataset, "");
    json.writeEnd();
  }

  private void members(Attributes dataset, String parentPath) {
    for (int tag : dataset.tags()) {
      if (!isGroupLength(tag)) {
        attribute(dataset, tag, parentPath);
      }
    }
  }

  private static boolean isGroupLength(int tag) {
    return (tag & 0xFFFF) == 0;
  }

  private void attribute(Attributes dataset, int tag, String parentPath) {
    String key = "%08X".formatted(tag);
    Object value = dataset.getValue(tag);
    VR vr = vrOf(dataset, tag, value);
    String wide = vr == VR.UN ? SixtyFourBit.vrOf(tag) : null;
    json.writeStartObject(key).write("vr", wide == null ? vr.name() : wide);
    if (value instanceof Sequence items) {
      sequence(items, parentPath + key);
    } else if (value instanceof BulkData || value instanceof Fragments) {
      json.write("BulkDataURI", bulkDataUris.of(parentPath + key));
    } else if ("SV".equals(wide) || "UV".equals(wide)) {
      SixtyFourBit.integers(json, dataset, tag);
    } else if (vr.isInlineBinary()) {
      InlineBinary.write(json, dataset, tag);
    } else {
      values(dataset, tag, vr);
    }
    json.writeEnd();
  }

  private static VR vrOf(Attributes dataset, int tag, Object value) {
    if (value instanceof Sequence) {
      // Also one of unknown VR: it was parsed.
      return VR.SQ;
    }
    VR vr = dataset.getVR(tag);
    boolean unsignedPixels = dataset.getInt(Tag.PixelRepresentation, 0) == 0;
    // Where the file does not say the VR, the toolkit takes these for signed whatever the pixels.
    return vr == VR.SS && unsignedPixels && PALETTE_DESCRIPTORS.contains(tag) ? VR.US : vr;
  }

  private void sequence(List<Attributes> items, String path) {
    if (items.isEmpty() || items.get(0).getLevel() > DEEPEST) {
      return;
    }
    json.writeStartArray("Value");
    for (int i = 0; i < items.size(); i++) {
      json.writeStartObject();
      members(items.get(i), path + "/" + i + "/");
      json.writeEnd();
    }
    json.writeEnd();
  }

  private void values(Attributes dataset, int tag, VR vr) {
    if (tag == Tag.SpecificCharacterSet) {
      JsonValues.strings(json, new String[] {"ISO_IR 192"});
      return;
    }
    switch (vr) {
      case PN -> PersonNames.write(json, dataset.getStrings(tag));
      case IS, DS -> JsonValues.numerals(json, dataset.getStrings(tag));
      case SS, SL -> JsonValues.integers(json, dataset.getInts(tag), false);
      case US, UL -> JsonValues.integers(json, dataset.getInts(tag), true);
      case FL -> JsonValues.floats(json, dataset.getFloats(tag));
      case FD -> JsonValues.doubles(json, dataset.getDoubles(tag));
      case AT -> JsonValues.tags(json, dataset.getInts(tag));
      default -> JsonValues.strings(json, dataset.getStrings(tag));
    }
  }
}
