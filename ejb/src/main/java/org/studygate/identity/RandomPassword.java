package org.studygate.identity;

import java.security.SecureRandom;

/** Makes passwords that a person can copy from paper: 20 of 55 characters, 115 bits. */
final class RandomPassword {

  private static final String UNMISTAKABLE =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  static String next() {
    return RANDOM
        .ints(LENGTH, 0, UNMISTAKABLE.length())
        .mapToObj(UNMISTAKABLE::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
