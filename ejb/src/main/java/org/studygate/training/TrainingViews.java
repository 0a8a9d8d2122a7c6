package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Trainings as people see them. */
@ApplicationScoped
class TrainingViews {

  private TrainingStore store;

  protected TrainingViews() {}

  @Inject
  TrainingViews(TrainingStore store) {
    this.store = store;
  }

  /** With its curves. */
  TrainingView of(Training training) {
    return of(training, true);
  }

  /** Without its curves. */
  TrainingView inList(Training training) {
    return of(training, false);
  }

  private TrainingView of(Training training, boolean curves) {
    return new TrainingView(
        training.key(),
        training.startedBy(),
        training.startedAt(),
        training.source(),
        training.state(),
        training.stateSince(),
        training.stateReason(),
        store.rounds(training).stream().map(round -> of(round, curves)).toList());
  }

  private RoundView of(TrainingRound round, boolean curves) {
    boolean training = round.outcome() == RoundOutcome.TRAINING;
    return new RoundView(
        round.number(),
        round.makes(),
        round.startedAt(),
        round.endedAt(),
        round.outcome(),
        round.failure(),
        round.counts(),
        round.fromVersion(),
        round.work().step(),
        round.work().steps(),
        round.work().epoch(),
        training ? round.work().left(Instant.now()) : null,
        curves ? store.points(round) : List.of(),
        round.figures(),
        round.figuresBefore(),
        round.verdict());
  }
}
