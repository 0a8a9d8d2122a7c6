package org.studygate.labeling;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A photo that is to be labelled. It has two seats for doctors and, while these two differ, a third
 * one. How many labels it has and what follows from them are noted here, for the queue; each label
 * makes them anew.
 */
@Entity
@Table(name = "PHOTO_CASE")
class PhotoCase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_CASE_SEQ")
  @SequenceGenerator(name = "PHOTO_CASE_SEQ", sequenceName = "PHOTO_CASE_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "PHOTO_KEY", nullable = false, unique = true, length = 36)
  private String photoKey;

  /** Who sent it has seen the model's verdict and does not label it. */
  @Column(name = "SENDER", nullable = false, length = 64)
  private String sender;

  /** 0 (sure) to 1 (at its limit): how uncertain the model is. */
  @Column(name = "DOUBT", nullable = false)
  private double doubt;

  /** Whether its picture was deleted. */
  @Column(name = "PICTURE_GONE", nullable = false)
  private boolean pictureGone;

  /** Seats with a label. */
  @Column(name = "LABELS", nullable = false)
  private int labels;

  @Column(name = "AGREED_AT")
  private Instant agreedAt;

  @Column(name = "USABLE", nullable = false)
  private boolean usable;

  @Column(name = "REASONS", length = 200)
  private String reasons;

  @OneToMany(mappedBy = "photoCase", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<LabelSeat> seats = new ArrayList<>();

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected PhotoCase() {}

  PhotoCase(String photoKey, String sender, double doubt) {
    this.photoKey = photoKey;
    this.sender = sender;
    this.doubt = doubt;
  }

  /** Two, and a third while two have labelled it and differ. */
  int places() {
    return labels >= 2 && !settled() ? 3 : 2;
  }

  /** Whether two differ and the third one has not decided. */
  boolean disputed() {
    return labels == 2 && !settled();
  }

  boolean settled() {
    return agreedAt != null;
  }

  /** The seat of a doctor. */
  Optional<LabelSeat> seatOf(String doctor) {
    return seats.stream().filter(seat -> seat.doctor().equals(doctor)).findFirst();
  }

  /** Labels in force, in the order of the seats. */
  List<Opinion> opinions() {
    return seats.stream().filter(LabelSeat::labelled).map(LabelSeat::opinion).toList();
  }

  /**
   * Gives a doctor a place: one that nobody has, or one whose doctor did not label in time.
   *
   * @return empty when there is none
   */
  Optional<LabelSeat> seat(String doctor, Instant now, Instant until) {
    for (int number = disputed() ? 3 : 1; number <= places() && !settled(); number++) {
      int wanted = number;
      LabelSeat there = seats.stream().filter(s -> s.number() == wanted).findFirst().orElse(null);
      if (there == null) {
        LabelSeat seat = new LabelSeat(this, number, doctor, until);
        seats.add(seat);
        return Optional.of(seat);
      }
      if (there.freeAt(now)) {
        there.passTo(doctor, until);
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  void leave(LabelSeat seat) {
    seats.remove(seat);
  }

  /** Draws the conclusion from the labels. */
  void conclude(Instant now) {
    List<Opinion> opinions = opinions();
    labels = opinions.size();
    Optional<Opinion> consensus = Consensus.of(opinions);
    Opinion before = agreed();
    if (consensus.isEmpty() || !consensus.get().equals(before)) {
      agreedAt = consensus.isEmpty() ? null : now;
    }
    usable = consensus.map(Opinion::usable).orElse(false);
    reasons = consensus.map(Opinion::reasonsColumn).orElse(null);
  }

  /** What they agree on, or null. */
  Opinion agreed() {
    return settled() ? Opinion.ofColumns(usable, reasons) : null;
  }

  void pictureIsGone() {
    pictureGone = true;
  }

  String photoKey() {
    return photoKey;
  }

  String sender() {
    return sender;
  }

  Instant agreedAt() {
    return agreedAt;
  }

  List<LabelSeat> seats() {
    return List.copyOf(seats);
  }
}
