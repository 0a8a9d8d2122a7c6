package org.studygate.training;

import java.time.Instant;
import java.util.List;

/**
 * A training as people see it.
 *
 * @param reason why it failed, or null
 * @param rounds newest first
 */
public record TrainingView(
    String key,
    String startedBy,
    Instant startedAt,
    TrainingSource source,
    TrainingState state,
    Instant stateSince,
    String reason,
    List<RoundView> rounds) {

  /** The newest round, or null before any. */
  public RoundView newest() {
    return rounds.isEmpty() ? null : rounds.get(0);
  }
}
