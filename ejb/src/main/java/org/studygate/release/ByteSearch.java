package org.studygate.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches files for many byte patterns in one pass; a file of any size takes little memory. */
final class ByteSearch {

  private static final int BUFFER = 4 << 20;
  private static final int LONGEST_NUMBER = 64;
  private static final int SHORTEST_NUMBER = 6;

  private record Pattern(String name, byte[] bytes) {}

  private final List<List<Pattern>> byFirst = new ArrayList<>();
  private final Map<String, String> numbers = new HashMap<>();
  private int longest = LONGEST_NUMBER + 2;

  ByteSearch() {
    for (int i = 0; i < 256; i++) {
      byFirst.add(new ArrayList<>());
    }
  }

  /** Looks for these bytes anywhere. */
  void add(String name, byte[] bytes) {
    byFirst.get(bytes[0] & 0xFF).add(new Pattern(name, bytes));
    longest = Math.max(longest, bytes.length);
  }

  /**
   * Looks for a number or UID of at least six characters that stands between what is neither digit
   * nor dot; there may be very many.
   */
  void addNumber(String name, String number) {
    if (number.length() >= SHORTEST_NUMBER) {
      numbers.put(number, name);
    }
  }

  /** The names of what was found. */
  Set<String> in(Path file) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    byte[] buffer = new byte[BUFFER + longest];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read; (read = in.readNBytes(buffer, kept, BUFFER)) > 0; ) {
        int length = kept + read;
        search(buffer, length, found);
        // What begins before the end of this part may end in the next one.
        kept = Math.min(longest, length);
        System.arraycopy(buffer, length - kept, buffer, 0, kept);
      }
    }
    return found;
  }

  /** The names of what was found in a text. */
  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    search(bytes, bytes.length, found);
    return found;
  }

  private void search(byte[] content, int length, Set<String> found) {
    int run = 0;
    for (int i = 0; i < length; i++) {
      byte b = content[i];
      for (Pattern pattern : byFirst.get(b & 0xFF)) {
        if (matches(content, i, length, pattern.bytes())) {
          found.add(pattern.name());
        }
      }
      if (b == '.' || b >= '0' && b <= '9') {
        run++;
      } else {
        number(content, i, run, found);
        run = 0;
      }
    }
    number(content, length, run, found);
  }

  private void number(byte[] content, int end, int run, Set<String> found) {
    if (run >= SHORTEST_NUMBER && run <= LONGEST_NUMBER) {
      String name = numbers.get(new String(content, end - run, run, StandardCharsets.US_ASCII));
      if (name != null) {
        found.add(name);
      }
    }
  }

  private static boolean matches(byte[] content, int at, int length, byte[] wanted) {
    if (at + wanted.length > length) {
      return false;
    }
    for (int j = 1; j < wanted.length; j++) {
      if (content[at + j] != wanted[j]) {
        return false;
      }
    }
    return true;
  }
}
