package org.studygate.release;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A request for de-identified data and what has become of it. */
@Entity
@Table(name = "RELEASE_REQUEST")
class Release {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RELEASE_REQUEST_SEQ")
  @SequenceGenerator(
      name = "RELEASE_REQUEST_SEQ",
      sequenceName = "RELEASE_REQUEST_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  /** A random UUID: the id outside, the process's business key, and the folder's name. */
  @Column(name = "RELEASE_KEY", nullable = false, unique = true, length = 36)
  private String key;

  @Column(name = "REQUESTER", nullable = false, length = 64)
  private String requester;

  @Column(name = "REQUESTED_AT", nullable = false)
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", nullable = false, length = 16)
  private ReleaseState state = ReleaseState.REQUESTED;

  @Column(name = "STATE_SINCE", nullable = false)
  private Instant stateSince;

  /** One sentence for people, without patient data; set while {@link ReleaseState#FAILED}. */
  @Column(name = "STATE_REASON", length = 1000)
  private String stateReason;

  @Column(name = "PURPOSE", nullable = false, length = 4000)
  private String purpose;

  @Column(name = "RECIPIENT", nullable = false, length = 800)
  private String recipient;

  @Column(name = "KEPT_PARTS", length = 64)
  private String keptParts;

  @Column(name = "FACE_METHOD", nullable = false, length = 200)
  private String faceMethod;

  @Column(name = "PROFILE_OPTIONS", length = 1000)
  private String profileOptions;

  @Column(name = "OUTPUTS", nullable = false, length = 64)
  private String outputs;

  @Enumerated(EnumType.STRING)
  @Column(name = "DESTINATION", nullable = false, length = 16)
  private DestinationType destination;

  @Column(name = "DESTINATION_NAME", length = 64)
  private String destinationName;

  /** Counts what was put before a steward, so that a decision is about what was seen. */
  @Column(name = "REVISION", nullable = false)
  private int revision;

  @Column(name = "APPROVED_BY", length = 64)
  private String approvedBy;

  @Column(name = "APPROVED_AT")
  private Instant approvedAt;

  /** SHA-256 (hex) over the approved files; see {@link Approval}. */
  @Column(name = "APPROVED_DIGEST", length = 64)
  private String approvedDigest;

  @Column(name = "AVAILABLE_AT")
  private Instant availableAt;

  @Column(name = "EXPIRES_AT")
  private Instant expiresAt;

  /** Bytes. */
  @Column(name = "PACKAGE_SIZE")
  private Long packageSize;

  /** SHA-256 (hex). */
  @Column(name = "PACKAGE_DIGEST", length = 64)
  private String packageDigest;

  @Column(name = "DOWNLOADS", nullable = false)
  private int downloads;

  /** When the last of its files was deleted. */
  @Column(name = "CLEARED_AT")
  private Instant clearedAt;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected Release() {}

  Release(String key, String requester, Instant now, ReleaseOrder order) {
    this.key = key;
    this.requester = requester;
    this.requestedAt = now;
    this.stateSince = now;
    this.purpose = order.purpose().strip();
    this.recipient = order.recipient().strip();
    this.keptParts = joined(order.keep());
    this.faceMethod = order.method().strip().toLowerCase(Locale.ROOT);
    this.profileOptions = joined(order.options());
    this.outputs = joined(order.outputs().stream().map(Enum::name).toList());
    this.destination = order.destination();
    this.destinationName = order.destinationName();
  }

  void moveTo(ReleaseState state, String reason, Instant now) {
    if (state == ReleaseState.DECIDING) {
      revision++;
    }
    this.state = state;
    this.stateReason = reason;
    this.stateSince = now;
  }

  void approve(String by, String digest, Instant now) {
    approvedBy = by;
    approvedAt = now;
    approvedDigest = digest;
  }

  /** The package is there, or everything was sent, from now on. */
  void available(Instant now, Instant until, Long size, String digest) {
    availableAt = now;
    expiresAt = until;
    packageSize = size;
    packageDigest = digest;
  }

  void downloaded() {
    downloads++;
  }

  void cleared(Instant now) {
    clearedAt = now;
  }

  /** Whether a package may be handed out now. */
  boolean downloadable(Instant now) {
    return state == ReleaseState.AVAILABLE
        && approvedBy != null
        && expiresAt != null
        && now.isBefore(expiresAt);
  }

  /** What the server is at while nobody has to do anything. */
  ReleaseState worksAt() {
    if (approvedBy == null) {
      return ReleaseState.PREPARING;
    }
    return destination == DestinationType.DOWNLOAD ? ReleaseState.PACKING : ReleaseState.SENDING;
  }

  private static String joined(Collection<String> names) {
    String text = new TreeSet<>(names).stream().collect(Collectors.joining(","));
    return text.isEmpty() ? null : text;
  }

  private static Set<String> split(String text) {
    return text == null ? Set.of() : new TreeSet<>(Arrays.asList(text.split(",")));
  }

  Long id() {
    return id;
  }

  String key() {
    return key;
  }

  String requester() {
    return requester;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  ReleaseState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  String stateReason() {
    return stateReason;
  }

  String purpose() {
    return purpose;
  }

  String recipient() {
    return recipient;
  }

  Set<String> keptParts() {
    return split(keptParts);
  }

  String faceMethod() {
    return faceMethod;
  }

  Set<String> profileOptions() {
    return split(profileOptions);
  }

  Set<Output> outputs() {
    return split(outputs).stream()
        .map(Output::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Output.class)));
  }

  DestinationType destination() {
    return destination;
  }

  String destinationName() {
    return destinationName;
  }

  int revision() {
    return revision;
  }

  String approvedBy() {
    return approvedBy;
  }

  Instant approvedAt() {
    return approvedAt;
  }

  String approvedDigest() {
    return approvedDigest;
  }

  Instant availableAt() {
    return availableAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Long packageSize() {
    return packageSize;
  }

  String packageDigest() {
    return packageDigest;
  }

  int downloads() {
    return downloads;
  }
}
