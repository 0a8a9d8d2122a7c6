package org.studygate.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.skin.SkinTrainingJob;

/** The photos of a round. */
record PhotoSet(List<LabelledPhoto> photos) {

  /**
   * At most so many: as evenly as there are usable and unusable ones, the newest of each.
   *
   * @param all oldest first
   */
  static PhotoSet of(List<LabelledPhoto> all, int most) {
    if (all.size() <= most) {
      return new PhotoSet(List.copyOf(all));
    }
    List<LabelledPhoto> usable = all.stream().filter(LabelledPhoto::usable).toList();
    List<LabelledPhoto> unusable = all.stream().filter(photo -> !photo.usable()).toList();
    int half = most / 2;
    int fewer = Math.min(half, Math.min(usable.size(), unusable.size()));
    boolean usableFewer = usable.size() <= unusable.size();
    List<LabelledPhoto> chosen = new ArrayList<>();
    chosen.addAll(newest(usable, usableFewer ? fewer : most - fewer));
    chosen.addAll(newest(unusable, usableFewer ? most - fewer : fewer));
    return new PhotoSet(chosen);
  }

  private static List<LabelledPhoto> newest(List<LabelledPhoto> photos, int most) {
    return photos.subList(Math.max(0, photos.size() - most), photos.size());
  }

  PhotoCounts counts() {
    return PhotoCounts.of(photos);
  }

  /** For the training's process, which learns neither who the patients are nor their names. */
  List<SkinTrainingJob.LabelledPhoto> forProcess() {
    Map<String, String> numbers = new HashMap<>();
    List<SkinTrainingJob.LabelledPhoto> out = new ArrayList<>();
    for (LabelledPhoto photo : photos) {
      String number =
          numbers.computeIfAbsent(photo.subject(), s -> "patient " + (numbers.size() + 1));
      out.add(
          new SkinTrainingJob.LabelledPhoto(
              photo.name(), photo.file().toString(), photo.label(), number, photo.split()));
    }
    return out;
  }
}
