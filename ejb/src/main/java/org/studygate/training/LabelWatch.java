package org.studygate.training;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.studygate.settings.Settings;

/** Trains again when a training waits for photos and doctors have labelled enough new ones. */
@Singleton
@PermitAll
public class LabelWatch {

  @Inject private TrainingStore store;
  @Inject private TrainingRows rows;
  @Inject private TrainingPhotos photos;
  @Inject private Settings settings;

  public LabelWatch() {}

  LabelWatch(TrainingStore store, TrainingRows rows, TrainingPhotos photos, Settings settings) {
    this.store = store;
    this.rows = rows;
    this.photos = photos;
    this.settings = settings;
  }

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  void look() {
    store
        .open()
        .filter(training -> training.state() == TrainingState.MORE_IMAGES)
        .filter(training -> training.source().labels())
        .filter(
            training ->
                photos.labels() - training.labels() >= TrainingSettings.of(settings).newLabels())
        .ifPresent(training -> rows.again(training.key()));
  }
}
