package org.studygate.face;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers that nobody can repeat: AES-256 in counter mode (NIST SP 800-90A's generator
 * without its bookkeeping) under a key from {@link SecureRandom} that is never stored.
 */
final class SecretNoise {

  private static final byte[] ZEROS = new byte[1 << 14];

  private final Cipher cipher;
  private final byte[] block = new byte[ZEROS.length];
  private int at = ZEROS.length;

  SecretNoise() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES in counter mode", e);
    }
    Arrays.fill(key, (byte) 0);
  }

  /** 16 random bits. */
  int bits16() {
    if (at > block.length - 2) {
      refill();
    }
    int out = (block[at] & 0xFF) << 8 | block[at + 1] & 0xFF;
    at += 2;
    return out;
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  float uniform() {
    return bits16() / 65536f;
  }

  private void refill() {
    try {
      cipher.update(ZEROS, 0, ZEROS.length, block, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the random generator failed", e);
    }
    at = 0;
  }
}
