package org.studygate.partner;

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

/** An object that a partner is to have. */
@Entity
@Table(name = "PARTNER_DELIVERY")
class Delivery {

  private static final int MOST_REFUSALS = 5;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PARTNER_DELIVERY_SEQ")
  @SequenceGenerator(
      name = "PARTNER_DELIVERY_SEQ",
      sequenceName = "PARTNER_DELIVERY_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "PARTNER", nullable = false, length = 32)
  private String partner;

  @Column(name = "SOP_UID", nullable = false, length = 64)
  private String sopUid;

  @Column(name = "STUDY_UID", nullable = false, length = 64)
  private String studyUid;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private DeliveryState state = DeliveryState.WAITING;

  @Column(name = "QUEUED_AT", nullable = false)
  private Instant queuedAt;

  @Column(name = "REFUSALS", nullable = false)
  private int refusals;

  @Column(name = "SENT_AT")
  private Instant sentAt;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Delivery() {}

  Delivery(String partner, String sopUid, String studyUid, Instant now) {
    this.partner = partner;
    this.sopUid = sopUid;
    this.studyUid = studyUid;
    this.queuedAt = now;
  }

  void sent(Instant now) {
    state = DeliveryState.SENT;
    sentAt = now;
  }

  void refused() {
    refusals++;
    if (refusals >= MOST_REFUSALS) {
      state = DeliveryState.REFUSED;
    }
  }

  void tryAgain() {
    state = DeliveryState.WAITING;
    refusals = 0;
  }

  Long id() {
    return id;
  }

  String sopUid() {
    return sopUid;
  }

  String studyUid() {
    return studyUid;
  }
}
