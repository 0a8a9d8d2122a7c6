package org.studygate.training;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Which node trains a round, and how far it is. The node holds it by a lease, which it renews:
 * after its death another one begins anew.
 */
@Embeddable
class RoundWork {

  @Column(name = "WORKER", length = 64)
  private String worker;

  @Column(name = "LEASE_UNTIL")
  private Instant leaseUntil;

  /** Nodes that began it; one that ended by order does not count. */
  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  @Column(name = "FIT_SINCE")
  private Instant fitSince;

  @Column(name = "STEP_NOW", nullable = false)
  private int step;

  @Column(name = "STEPS", nullable = false)
  private int steps;

  @Column(name = "EPOCH_NOW", nullable = false)
  private int epoch;

  protected RoundWork() {}

  boolean free(Instant now) {
    return leaseUntil == null || leaseUntil.isBefore(now);
  }

  boolean heldBy(String node) {
    return node.equals(worker);
  }

  void take(String node, Instant until) {
    worker = node;
    leaseUntil = until;
    attempts++;
    fitSince = null;
    step = 0;
    steps = 0;
    epoch = 0;
  }

  void hold(Instant until) {
    leaseUntil = until;
  }

  /** The node ends before the training does; whoever is there begins anew. */
  void giveBack() {
    worker = null;
    leaseUntil = null;
    attempts = Math.max(0, attempts - 1);
  }

  /** The node was killed: it begins anew at once, not only when the lease is over. */
  void expire() {
    leaseUntil = null;
  }

  void at(int step, int steps, int epoch, Instant now) {
    fitSince = fitSince == null ? now : fitSince;
    this.step = step;
    this.steps = steps;
    this.epoch = epoch;
  }

  int attempts() {
    return attempts;
  }

  int step() {
    return step;
  }

  int steps() {
    return steps;
  }

  int epoch() {
    return epoch;
  }

  /** Of the steps that are left, by those that were done; null before any. */
  Duration left(Instant now) {
    return fitSince == null || step == 0
        ? null
        : Duration.between(fitSince, now).multipliedBy(steps - step).dividedBy(step);
  }
}
