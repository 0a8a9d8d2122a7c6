package org.studygate.labeling;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The place of one doctor at one photo. It is held for a while without a label, so that nobody else
 * works on it meanwhile; with a label it is taken for good. The database knows each place of a
 * photo once, and each doctor at a photo once.
 */
@Entity
@Table(name = "PHOTO_LABEL_SEAT")
class LabelSeat {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_LABEL_SEAT_SEQ")
  @SequenceGenerator(
      name = "PHOTO_LABEL_SEAT_SEQ",
      sequenceName = "PHOTO_LABEL_SEAT_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "CASE_FK", nullable = false)
  private PhotoCase photoCase;

  /** 1 and 2 label without knowing of each other; 3 decides between them. */
  @Column(name = "SEAT_NUMBER", nullable = false)
  private int number;

  @Column(name = "DOCTOR", nullable = false, length = 64)
  private String doctor;

  @Column(name = "HELD_UNTIL", nullable = false)
  private Instant heldUntil;

  /** When the first label was given. */
  @Column(name = "LABELLED_AT")
  private Instant labelledAt;

  /** When the doctor saw what others and the model say; from then on nothing can be corrected. */
  @Column(name = "LOOKED_AT")
  private Instant lookedAt;

  @OneToMany(mappedBy = "seat", cascade = CascadeType.PERSIST)
  @OrderBy("revision")
  private List<PhotoLabel> labels = new ArrayList<>();

  protected LabelSeat() {}

  LabelSeat(PhotoCase photoCase, int number, String doctor, Instant until) {
    this.photoCase = photoCase;
    this.number = number;
    this.doctor = doctor;
    this.heldUntil = until;
  }

  boolean labelled() {
    return labelledAt != null;
  }

  boolean freeAt(Instant now) {
    return !labelled() && !heldUntil.isAfter(now);
  }

  void passTo(String doctor, Instant until) {
    this.doctor = doctor;
    this.heldUntil = until;
  }

  void hold(Instant until) {
    heldUntil = until;
  }

  /** The label in force. */
  Opinion opinion() {
    return newest().opinion();
  }

  PhotoLabel newest() {
    return labels.get(labels.size() - 1);
  }

  /** Adds a label; the ones before it stay. */
  PhotoLabel label(Opinion opinion, Instant now) {
    PhotoLabel label = new PhotoLabel(this, labels.size() + 1, opinion, now);
    labels.add(label);
    if (labelledAt == null) {
      labelledAt = now;
    }
    return label;
  }

  void looked(Instant now) {
    if (lookedAt == null) {
      lookedAt = now;
    }
  }

  boolean hasLooked() {
    return lookedAt != null;
  }

  boolean decides() {
    return number == 3;
  }

  PhotoCase photoCase() {
    return photoCase;
  }

  int number() {
    return number;
  }

  String doctor() {
    return doctor;
  }
}
