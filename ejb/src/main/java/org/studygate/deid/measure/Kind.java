package org.studygate.deid.measure;

/** Kinds of objects that are made. */
enum Kind {
  CT("2", "CT", false, false),
  MR("4", "MR", false, false),
  PET("128", "PT", false, false),
  CR("1", "CR", true, false),
  US("6.1", "US", true, false),
  US_COLOUR("6.1", "US", true, true),
  CAPTURE("7", "OT", true, true),
  REPORT("88.33", "SR", false, false);

  private final String sopClass;
  private final String modality;
  private final boolean burnedIn;
  private final boolean colour;

  Kind(String sopClass, String modality, boolean burnedIn, boolean colour) {
    this.sopClass = sopClass;
    this.modality = modality;
    this.burnedIn = burnedIn;
    this.colour = colour;
  }

  String sopClass() {
    return "1.2.840.10008.5.1.4.1.1." + sopClass;
  }

  String modality() {
    return modality;
  }

  boolean burnedIn() {
    return burnedIn;
  }

  boolean colour() {
    return colour;
  }

  boolean report() {
    return this == REPORT;
  }
}
