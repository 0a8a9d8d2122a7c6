package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelsHealth;
import org.studygate.models.skin.PhotoFault;
import org.studygate.skin.PhotoShelf;

/** Makes every judged photo one to be labelled. */
@ApplicationScoped
class CaseEnrolment {

  private static final int AT_ONCE = 200;
  private static final double UNDECIDED = 0.5;

  @Inject private LabelStore store;
  @Inject private PhotoShelf shelf;
  @Inject private JudgingModelsHolder models;

  protected CaseEnrolment() {}

  CaseEnrolment(LabelStore store, PhotoShelf shelf) {
    this.store = store;
    this.shelf = shelf;
  }

  /**
   * Takes in what has come.
   *
   * @return whether there is more
   * @throws RuntimeException when another one took the same photos in at this moment
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean enrol() {
    List<String> keys = store.newPhotos(AT_ONCE);
    if (!keys.isEmpty()) {
      double limit = limit();
      shelf.photos(keys).stream()
          .map(photo -> new PhotoCase(photo.key(), photo.sender(), doubt(photo, limit)))
          .forEach(store::add);
      store.flush();
    }
    return keys.size() == AT_ONCE;
  }

  /** 1 where the model is at its limit, 0 where it could not be surer. */
  static double doubt(PhotoShelf.Shelved photo, double limit) {
    Double usable = photo.verdict().scores().get(PhotoFault.USABLE);
    if (usable == null) {
      return 0;
    }
    double farthest = usable < limit ? limit : 1 - limit;
    return farthest <= 0 ? 0 : 1 - Math.min(1, Math.abs(usable - limit) / farthest);
  }

  /** Of the version that was installed; others have theirs near it, and it only sorts. */
  private double limit() {
    return models != null && models.health().state() == ModelsHealth.State.READY
        ? models.models().usablePhotosFrom()
        : UNDECIDED;
  }
}
