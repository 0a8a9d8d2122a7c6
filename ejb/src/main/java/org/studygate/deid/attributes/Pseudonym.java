package org.studygate.deid.attributes;

import org.studygate.deid.ReleaseKey;

/** A patient's new id: 80 bits of a keyed hash in letters and digits that are not mixed up. */
public final class Pseudonym {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  private Pseudonym() {}

  /** The pseudonym of whatever identifies a patient in a release. */
  public static String of(ReleaseKey key, String patient) {
    byte[] hash = key.hash("patient", patient);
    StringBuilder out = new StringBuilder("SG");
    for (int i = 0; i < LENGTH; i++) {
      out.append(ALPHABET.charAt(hash[i] & 31));
    }
    return out.toString();
  }
}
