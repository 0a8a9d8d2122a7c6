package org.studygate.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What exactly was approved: the files that may leave, by their names and contents. */
final class Approval {

  private Approval() {}

  /**
   * SHA-256 (hex) over everything that leaves with an approval, and to whom.
   *
   * @param studies of the release, by number
   */
  static String digest(Release release, List<ReleaseStudy> studies, ReleaseStore store) {
    MessageDigest digest = sha256();
    add(digest, release.key());
    add(digest, release.recipient());
    add(digest, release.destination().name());
    add(digest, String.valueOf(release.destinationName()));
    release.outputs().forEach(output -> add(digest, output.name()));
    for (ReleaseStudy study : studies) {
      if (study.leaves()) {
        add(digest, "study " + study.number());
        store.instances(study).stream()
            .filter(instance -> instance.state() == InstanceState.READY)
            .forEach(
                instance -> {
                  add(digest, instance.fileName());
                  add(digest, instance.fileDigest());
                });
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
