package org.studygate.judging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.studygate.id.SeriesUid;
import org.studygate.study.SopInstance.StoredFile;

/**
 * The images of one series as the index has them now.
 *
 * @param seriesId of the row
 * @param modality DICOM code, or null
 * @param bodyPart as the header says, or null
 * @param files of the instances that have pixels
 */
public record SeriesContent(
    long seriesId, SeriesUid seriesUid, String modality, String bodyPart, List<StoredFile> files) {

  /** SHA-256 (hex) that changes when any image of the series does, whatever their order. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.stream()
          .map(StoredFile::digest)
          .sorted()
          .forEach(d -> digest.update(d.getBytes(StandardCharsets.US_ASCII)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
