package org.studygate.deid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one release: from it follow the new UIDs, the pseudonyms and the shift of dates, so
 * that all objects of a release agree and nobody without it can lead them back. It never leaves, is
 * never written to an output and never shows itself.
 */
public final class ReleaseKey {

  /** Bytes of a key. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  private ReleaseKey(byte[] secret) {
    this.secret = secret;
  }

  /** A new key from the system's cryptographic source. */
  public static ReleaseKey random() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    return new ReleaseKey(secret);
  }

  /**
   * The key of 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException when it is no key; the message does not show it
   */
  public static ReleaseKey parse(String hex) {
    String digits = hex.strip();
    if (digits.length() != 2 * LENGTH || !digits.matches("[0-9a-fA-F]+")) {
      throw new IllegalArgumentException("The key is not 64 hexadecimal digits.");
    }
    return new ReleaseKey(HexFormat.of().parseHex(digits));
  }

  /** The key as 64 hexadecimal digits, for a store that nobody but the releasing party reads. */
  public String reveal() {
    return HexFormat.of().formatHex(secret);
  }

  /**
   * A keyed hash (HMAC-SHA-256).
   *
   * @param purpose separates the uses of one key
   */
  public byte[] hash(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
