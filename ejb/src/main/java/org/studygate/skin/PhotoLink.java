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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.studygate.id.PatientText;

/** An invitation by which somebody without an account may send photos of one patient. */
@Entity
@Table(name = "PHOTO_LINK")
class PhotoLink {

  private static final int MOST_TRIES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PHOTO_LINK_SEQ")
  @SequenceGenerator(name = "PHOTO_LINK_SEQ", sequenceName = "PHOTO_LINK_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /** A random UUID: the id outside, and the visit of its photos. It opens nothing. */
  @Column(name = "LINK_KEY", nullable = false, unique = true, length = 36)
  private String key;

  @Column(name = "TOKEN_DIGEST", nullable = false, unique = true, length = 64)
  private String tokenDigest;

  @Column(name = "CREATED_BY", nullable = false, length = 64)
  private String createdBy;

  @Column(name = "CREATED_AT", nullable = false)
  private Instant createdAt;

  @Column(name = "EXPIRES_AT", nullable = false)
  private Instant expiresAt;

  @Column(name = "REVOKED_AT")
  private Instant revokedAt;

  @Column(name = "MOST_PHOTOS", nullable = false)
  private int mostPhotos;

  @Column(name = "PHOTOS", nullable = false)
  private int photos;

  /** Since {@link #triedAt}: what a person cannot do so often is a program's. */
  @Column(name = "TRIES", nullable = false)
  private int tries;

  @Column(name = "TRIED_AT")
  private Instant triedAt;

  @Column(name = "PATIENT_NAME", nullable = false, length = 800)
  private String patientName;

  @Column(name = "PATIENT_ID", nullable = false, length = 64)
  private String patientId;

  @Column(name = "BIRTH_DATE", length = 8)
  private String birthDate;

  @Column(name = "SEX", length = 1)
  private String sex;

  @Enumerated(EnumType.STRING)
  @Column(name = "BODY_SITE", length = 32)
  private BodySite bodySite;

  @Column(name = "LATERALITY", length = 1)
  private String laterality;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected PhotoLink() {}

  PhotoLink(String key, String tokenDigest, String createdBy, Instant now) {
    this.key = key;
    this.tokenDigest = tokenDigest;
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  void allow(PhotoLinkOrder order, Instant until) {
    expiresAt = until;
    mostPhotos = order.photos();
    patientName = order.patientName().reveal().strip();
    patientId = order.patientId().reveal().strip();
    birthDate = order.birthDate().isEmpty() ? null : order.birthDate().reveal();
    sex = order.sex().isEmpty() ? null : order.sex();
    bodySite = order.bodySite();
    laterality = bodySite != null && bodySite.paired() ? order.laterality() : null;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean over(Instant now) {
    return revokedAt != null || !now.isBefore(expiresAt);
  }

  /** How often it was tried in this minute. */
  enum Tries {
    FEW,
    /** This one is the first too many. */
    ONE_TOO_MANY,
    TOO_MANY
  }

  Tries tryAgain(Instant now) {
    if (triedAt == null || !now.isBefore(triedAt.plus(WINDOW))) {
      triedAt = now;
      tries = 0;
    }
    if (tries <= MOST_TRIES) {
      tries++;
      return tries <= MOST_TRIES ? Tries.FEW : Tries.ONE_TOO_MANY;
    }
    return Tries.TOO_MANY;
  }

  int left() {
    return Math.max(0, mostPhotos - photos);
  }

  void photoTaken() {
    photos++;
  }

  /** What is said of a photo that comes by the link, as far as its sender may say it. */
  PhotoOrder order(LinkedOrder said) {
    boolean given = bodySite != null;
    return new PhotoOrder(
        PatientText.of(patientName),
        PatientText.of(patientId),
        PatientText.of(birthDate),
        sex == null ? "" : sex,
        given ? bodySite : said.bodySite(),
        given && laterality != null ? laterality : said.laterality(),
        null,
        null,
        said.retakeOf(),
        key,
        said.consent());
  }

  PhotoLinkView view(Instant now) {
    return new PhotoLinkView(
        key,
        createdBy,
        createdAt,
        expiresAt,
        revokedAt,
        over(now),
        mostPhotos,
        photos,
        PatientText.of(patientName),
        PatientText.of(patientId),
        bodySite,
        laterality);
  }

  Long id() {
    return id;
  }

  String key() {
    return key;
  }

  String createdBy() {
    return createdBy;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  BodySite bodySite() {
    return bodySite;
  }

  String laterality() {
    return laterality;
  }
}
