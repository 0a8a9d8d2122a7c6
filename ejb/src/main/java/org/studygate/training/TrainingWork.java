package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studygate.models.skin.SkinTraining;
import org.studygate.workflow.KeyedProcess;

/** Which node trains what, how far it is, and what came of it. */
@ApplicationScoped
@Transactional
public class TrainingWork {

  static final Duration LEASE = Duration.ofMinutes(2);

  /** A round that ends its nodes so often is not tried again by itself. */
  static final int MOST_ATTEMPTS = 3;

  @Inject private TrainingStore store;
  @Inject private KeyedProcess process;

  private Clock clock = Clock.systemUTC();

  protected TrainingWork() {}

  TrainingWork(TrainingStore store, KeyedProcess process, Clock clock) {
    this.store = store;
    this.process = process;
    this.clock = clock;
  }

  /**
   * A round that this node is to train.
   *
   * @param makes version that it makes
   */
  record Claim(Long round, String trainingKey, TrainingSource source, String makes) {}

  /** Takes a round that nobody trains; whatever an earlier node did of it is forgotten. */
  Optional<Claim> claim(String node) {
    Instant now = clock.instant();
    for (TrainingRound found : store.inTraining()) {
      TrainingRound round = store.lockRound(found.id());
      if (round.outcome() == RoundOutcome.TRAINING && round.work().free(now)) {
        if (round.work().attempts() >= MOST_ATTEMPTS) {
          end(round, "The server ended %d times while it trained.".formatted(MOST_ATTEMPTS));
        } else {
          round.work().take(node, now.plus(LEASE));
          store.forgetPoints(round);
          Training training = round.training();
          return Optional.of(
              new Claim(round.id(), training.key(), training.source(), round.makes()));
        }
      }
    }
    return Optional.empty();
  }

  /** At the start of a node: what it held when it was killed is free at once. */
  void expire(String node) {
    store.inTraining().stream()
        .map(round -> store.lockRound(round.id()))
        .filter(round -> round.work().heldBy(node))
        .forEach(round -> round.work().expire());
  }

  /** At the end of a node: another one may begin anew. */
  void giveBack(Long id, String node) {
    held(id, node).ifPresent(round -> round.work().giveBack());
  }

  void begins(Long id, String node, PhotoCounts counts, String fromVersion) {
    held(id, node).ifPresent(round -> round.begins(counts, fromVersion));
  }

  /**
   * Keeps how far it is and holds the lease.
   *
   * @param last step, or null before any
   * @return whether the round is still this node's to train
   */
  boolean progress(Long id, String node, SkinTraining.Step last, List<CurvePoint> points) {
    Optional<TrainingRound> held = held(id, node);
    held.ifPresent(
        round -> {
          Instant now = clock.instant();
          round.work().hold(now.plus(LEASE));
          if (last != null) {
            round.work().at(last.step(), last.steps(), last.epoch(), now);
          }
          points.forEach(point -> store.add(new TrainingPoint(id, point)));
        });
    return held.isPresent();
  }

  /** Trained and measured: the process goes on to the gate. */
  void trained(Long id, String node, TrainingFigures figures, TrainingFigures before) {
    held(id, node)
        .ifPresent(
            round -> {
              round.trained(figures, before);
              process.tell(TrainingRows.PROCESS, round.training().key(), TrainingRows.TRAINED);
            });
  }

  /**
   * It cannot be trained.
   *
   * @param reason one plain sentence without patient data
   */
  void failed(Long id, String node, String reason) {
    held(id, node).ifPresent(round -> end(round, reason));
  }

  private void end(TrainingRound round, String reason) {
    round.ended(RoundOutcome.FAILED, reason, clock.instant());
    process.tell(TrainingRows.PROCESS, round.training().key(), TrainingRows.TRAINED);
  }

  private Optional<TrainingRound> held(Long id, String node) {
    return Optional.ofNullable(store.lockRound(id))
        .filter(round -> round.outcome() == RoundOutcome.TRAINING && round.work().heldBy(node));
  }
}
