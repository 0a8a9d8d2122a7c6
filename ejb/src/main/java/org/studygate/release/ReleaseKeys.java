package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.studygate.id.PatientText;
import org.studygate.settings.Settings;

/**
 * The installation's secret behind all pseudonyms, {@code $STUDYGATE_DATA/keys/release.key}, and
 * what is derived from it. The secret never leaves the server and stands in no package: with it one
 * could lead every release back to its patients.
 */
@ApplicationScoped
public class ReleaseKeys {

  private static final int BYTES = 32;
  private static final String MAC = "HmacSHA256";

  private byte[] secret;

  protected ReleaseKeys() {}

  @Inject
  ReleaseKeys(Settings settings) {
    this(settings.dataDirectory());
  }

  ReleaseKeys(Path data) {
    try {
      secret = readOrMake(data.resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the releases cannot be read or made", e);
    }
  }

  /** The key of one release: UIDs, dates and pseudonyms of two releases cannot be matched. */
  byte[] ofRelease(String releaseKey) {
    return mac("release " + releaseKey);
  }

  /** Signs what only this installation can have written, such as a link. */
  byte[] signature(String text) {
    return mac("signature " + text);
  }

  /** Encrypts or decrypts one block of 16 bytes, so that a number can be given out unreadable. */
  byte[] block(int mode, byte[] block) {
    try {
      // One block, never two with one key and different meaning: no chaining is needed.
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(Arrays.copyOf(mac("reference"), 16), "AES"));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands for a patient where none may be named: the same each time, by itself of no use. */
  public String alias(PatientText patientId) {
    return HexFormat.of().formatHex(mac("patient " + patientId.reveal().strip()), 0, 16);
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] readOrMake(Path folder) throws IOException {
    Path file = folder.resolve("release.key");
    if (!Files.exists(file)) {
      StagingArea.makePrivate(folder);
      make(folder, file);
    }
    byte[] found = Files.readAllBytes(file);
    if (found.length != BYTES) {
      throw new IOException("keys/release.key does not hold " + BYTES + " bytes");
    }
    return found;
  }

  /** Of two nodes that make one at once, one wins and both use its. */
  private static void make(Path folder, Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Path temporary =
        Files.createTempFile(
            folder,
            "release",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(temporary, fresh);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createLink(file, temporary);
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    } catch (FileAlreadyExistsException theOtherWon) {
      // its key is read
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
