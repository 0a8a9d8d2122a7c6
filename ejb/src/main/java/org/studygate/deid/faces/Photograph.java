package org.studygate.deid.faces;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;

/** What the header of a photograph says of a face in it. */
record Photograph(boolean marked, boolean ofHead) {

  private static final Set<String> MODALITIES = Set.of("XC", "ES", "GM", "OP", "DMS");

  /** Pictures of any kind, which may be photographs when they are marked so. */
  private static final Set<String> PICTURES = Set.of("OT", "SC", "DOC");

  /** Body Part Examined (PS3.16 annex L): where a face belongs to the picture. */
  private static final Set<String> HEAD_PARTS =
      Set.of(
          "HEAD",
          "HEADNECK",
          "FACE",
          "SCALP",
          "SKULL",
          "EAR",
          "NECK",
          "NOSE",
          "EYE",
          "EYELID",
          "FOREHEAD",
          "CHEEK",
          "LIP",
          "MOUTH",
          "CHIN",
          "JAW");

  /** Anatomic regions likewise, in SNOMED CT. */
  private static final Set<String> HEAD_CODES =
      Set.of(
          "69536005",
          "774007",
          "89545001",
          "41695006",
          "117590005",
          "45048000",
          "45206002",
          "81745001",
          "80243003",
          "52795006",
          "60819002",
          "48477009",
          "123851003",
          "30291003",
          "661005");

  /** Whether a file of that modality has to be looked at. */
  static boolean mayBe(String modality) {
    return MODALITIES.contains(modality) || PICTURES.contains(modality);
  }

  /** Whether such pictures are photographs. */
  static boolean isOne(String modality) {
    return MODALITIES.contains(modality);
  }

  static Photograph of(Attributes header) {
    return new Photograph(
        "YES".equals(header.getString(Tag.RecognizableVisualFeatures, "").strip()),
        HEAD_PARTS.contains(
                header.getString(Tag.BodyPartExamined, "").strip().toUpperCase(Locale.ROOT))
            || regions(header).anyMatch(HEAD_CODES::contains));
  }

  /** Whether it counts as showing a face, found or not. */
  boolean counts() {
    return marked || ofHead;
  }

  private static Stream<String> regions(Attributes header) {
    Sequence regions = header.getSequence(Tag.AnatomicRegionSequence);
    return regions == null
        ? Stream.empty()
        : regions.stream().map(region -> region.getString(Tag.CodeValue, "").strip());
  }
}
