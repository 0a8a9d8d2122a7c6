package org.studygate.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.id.StudyUid;

/** How many new objects of which studies an association brought. Used by its one thread. */
final class AssociationTally {

  /** More studies than this are told to the audit trail before the association ends. */
  private static final int MOST = 200;

  private final Sender sender;
  private final IntakeAudit audit;
  private final Map<StudyUid, Integer> instances = new LinkedHashMap<>();
  private volatile Instant idleSince = Instant.now();

  AssociationTally(Sender sender, IntakeAudit audit) {
    this.sender = sender;
    this.audit = audit;
  }

  Sender sender() {
    return sender;
  }

  void busy() {
    idleSince = Instant.MAX;
  }

  /** Zero while a request is being answered. */
  Duration silence() {
    Instant since = idleSince;
    return since.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, Instant.now());
  }

  void count(StoreOutcome outcome) {
    idleSince = Instant.now();
    if (outcome.status() == StoreOutcome.Status.STORED) {
      instances.merge(outcome.studyUid(), 1, Integer::sum);
      if (instances.size() >= MOST) {
        close();
      }
    }
  }

  void close() {
    instances.forEach((study, count) -> audit.received(sender, study, count));
    instances.clear();
  }
}
