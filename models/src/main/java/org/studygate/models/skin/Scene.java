package org.studygate.models.skin;

import java.util.Random;
import java.util.function.Function;

/**
 * A photo that is to be damaged.
 *
 * @param photo not to be changed
 * @param lesion where its largest spot lies
 * @param others draws another photo of skin, as much like the first as can be had
 */
record Scene(Pixels photo, Spots.Box lesion, Function<Random, Pixels> others) {

  static Scene of(Pixels photo, Function<Random, Pixels> others) {
    return new Scene(photo, Spots.find(photo).box(), others);
  }

  Scene with(Pixels changed) {
    return new Scene(changed, lesion, others);
  }

  int width() {
    return photo.width();
  }

  int height() {
    return photo.height();
  }
}
