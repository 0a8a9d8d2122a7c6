package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The damage of photos for those outside of the training: the command line, tests, guides. */
public final class PhotoSimulator {

  private PhotoSimulator() {}

  /** The faults that can be simulated, by their labels. */
  public static List<String> names() {
    return PhotoDamages.FIRST.faults().stream().map(PhotoFault::label).toList();
  }

  /**
   * How many kinds of damage make a fault: those of the training come first, then those that are
   * held back in it, the last ones are those for tests alone.
   */
  public static int kinds(PhotoFault fault) {
    return Arrays.stream(PhotoDamages.values()).mapToInt(family -> family.kinds(fault)).sum();
  }

  /**
   * Damages a photo.
   *
   * @param kind 0-based
   * @param severity 0 to 1; from 0.4 on a photo is called unusable
   * @param others photos that lesions and skin may be taken from; empty: from the photo itself
   * @throws IllegalArgumentException when the fault cannot be simulated or has no such kind
   */
  public static Photo damage(
      Photo photo, PhotoFault fault, int kind, double severity, List<Photo> others, Random random) {
    if (!PhotoDamages.FIRST.faults().contains(fault) || kind < 0 || kind >= kinds(fault)) {
      throw new IllegalArgumentException("there is no such damage");
    }
    List<Pixels> from = new ArrayList<>();
    others.forEach(other -> from.add(Pixels.of(other).resized(photo.width(), photo.height())));
    Pixels pixels = Pixels.of(photo);
    Scene scene = Scene.of(pixels, r -> from.isEmpty() ? pixels : from.get(r.nextInt(from.size())));
    int left = kind;
    for (PhotoDamages family : PhotoDamages.values()) {
      if (left < family.kinds(fault)) {
        return family.apply(fault, left, scene, severity, random).photo();
      }
      left -= family.kinds(fault);
    }
    throw new IllegalArgumentException("there is no such damage");
  }
}
