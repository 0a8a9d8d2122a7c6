package org.studygate.deid.faces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.studygate.face.FaceFinder;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Volume;

/**
 * Looks at a series before and after with the face model alone: what is left of the face, and
 * whether the brain and the parts to keep are what they were.
 */
final class FaceJudge {

  private final FaceFinder finder;

  FaceJudge(FaceFinder finder) {
    this.finder = finder;
  }

  List<String> judge(List<Path> before, List<Path> after, Set<FacePart> keep) {
    try {
      Volume old = ImageSeries.read(before).volume();
      Volume now = ImageSeries.read(after).volume();
      List<String> wrong = new ArrayList<>();
      if (old.voxels().length != now.voxels().length) {
        wrong.add("The series has another size than before.");
        return wrong;
      }
      compare(finder.find(old), old, now, keep, wrong);
      left(finder.find(now), keep, wrong);
      return wrong;
    } catch (ImageException e) {
      // a series that is no volume is compared by nobody, and its objects are judged one by one
      return List.of();
    }
  }

  private static void compare(
      FacePartMap map, Volume old, Volume now, Set<FacePart> keep, List<String> wrong) {
    int brain = 0;
    int kept = 0;
    for (int i = 0; i < old.voxels().length; i++) {
      if (Float.compare(old.voxels()[i], now.voxels()[i]) == 0) {
        continue;
      }
      FacePart part = FacePart.of(map.labels()[i]);
      brain += map.brainSide().get(i) ? 1 : 0;
      kept += part != null && keep.contains(part) ? 1 : 0;
    }
    if (brain > 0) {
      wrong.add(brain + " voxels inside the skull were changed.");
    }
    if (kept > 0) {
      wrong.add(kept + " voxels of the parts to keep were changed.");
    }
  }

  private static void left(FacePartMap map, Set<FacePart> keep, List<String> wrong) {
    if (map.answer() != Answer.FOUND) {
      return;
    }
    for (FacePart part : map.parts().keySet()) {
      if (part != FacePart.SURFACE && !keep.contains(part)) {
        wrong.add(
            "The face model still finds the "
                + part.name().toLowerCase(java.util.Locale.ROOT)
                + ".");
      }
    }
  }
}
