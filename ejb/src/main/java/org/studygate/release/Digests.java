package org.studygate.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 of files. */
final class Digests {

  private final Map<String, String> known;

  private Digests(Map<String, String> known) {
    this.known = known;
  }

  /** Reads the files of a folder. */
  static Digests of(Path folder, Collection<String> names) throws IOException {
    Map<String, String> known = new HashMap<>();
    for (String name : names) {
      known.put(name, of(folder.resolve(name)));
    }
    return new Digests(known);
  }

  String of(String name) {
    return known.get(name);
  }

  /** In hexadecimal digits. */
  static String of(Path file) throws IOException {
    MessageDigest digest = Approval.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
