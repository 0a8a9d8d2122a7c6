package org.studygate.release;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A release as those see it who may.
 *
 * @param revision of what is put before the steward
 * @param held what does not leave, and why: for requester and steward alike
 */
public record ReleaseView(
    String key,
    String requester,
    Instant requestedAt,
    ReleaseState state,
    Instant stateSince,
    String stateReason,
    String purpose,
    String recipient,
    Set<String> keep,
    String method,
    Set<String> options,
    Set<Output> outputs,
    DestinationType destination,
    String destinationName,
    int revision,
    String approvedBy,
    Instant approvedAt,
    Counts counts,
    List<Held> held,
    List<Talk> talk,
    Pack pack)
    implements Serializable {

  /**
   * How many instances stand where.
   *
   * @param findings by severity: note, mark, block
   */
  public record Counts(
      int studies,
      int preparedStudies,
      int markedStudies,
      long instances,
      long ready,
      long heldBack,
      long sent,
      List<Long> findings)
      implements Serializable {}

  /**
   * Instances of one study that are held back for one reason.
   *
   * @param study its number in the release
   */
  public record Held(int study, String reason, long instances) implements Serializable {}

  public record Talk(TalkKind kind, String author, Instant at, String words)
      implements Serializable {}

  /**
   * What can be downloaded.
   *
   * @param size bytes
   * @param digest SHA-256 (hex)
   */
  public record Pack(
      long size, String digest, Instant availableAt, Instant expiresAt, int downloads)
      implements Serializable {}

  /** Whether the package can be downloaded now. */
  public boolean downloadable() {
    return state == ReleaseState.AVAILABLE && pack != null;
  }
}
