package org.studygate.archive;

import java.nio.ByteOrder;

/** How a data set is written (PS3.5 section 10 and annex A). */
record TransferSyntax(String uid) {

  private static final String IMPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2";
  private static final String EXPLICIT_BIG_ENDIAN = "1.2.840.10008.1.2.2";
  private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
  private static final String JPIP_DEFLATED = "1.2.840.10008.1.2.4.95";
  private static final String JPIP_HTJ2K_DEFLATED = "1.2.840.10008.1.2.4.205";
  private static final String GE_PRIVATE_DLX = "1.2.840.113619.5.2";

  boolean explicit() {
    return !uid.equals(IMPLICIT_LITTLE_ENDIAN) && !uid.equals(GE_PRIVATE_DLX);
  }

  ByteOrder order() {
    return uid.equals(EXPLICIT_BIG_ENDIAN) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  boolean deflated() {
    return uid.equals(DEFLATED) || uid.equals(JPIP_DEFLATED) || uid.equals(JPIP_HTJ2K_DEFLATED);
  }
}
