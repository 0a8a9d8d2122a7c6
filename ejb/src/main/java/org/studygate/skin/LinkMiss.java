package org.studygate.skin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody came with a link that is none. */
@Entity
@Table(name = "PHOTO_LINK_MISS")
class LinkMiss {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_LINK_MISS_SEQ")
  @SequenceGenerator(
      name = "PHOTO_LINK_MISS_SEQ",
      sequenceName = "PHOTO_LINK_MISS_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "ADDRESS", nullable = false, length = 64)
  private String address;

  @Column(name = "MISSED_AT", nullable = false)
  private Instant missedAt;

  protected LinkMiss() {}

  LinkMiss(String address, Instant now) {
    this.address = address;
    this.missedAt = now;
  }
}
