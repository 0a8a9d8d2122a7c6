package org.studygate.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How the line to a partner is: since when, how far the archive was looked through, when next. */
@Entity
@Table(name = "PARTNER_LINE")
class PartnerLine {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PARTNER_LINE_SEQ")
  @SequenceGenerator(
      name = "PARTNER_LINE_SEQ",
      sequenceName = "PARTNER_LINE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "PARTNER", nullable = false, unique = true, length = 32)
  private String partner;

  /** What came before is not sent. */
  @Column(name = "SINCE", nullable = false)
  private Instant since;

  @Column(name = "SWEPT_UNTIL", nullable = false)
  private Instant sweptUntil;

  /** When something is sent next, at the earliest; a node at work holds it off for others. */
  @Column(name = "DUE_AT", nullable = false)
  private Instant dueAt;

  /** Failures to reach it in a row. */
  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  @Column(name = "REACHED_AT")
  private Instant reachedAt;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected PartnerLine() {}

  PartnerLine(String partner, Instant now) {
    this.partner = partner;
    this.since = now;
    this.sweptUntil = now;
    this.dueAt = now;
  }

  void sweptUntil(Instant time) {
    sweptUntil = time;
  }

  /** Nobody else sends there until then, or until it is given back. */
  void take(Instant until) {
    dueAt = until;
  }

  void reached(Instant now) {
    reachedAt = now;
    attempts = 0;
    dueAt = now;
  }

  /** Puts the next try off, each time twice as long. */
  void notReached(Instant now) {
    Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 10));
    attempts++;
    dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  Instant since() {
    return since;
  }

  Instant sweptUntil() {
    return sweptUntil;
  }

  Instant dueAt() {
    return dueAt;
  }

  int attempts() {
    return attempts;
  }

  Instant reachedAt() {
    return reachedAt;
  }
}
