package org.studygate.deid.attributes;

import org.aoju.bus.image.galaxy.data.VR;

/** Values that say nothing, valid for their representation. */
final class Dummy {

  static final String TEXT = "REMOVED";
  static final String DATE = "19000101";
  static final String TIME = "000000";

  private Dummy() {}

  /** A value of a string VR, or null when the VR has no harmless text. */
  static String of(VR vr) {
    return switch (vr) {
      case PN -> "REMOVED^";
      case DA -> DATE;
      case TM -> TIME;
      case DT -> DATE + TIME;
      case AS -> "000Y";
      case IS, DS -> "0";
      case AE, CS, LO, LT, SH, ST, UC, UT -> TEXT;
      case UR -> "urn:removed";
      default -> null;
    };
  }
}
