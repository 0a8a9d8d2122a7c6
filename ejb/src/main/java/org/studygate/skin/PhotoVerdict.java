package org.studygate.skin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.studygate.judging.JsonText;

/** What was said of a photo, by which version of the model. */
@Embeddable
class PhotoVerdict {

  @Column(name = "USABLE", nullable = false)
  private boolean usable;

  @Column(name = "REASONS", length = Integer.MAX_VALUE)
  private String reasons;

  @Column(name = "SCORES", length = Integer.MAX_VALUE)
  private String scores;

  @Column(name = "MEASURES", length = Integer.MAX_VALUE)
  private String measures;

  @Column(name = "FACE_VISIBLE", nullable = false)
  private boolean faceVisible;

  @Column(name = "HEAT", length = Integer.MAX_VALUE)
  private String heat;

  @Column(name = "MODEL_VERSION", length = 64)
  private String modelVersion;

  @Column(name = "JUDGED_AT")
  private Instant judgedAt;

  protected PhotoVerdict() {}

  void judged(PhotoFinding finding, Instant now) {
    usable = finding.usable();
    reasons = JsonText.of(finding.reasons());
    scores = JsonText.of(finding.scores());
    measures = JsonText.of(finding.measures());
    faceVisible = finding.faceVisible();
    heat = JsonText.of(finding.heat());
    modelVersion = finding.modelVersion();
    judgedAt = now;
  }

  boolean given() {
    return judgedAt != null;
  }

  boolean usable() {
    return usable;
  }

  boolean faceVisible() {
    return faceVisible;
  }

  PhotoView.Verdict view() {
    return new PhotoView.Verdict(
        usable,
        JsonText.texts(reasons),
        JsonText.numbers(scores),
        JsonText.numbers(measures),
        faceVisible,
        JsonText.list(heat, PhotoFinding.Heat.class),
        modelVersion,
        judgedAt);
  }
}
