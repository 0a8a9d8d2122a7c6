package org.studygate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.studygate.models.skin.PhotoFault;

/**
 * What a round has to learn from and to be measured on.
 *
 * @param patients that photos are learnt from
 * @param heldBack patients that are only measured on
 */
public record PhotoCounts(List<ClassCount> classes, int photos, int patients, int heldBack) {

  static PhotoCounts of(List<LabelledPhoto> photos) {
    List<ClassCount> classes = new ArrayList<>();
    classes.add(count(PhotoFault.USABLE, photos, LabelledPhoto::usable));
    classes.add(count(ClassCount.UNUSABLE, photos, photo -> !photo.usable()));
    for (PhotoFault fault : PhotoFault.values()) {
      classes.add(count(fault.label(), photos, photo -> photo.shows(fault.label())));
    }
    return new PhotoCounts(
        classes, photos.size(), patients(photos, "train"), patients(photos, "test"));
  }

  private static ClassCount count(
      String label, List<LabelledPhoto> photos, Predicate<LabelledPhoto> is) {
    int[] n = new int[3];
    for (LabelledPhoto photo : photos) {
      if (is.test(photo)) {
        n[List.of("train", "val", "test").indexOf(photo.split())]++;
      }
    }
    return new ClassCount(label, n[0], n[1], n[2]);
  }

  private static int patients(List<LabelledPhoto> photos, String split) {
    return (int)
        photos.stream()
            .filter(photo -> photo.split().equals(split))
            .map(LabelledPhoto::subject)
            .distinct()
            .count();
  }

  /** Of a class; the classes are all there. */
  public ClassCount of(String label) {
    return classes.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow();
  }
}
