package org.studygate.skin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.studygate.skin.picture.CleanPicture;

/** What is known of a photo's cleaned picture file. */
@Embeddable
class PhotoPicture {

  @Column(name = "IS_JPEG", nullable = false)
  private boolean jpeg;

  /** Pixels. */
  @Column(name = "WIDTH", nullable = false)
  private int width;

  /** Pixels. */
  @Column(name = "HEIGHT", nullable = false)
  private int height;

  /** By which a lossy compression made it smaller at any time; 0 when none did. */
  @Column(name = "LOSSY_RATIO", nullable = false)
  private double lossyRatio;

  /** SHA-256 (hex) of the cleaned file. */
  @Column(name = "FILE_DIGEST", nullable = false, length = 64)
  private String digest;

  protected PhotoPicture() {}

  PhotoPicture(CleanPicture clean) {
    jpeg = clean.jpeg();
    width = clean.width();
    height = clean.height();
    lossyRatio = clean.lossyRatio();
    digest = Digests.of(clean.file());
  }

  boolean jpeg() {
    return jpeg;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double lossyRatio() {
    return lossyRatio;
  }

  String digest() {
    return digest;
  }
}
