package org.studygate.training;

import java.util.List;

/** Photos whose labels doctors have agreed on. */
interface AgreedPhotos {

  /** All of them, oldest agreement first. */
  List<LabelledPhoto> all();

  /** How many {@link #all()} has. */
  default int count() {
    return all().size();
  }
}
