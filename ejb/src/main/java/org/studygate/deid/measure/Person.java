package org.studygate.deid.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who does not exist.
 *
 * @param family in Latin letters
 * @param given in Latin letters
 * @param native family and given name in another script, or empty
 */
record Person(
    String family,
    String given,
    List<String> nativeName,
    String id,
    LocalDate birth,
    String phone,
    String street,
    String town,
    String mail) {

  /** The name as a PN value. */
  String personName() {
    return family + '^' + given + (nativeName.isEmpty() ? "" : '=' + String.join("^", nativeName));
  }

  /** The name in its own script without a separator, or family and given name. */
  String nativeJoined() {
    return nativeName.isEmpty() ? given + ' ' + family : nativeJoin();
  }

  private String nativeJoin() {
    boolean spaced = nativeName.get(0).charAt(0) < 0x2E80;
    return String.join(spaced ? " " : "", nativeName);
  }
}
