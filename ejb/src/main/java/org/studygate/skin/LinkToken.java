package org.studygate.skin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link for senders without an account: 192 random bits; only its hash is kept. */
final class LinkToken {

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkToken() {}

  /** 32 letters, digits, dashes and underscores. */
  static String next() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /**
   * SHA-256; without salt or rounds, since nobody can try all of so many secrets.
   *
   * @param token may be anything that somebody sent, null included
   */
  static String digest(String token) {
    return Digests.of((token == null ? "" : token).getBytes(StandardCharsets.UTF_8));
  }
}
