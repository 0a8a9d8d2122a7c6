package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.workflow.KeyedProcess;
import org.studygate.workflow.ProcessGivenUp;

/** What is written about trainings, each change in one transaction with its audit record. */
@ApplicationScoped
@Transactional
public class TrainingRows {

  static final String PROCESS = "model-training";

  static final String TRAINED = "trained";
  static final String MORE_IMAGES = "moreImages";
  static final String CANCELLED = "trainingCancelled";

  @Inject private TrainingStore store;
  @Inject private AuditTrail audit;
  @Inject private KeyedProcess process;

  private final Clock clock = Clock.systemUTC();

  protected TrainingRows() {}

  TrainingRows(TrainingStore store, AuditTrail audit, KeyedProcess process) {
    this.store = store;
    this.audit = audit;
    this.process = process;
  }

  /**
   * Starts a training; its process starts in this transaction.
   *
   * @throws WrongTrainingStateException when one has not ended
   */
  Training start(String by, TrainingSource source) {
    if (store.open().isPresent()) {
      throw new WrongTrainingStateException(
          "a training has not ended: go on with it, or cancel it first");
    }
    Training training = new Training(UUID.randomUUID().toString(), by, source, clock.instant());
    store.add(training);
    record(AuditAction.TRAINING_STARTED, training, Map.of("source", source.name()));
    process.begin(PROCESS, training.key(), Map.of());
    return training;
  }

  /**
   * Trains again, with the photos that there are now.
   *
   * @throws WrongTrainingStateException when it does not wait
   */
  Training again(String key) {
    Training training = store.lock(key);
    TrainingState state = training.state();
    if (state != TrainingState.MORE_IMAGES && state != TrainingState.FAILED) {
      throw new WrongTrainingStateException("the training does not wait for anything");
    }
    training.moveTo(TrainingState.COLLECTING, null, clock.instant());
    record(AuditAction.TRAINING_STARTED, training, Map.of("source", training.source().name()));
    if (!process.tell(PROCESS, key, MORE_IMAGES)) {
      process.retry(PROCESS, key);
    }
    return training;
  }

  /**
   * @throws WrongTrainingStateException when it has ended
   */
  Training cancel(String key) {
    Training training = store.lock(key);
    if (training.state().ended()) {
      throw new WrongTrainingStateException("the training has ended");
    }
    // A process that somebody ended by hand hears nothing, and needs not.
    process.tell(PROCESS, key, CANCELLED);
    Instant now = clock.instant();
    training.moveTo(TrainingState.CANCELLED, null, now);
    store
        .newestRound(training)
        .filter(round -> round.outcome() == RoundOutcome.TRAINING)
        .ifPresent(round -> round.ended(RoundOutcome.CANCELLED, null, now));
    record(AuditAction.TRAINING_CANCELLED, training, Map.of());
    return training;
  }

  /** Begins a round with the photos that there are; it ends at once where they are too few. */
  boolean collected(String key, PhotoCounts counts, int labels, GateVerdict enough) {
    Training training = store.lock(key);
    Instant now = clock.instant();
    TrainingRound round = new TrainingRound(training, store.nextNumber(), counts, now);
    store.add(round);
    training.collected(labels);
    if (enough.accepted()) {
      training.moveTo(TrainingState.TRAINING, null, now);
    } else {
      round.judged(enough, RoundOutcome.TOO_FEW, now);
      recordRefusal(training, round, enough);
    }
    return enough.accepted();
  }

  /** Keeps what the gate said of the newest round. */
  void judged(String key, GateVerdict verdict) {
    Training training = store.lock(key);
    TrainingRound round = store.newestRound(training).orElseThrow();
    round.judged(
        verdict,
        verdict.accepted() ? RoundOutcome.ACCEPTED : RoundOutcome.REFUSED,
        clock.instant());
    if (!verdict.accepted()) {
      recordRefusal(training, round, verdict);
    }
  }

  /** The newest round's version is in service. */
  void promoted(String key) {
    Training training = store.lock(key);
    TrainingRound round = store.newestRound(training).orElseThrow();
    Instant now = clock.instant();
    round.ended(RoundOutcome.PROMOTED, null, now);
    training.moveTo(TrainingState.PROMOTED, null, now);
  }

  /** More photos would help, unless the newest round failed. */
  void waits(String key) {
    Training training = store.lock(key);
    Optional<String> failure = store.newestRound(training).map(TrainingRound::failure);
    training.moveTo(
        failure.isPresent() ? TrainingState.FAILED : TrainingState.MORE_IMAGES,
        failure.orElse(null),
        clock.instant());
    failure.ifPresent(
        reason -> record(AuditAction.TRAINING_FAILED, training, Map.of("reason", reason)));
  }

  void givenUp(@Observes ProcessGivenUp failed) {
    if (failed.processKey().equals(PROCESS) && store.find(failed.businessKey()).isPresent()) {
      Training training = store.lock(failed.businessKey());
      training.moveTo(TrainingState.FAILED, failed.reason(), clock.instant());
      record(AuditAction.TRAINING_FAILED, training, Map.of("reason", failed.reason()));
    }
  }

  private void recordRefusal(Training training, TrainingRound round, GateVerdict verdict) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("version", round.makes());
    verdict.reasons().stream()
        .filter(reason -> !reason.good())
        .forEach(
            reason ->
                details.merge(
                    reason.code().name(),
                    String.join(" ", reason.values()),
                    (a, b) -> a + "; " + b));
    record(AuditAction.TRAINING_REFUSED, training, details);
  }

  private void record(AuditAction action, Training training, Map<String, String> details) {
    audit.record(action, "training", training.key(), details);
  }
}
