package org.studygate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.studygate.intake.StoreOutcome.Status;

/** What this node took in since it started; for metrics. */
@ApplicationScoped
public class IntakeStatistics {

  private final Map<Status, LongAdder> objects = new EnumMap<>(Status.class);
  private final LongAdder bytes = new LongAdder();
  private final LongAdder time = new LongAdder();
  private final LongAdder openAssociations = new LongAdder();
  private final LongAdder rejectedAssociations = new LongAdder();

  public IntakeStatistics() {
    for (Status status : Status.values()) {
      objects.put(status, new LongAdder());
    }
  }

  /**
   * @param size bytes that were read
   * @param nanos from the first byte to the answer
   */
  void count(StoreOutcome outcome, long size, long nanos) {
    objects.get(outcome.status()).increment();
    bytes.add(size);
    time.add(nanos);
  }

  void associationOpened() {
    openAssociations.increment();
  }

  void associationClosed() {
    openAssociations.decrement();
  }

  void associationRejected() {
    rejectedAssociations.increment();
  }

  /** Objects that ended so, by C-STORE and STOW-RS together. */
  public long objects(Status status) {
    return objects.get(status).sum();
  }

  /** Bytes of all objects that were sent. */
  public long bytes() {
    return bytes.sum();
  }

  /** Time that all objects took, added up. */
  public double seconds() {
    return time.sum() / 1e9;
  }

  public long openAssociations() {
    return openAssociations.sum();
  }

  public long rejectedAssociations() {
    return rejectedAssociations.sum();
  }
}
