package org.studygate.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.identity.WeakPasswordException.Reason;

/**
 * Length beats composition (NIST SP 800-63B 5.1.1.2): at least 12 characters, and nothing that is
 * guessed first.
 */
final class PasswordPolicy {

  private static final int MIN_LENGTH = 12;
  private static final int MIN_DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  private PasswordPolicy() {}

  /**
   * @throws WeakPasswordException when the password is not good enough for the account
   */
  static void check(String username, String password) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      throw new WeakPasswordException(Reason.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > PasswordHash.MAX_BYTES) {
      throw new WeakPasswordException(Reason.TOO_LONG);
    }
    String folded = password.toLowerCase(Locale.ROOT);
    if (folded.contains(username.toLowerCase(Locale.ROOT))) {
      throw new WeakPasswordException(Reason.HOLDS_USER_NAME);
    }
    if (folded.chars().distinct().count() < MIN_DIFFERENT || isCommon(folded)) {
      throw new WeakPasswordException(Reason.COMMON);
    }
  }

  /** Also with the digits and signs around it that people add to a common word. */
  private static boolean isCommon(String folded) {
    return COMMON.contains(folded)
        || COMMON.contains(folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        || COMMON.contains(undisguised(folded));
  }

  private static String undisguised(String folded) {
    return folded
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  private static Set<String> common() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
