package org.studygate.training;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.studygate.judging.JsonText;

/** One version that a training makes, or would have made. */
@Entity
@Table(name = "TRAINING_ROUND")
class TrainingRound {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "TRAINING_ROUND_SEQ")
  @SequenceGenerator(
      name = "TRAINING_ROUND_SEQ",
      sequenceName = "TRAINING_ROUND_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "TRAINING_FK")
  private Training training;

  /** Counts the rounds of all trainings, from 1: the version is named by it. */
  @Column(name = "ROUND_NUMBER", nullable = false, unique = true)
  private int number;

  @Column(name = "STARTED_AT", nullable = false)
  private Instant startedAt;

  @Column(name = "ENDED_AT")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "OUTCOME", nullable = false, length = 16)
  private RoundOutcome outcome;

  @Column(name = "FAILURE", length = 1000)
  private String failure;

  @Column(name = "COUNTS", nullable = false, length = Integer.MAX_VALUE)
  private String counts;

  /** The version that it goes on from and is measured with. */
  @Column(name = "FROM_VERSION", length = 64)
  private String fromVersion;

  @Column(name = "FIGURES", length = Integer.MAX_VALUE)
  private String figures;

  /** Of the version that it went on from. */
  @Column(name = "FIGURES_BEFORE", length = Integer.MAX_VALUE)
  private String figuresBefore;

  @Column(name = "VERDICT", length = Integer.MAX_VALUE)
  private String verdict;

  @Embedded private RoundWork work = new RoundWork();

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected TrainingRound() {}

  TrainingRound(Training training, int number, PhotoCounts counts, Instant now) {
    this.training = training;
    this.number = number;
    this.startedAt = now;
    this.outcome = RoundOutcome.TRAINING;
    this.counts = JsonText.of(counts);
  }

  /** Begins to be trained on these photos, from that version. */
  void begins(PhotoCounts counts, String fromVersion) {
    this.counts = JsonText.of(counts);
    this.fromVersion = fromVersion;
  }

  void trained(TrainingFigures figures, TrainingFigures before) {
    this.figures = JsonText.of(figures);
    this.figuresBefore = JsonText.of(before);
    this.outcome = RoundOutcome.TRAINED;
  }

  void judged(GateVerdict verdict, RoundOutcome outcome, Instant now) {
    this.verdict = JsonText.of(verdict);
    ended(outcome, null, now);
  }

  void ended(RoundOutcome outcome, String failure, Instant now) {
    this.outcome = outcome;
    this.failure = failure;
    this.endedAt = now;
  }

  Long id() {
    return id;
  }

  Training training() {
    return training;
  }

  /** The version that it makes. */
  String makes() {
    return "trained-" + number;
  }

  int number() {
    return number;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  RoundOutcome outcome() {
    return outcome;
  }

  String failure() {
    return failure;
  }

  PhotoCounts counts() {
    return JsonText.one(counts, PhotoCounts.class);
  }

  String fromVersion() {
    return fromVersion;
  }

  TrainingFigures figures() {
    return JsonText.one(figures, TrainingFigures.class);
  }

  TrainingFigures figuresBefore() {
    return JsonText.one(figuresBefore, TrainingFigures.class);
  }

  GateVerdict verdict() {
    return JsonText.one(verdict, GateVerdict.class);
  }

  RoundWork work() {
    // Hibernate leaves out an embeddable whose columns are all null.
    if (work == null) {
      work = new RoundWork();
    }
    return work;
  }
}
