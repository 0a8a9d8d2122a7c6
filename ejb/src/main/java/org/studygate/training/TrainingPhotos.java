package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.studygate.settings.Settings;

/** The labelled photos that trainings here may use. */
@ApplicationScoped
class TrainingPhotos {

  private AgreedPhotos labels;
  private LabelledFolder folder;
  private Settings settings;

  protected TrainingPhotos() {}

  @Inject
  TrainingPhotos(AgreedPhotos labels, LabelledFolder folder, Settings settings) {
    this.labels = labels;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * @throws org.studygate.workflow.StepFailedException when the folder cannot be used
   */
  PhotoSet of(TrainingSource source) {
    List<LabelledPhoto> all = new ArrayList<>();
    if (source.folder()) {
      all.addAll(folder.all());
    }
    if (source.labels()) {
      all.addAll(labels.all());
    }
    return PhotoSet.of(all, TrainingSettings.of(settings).most());
  }

  /** How many labels doctors have agreed on. */
  int labels() {
    return labels.count();
  }

  /** Whether the server has a labelled set in a folder. */
  boolean hasFolder() {
    return folder.isThere();
  }
}
