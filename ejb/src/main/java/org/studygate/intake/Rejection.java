package org.studygate.intake;

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
import org.studygate.intake.StoreOutcome.Status;

/** An object that was refused. It holds no patient data. */
@Entity
@Table(name = "INTAKE_REJECTION")
class Rejection {

  private static final int LONGEST_REASON = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "INTAKE_REJECTION_SEQ")
  @SequenceGenerator(
      name = "INTAKE_REJECTION_SEQ",
      sequenceName = "INTAKE_REJECTION_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "REJECTED_AT", nullable = false)
  private Instant rejectedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", nullable = false, length = 16)
  private Status status;

  @Column(name = "REASON", length = LONGEST_REASON)
  private String reason;

  @Column(name = "SENDER", length = 64)
  private String sender;

  @Column(name = "SENDER_HOST", length = 64)
  private String senderHost;

  @Column(name = "STUDY_UID", length = 64)
  private String studyUid;

  @Column(name = "SERIES_UID", length = 64)
  private String seriesUid;

  @Column(name = "SOP_UID", length = 64)
  private String sopUid;

  protected Rejection() {}

  Rejection(StoreOutcome outcome, Sender sender, Instant rejectedAt) {
    this.rejectedAt = rejectedAt;
    this.status = outcome.status();
    this.reason = cut(outcome.reason(), LONGEST_REASON);
    this.sender = sender.name();
    this.senderHost = cut(sender.host(), 64);
    this.studyUid = text(outcome.studyUid());
    this.seriesUid = text(outcome.seriesUid());
    this.sopUid = text(outcome.sopInstanceUid());
  }

  IntakeRejections.Entry entry() {
    return new IntakeRejections.Entry(
        rejectedAt, status, reason, sender, senderHost, studyUid, seriesUid, sopUid);
  }

  private static String text(Object uid) {
    return uid == null ? null : uid.toString();
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
