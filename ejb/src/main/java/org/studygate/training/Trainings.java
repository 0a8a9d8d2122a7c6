package org.studygate.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.settings.Settings;

/**
 * Trainings of the photos' model. Administrators start, cancel and go on with them; the doctors
 * whose labels they learn from see them too. There is nothing of a patient in them.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.PHYSICIAN, Role.RADIOLOGIST})
public class Trainings {

  private static final int MOST = 200;

  @Inject private TrainingRows rows;
  @Inject private TrainingStore store;
  @Inject private TrainingViews views;
  @Inject private TrainingPhotos photos;
  @Inject private Settings settings;
  @Inject private Caller caller;

  public Trainings() {}

  Trainings(
      TrainingRows rows,
      TrainingStore store,
      TrainingViews views,
      TrainingPhotos photos,
      Settings settings,
      Caller caller) {
    this.rows = rows;
    this.store = store;
    this.views = views;
    this.photos = photos;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * Starts a training.
   *
   * @throws WrongTrainingStateException when one has not ended, or there is no folder to learn from
   */
  @RolesAllowed(Role.ADMIN)
  public TrainingView start(TrainingSource source) {
    if (source.folder() && !photos.hasFolder()) {
      throw new WrongTrainingStateException(
          LabelledFolder.SETTING + " names no folder with a manifest.tsv on this server");
    }
    return views.of(rows.start(caller.name(), source));
  }

  /**
   * Trains again, with the photos that there are now.
   *
   * @throws WrongTrainingStateException when it does not wait
   */
  @RolesAllowed(Role.ADMIN)
  public TrainingView again(String key) {
    return views.of(rows.again(key));
  }

  /**
   * Ends a training, wherever it stands; what is in service stays so.
   *
   * @throws WrongTrainingStateException when it has ended
   */
  @RolesAllowed(Role.ADMIN)
  public TrainingView cancel(String key) {
    return views.of(rows.cancel(key));
  }

  /**
   * With its curves.
   *
   * @throws UnknownTrainingException when there is none
   */
  public TrainingView find(String key) {
    return views.of(store.require(key));
  }

  /** Newest first, without curves. */
  public List<TrainingView> list(int first, int max) {
    return store.list(first, Math.min(max, MOST)).stream().map(views::inList).toList();
  }

  /** The one that has not ended. */
  public Optional<TrainingView> open() {
    return store.open().map(views::inList);
  }

  /** How trainings are judged here. */
  public TrainingSettings settings() {
    return TrainingSettings.of(settings);
  }

  /** How many labels doctors have agreed on. */
  public int labels() {
    return photos.labels();
  }

  /** Whether the server has a labelled set in a folder. */
  public boolean hasFolder() {
    return photos.hasFolder();
  }
}
