package org.studygate.deid.attributes;

import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.file.HeldBackException;

/** Kinds of objects that cannot be cleaned by rules and wait for a person. */
public final class ObjectRules {

  private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
  private static final String DOCUMENTS = STORAGE + "104.";

  private static final Map<String, String> HELD_BACK =
      Map.of(
          STORAGE + "9.4.1",
          "A voice can be recognised in an audio recording.",
          STORAGE + "9.4.2",
          "A voice can be recognised in an audio recording.",
          STORAGE + "66",
          "Raw data cannot be searched for a patient or a face.",
          "1.2.840.10008.1.3.10",
          "A DICOMDIR lists patients and cannot be de-identified.");

  private ObjectRules() {}

  /**
   * @throws HeldBackException for an encapsulated document, a recording, raw data, encrypted
   *     content or an object of no patient
   */
  public static void requireCleanable(Attributes ds) throws HeldBackException {
    String sopClass = UidMap.trimmed(ds.getString(Tag.SOPClassUID, ""));
    if (sopClass.startsWith(DOCUMENTS) || ds.containsValue(0x00420011)) {
      throw new HeldBackException(
          "An encapsulated document (PDF, CDA, 3D model) must be read by a person.");
    }
    String reason = HELD_BACK.get(sopClass);
    if (reason != null) {
      throw new HeldBackException(reason);
    }
    if (ds.containsValue(0x04000500)) {
      throw new HeldBackException("The object holds encrypted attributes.");
    }
    if (ds.contains(0x00287FE0)) {
      throw new HeldBackException("The pixels lie elsewhere and cannot be searched.");
    }
  }

  /** Whether there are pixels to look at. */
  public static boolean hasPixels(Attributes ds) {
    return ds.contains(Tag.PixelData) || ds.contains(Tag.FloatPixelData) || ds.contains(0x7FE00009);
  }
}
