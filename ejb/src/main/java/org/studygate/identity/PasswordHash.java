package org.studygate.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;

/** bcrypt in the modular crypt form that the server's realm reads. */
final class PasswordHash {

  /**
   * 2^10 rounds: some 60 ms, which a machine that sends Basic credentials pays at every request.
   */
  private static final int COST = 10;

  /** bcrypt looks at no more bytes than this. */
  static final int MAX_BYTES = 72;

  private PasswordHash() {}

  static String of(String password) {
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  static boolean matches(String password, String hash) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_BYTES
        && BCrypt.verifyer().verify(bytes, hash.getBytes(StandardCharsets.US_ASCII)).verified;
  }
}
