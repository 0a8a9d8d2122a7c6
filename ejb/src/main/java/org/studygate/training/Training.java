package org.studygate.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A training: rounds of collecting, training and deciding until a version is good enough. */
@Entity
@Table(name = "TRAINING")
class Training {

  /** There is one place for a training that has not ended. */
  private static final Integer THE_PLACE = 1;

  private static final int LONGEST_REASON = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "TRAINING_SEQ")
  @SequenceGenerator(name = "TRAINING_SEQ", sequenceName = "TRAINING_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /** A random UUID: the id outside and the process's business key. */
  @Column(name = "TRAINING_KEY", nullable = false, unique = true, length = 36)
  private String key;

  @Column(name = "STARTED_BY", nullable = false, length = 64)
  private String startedBy;

  @Column(name = "STARTED_AT", nullable = false)
  private Instant startedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "PHOTO_SOURCE", nullable = false, length = 16)
  private TrainingSource source;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private TrainingState state = TrainingState.COLLECTING;

  @Column(name = "STATE_SINCE", nullable = false)
  private Instant stateSince;

  /** One sentence while it is {@link TrainingState#FAILED}. */
  @Column(name = "STATE_REASON", length = LONGEST_REASON)
  private String stateReason;

  /** Null when it has ended; unique, so that there is one open training at most. */
  @Column(name = "OPEN_PLACE", unique = true)
  private Integer place = THE_PLACE;

  /** Labels that doctors had agreed on when photos were last collected. */
  @Column(name = "LABELS", nullable = false)
  private int labels;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Training() {}

  Training(String key, String startedBy, TrainingSource source, Instant now) {
    this.key = key;
    this.startedBy = startedBy;
    this.startedAt = now;
    this.stateSince = now;
    this.source = source;
  }

  void moveTo(TrainingState state, String reason, Instant now) {
    boolean tooLong = reason != null && reason.length() > LONGEST_REASON;
    this.state = state;
    this.stateReason = tooLong ? reason.substring(0, LONGEST_REASON) : reason;
    this.stateSince = now;
    this.place = state.ended() ? null : THE_PLACE;
  }

  void collected(int labels) {
    this.labels = labels;
  }

  Long id() {
    return id;
  }

  String key() {
    return key;
  }

  String startedBy() {
    return startedBy;
  }

  Instant startedAt() {
    return startedAt;
  }

  TrainingSource source() {
    return source;
  }

  TrainingState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  String stateReason() {
    return stateReason;
  }

  int labels() {
    return labels;
  }
}
