package org.studygate.models.skin;

import java.util.Random;

/** A way to make a photo unusable. */
@FunctionalInterface
interface PhotoDamage {

  /**
   * @param severity 0 (next to nothing) to 1; {@link PhotoDamages} says from where on a photo is
   *     called unusable
   * @return a new picture
   */
  Pixels apply(Scene scene, double severity, Random random);
}
