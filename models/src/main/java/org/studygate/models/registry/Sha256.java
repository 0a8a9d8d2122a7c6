package org.studygate.models.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.studygate.models.ModelException;

/** SHA-256 of files, lower-case hex. */
final class Sha256 {

  private Sha256() {}

  static String of(Path file) throws ModelException {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ModelException(file.getFileName() + " is missing or cannot be read", e);
    }
  }

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
