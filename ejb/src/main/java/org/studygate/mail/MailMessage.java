package org.studygate.mail;

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

/** A mail that waits for the mail server. It is deleted when that has taken it. */
@Entity
@Table(name = "MAIL_MESSAGE")
class MailMessage {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "MAIL_MESSAGE_SEQ")
  @SequenceGenerator(
      name = "MAIL_MESSAGE_SEQ",
      sequenceName = "MAIL_MESSAGE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "RECIPIENT", nullable = false, length = 200)
  private String recipient;

  @Column(name = "SUBJECT", nullable = false, length = 400)
  private String subject;

  @Column(name = "BODY", nullable = false, length = Integer.MAX_VALUE)
  private String body;

  @Column(name = "CREATED_AT", nullable = false)
  private Instant createdAt;

  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  /** Null: given up, kept for a person to look at. */
  @Column(name = "DUE_AT")
  private Instant dueAt;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected MailMessage() {}

  MailMessage(String recipient, String subject, String body, Instant now) {
    this.recipient = recipient;
    this.subject = subject;
    this.body = body;
    this.createdAt = now;
    this.dueAt = now;
  }

  /**
   * Puts the next try off, each time twice as long; after two days it is given up.
   *
   * @return whether it is tried again
   */
  boolean postpone(Instant now) {
    Duration wait = Duration.ofSeconds(10L << Math.min(attempts, 12));
    attempts++;
    dueAt =
        attempts >= MOST_ATTEMPTS
            ? null
            : now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    return dueAt != null;
  }

  void giveUp() {
    dueAt = null;
  }

  /** Nobody else takes it for so long. */
  void take(Instant until) {
    dueAt = until;
  }

  Long id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  String recipient() {
    return recipient;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }
}
