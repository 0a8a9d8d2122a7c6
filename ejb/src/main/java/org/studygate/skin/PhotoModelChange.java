package org.studygate.skin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** From when on a version of the photos' model is served. Rows are only ever added. */
@Entity
@Table(name = "PHOTO_MODEL_CHANGE")
class PhotoModelChange {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_MODEL_CHANGE_SEQ")
  @SequenceGenerator(
      name = "PHOTO_MODEL_CHANGE_SEQ",
      sequenceName = "PHOTO_MODEL_CHANGE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /** Counts the changes from 1, so that two at once cannot both be the newest. */
  @Column(name = "CHANGE_NUMBER", nullable = false, unique = true)
  private int number;

  @Column(name = "CHANGED_AT", nullable = false)
  private Instant changedAt;

  @Column(name = "MODEL_VERSION", nullable = false, length = 64)
  private String modelVersion;

  /** Made by a training here; else it came with the installation. */
  @Column(name = "TRAINED", nullable = false)
  private boolean trained;

  /** Over all files of the version: what is served later must be what was promoted. */
  @Column(name = "FILES_DIGEST", nullable = false, length = 64)
  private String digest;

  @Enumerated(EnumType.STRING)
  @Column(name = "CAUSE", nullable = false, length = 16)
  private PhotoModelCause cause;

  @Column(name = "TRAINING_KEY", length = 36)
  private String trainingKey;

  /** The account; {@code system} where the gate decided. */
  @Column(name = "DECIDED_BY", nullable = false, length = 64)
  private String decidedBy;

  protected PhotoModelChange() {}

  PhotoModelChange(
      int number,
      Instant now,
      PhotoModelId model,
      PhotoModelCause cause,
      String trainingKey,
      String decidedBy) {
    this.number = number;
    this.changedAt = now;
    this.modelVersion = model.version();
    this.trained = model.trained();
    this.digest = model.digest();
    this.cause = cause;
    this.trainingKey = trainingKey;
    this.decidedBy = decidedBy;
  }

  int number() {
    return number;
  }

  PhotoModelId model() {
    return new PhotoModelId(modelVersion, trained, digest);
  }

  PhotoModelService view() {
    return new PhotoModelService(modelVersion, trained, changedAt, cause, trainingKey, decidedBy);
  }
}
