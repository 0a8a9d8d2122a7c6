package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.studygate.models.ModelException;
import org.studygate.settings.Settings;
import org.studygate.skin.PhotoModelPromotion;
import org.studygate.workflow.StepFailedException;

/**
 * The steps of {@code model-training.bpmn}; training itself is {@link TrainingWorker}'s. Each runs
 * in the process's transaction and may run twice. What the gate said stands in the table, and the
 * promotion looks there: a process that somebody moves by hand brings nothing into service.
 */
@ApplicationScoped
@Named("trainingSteps")
@Transactional
public class TrainingSteps {

  @Inject private TrainingRows rows;
  @Inject private TrainingStore store;
  @Inject private TrainingPhotos photos;
  @Inject private TrainingFolder folder;
  @Inject private PhotoModelPromotion models;
  @Inject private Settings settings;

  protected TrainingSteps() {}

  TrainingSteps(
      TrainingRows rows,
      TrainingStore store,
      TrainingPhotos photos,
      TrainingFolder folder,
      PhotoModelPromotion models,
      Settings settings) {
    this.rows = rows;
    this.store = store;
    this.photos = photos;
    this.folder = folder;
    this.models = models;
    this.settings = settings;
  }

  /**
   * Collects the labelled photos and begins a round.
   *
   * @return whether there are enough
   */
  public boolean collect(String key) {
    PhotoCounts counts = photos.of(store.require(key).source()).counts();
    return rows.collected(key, counts, photos.labels(), gate().enough(counts));
  }

  /**
   * Lets the gate look at what was trained.
   *
   * @return whether its version may come into service
   */
  public boolean decide(String key) {
    TrainingRound round = newestRound(key);
    if (round.outcome() == RoundOutcome.TRAINED) {
      rows.judged(
          key,
          gate()
              .decide(
                  round.counts(),
                  round.figures(),
                  round.fromVersion(),
                  round.figuresBefore(),
                  served()));
    }
    return newestRound(key).outcome() == RoundOutcome.ACCEPTED;
  }

  /**
   * Brings the version into service that the gate let pass, and no other.
   *
   * @throws StepFailedException when the gate did not, or the version's files are not as they were
   */
  public void promote(String key) {
    Training training = store.lock(key);
    TrainingRound round = newestRound(key);
    boolean passed =
        training.state() == TrainingState.TRAINING
            && round.outcome() == RoundOutcome.ACCEPTED
            && round.verdict().accepted();
    if (!passed) {
      throw new StepFailedException("The gate has not let this version pass.");
    }
    if (!round.fromVersion().equals(served())) {
      throw new StepFailedException(
          "Another version came into service since the gate looked; train again.");
    }
    try {
      models.promote(folder.version(round.makes()), folder.report(round.makes()), key);
    } catch (ModelException e) {
      throw new StepFailedException(
          "The trained version cannot be brought into service: %s.".formatted(e.getMessage()));
    }
    rows.promoted(key);
  }

  /** Says that more photos would help, or that the round failed, and waits. */
  public void askForMore(String key) {
    rows.waits(key);
    folder.forget(newestRound(key).makes());
  }

  private TrainingRound newestRound(String key) {
    return store.newestRound(store.require(key)).orElseThrow();
  }

  private String served() {
    try {
      return models.served().version();
    } catch (ModelException e) {
      throw new StepFailedException(
          "The version in service cannot be used: %s".formatted(e.getMessage()));
    }
  }

  private Gate gate() {
    return new Gate(TrainingSettings.of(settings));
  }
}
