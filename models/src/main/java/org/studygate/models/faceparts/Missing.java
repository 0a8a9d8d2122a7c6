package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.Volume;

/** Whether parts that were not found lie outside the image, where they may. */
final class Missing {

  /** Middle of each part from the middle between the eyes: left, forward, up, mm. */
  private static final double[][] PLACE = {
    {30, 0, 0}, {0, 25, -29}, {0, 9, -68}, {77, -96, -15}, {0, 0, 0}
  };

  /** A part whose middle is this near to the image's border may well be cut off, mm. */
  private static final double MARGIN = 12;

  private Missing() {}

  static List<String> unexplained(FaceLandmarks marks, Volume volume) {
    List<String> out = new ArrayList<>();
    Frame frame = Frame.of(marks);
    Locator locator = new Locator(volume.placement());
    for (FacePart part :
        new FacePart[] {FacePart.EYES, FacePart.NOSE, FacePart.MOUTH, FacePart.EARS}) {
      boolean pair = part == FacePart.EYES || part == FacePart.EARS;
      if (marks.count(part) == (pair ? 2 : 1)) {
        continue;
      }
      double[] at = PLACE[part.ordinal()];
      boolean there =
          frame == null
              ? !nearBorder(marks, volume, locator)
              : expected(frame, at, marks, part, volume, locator);
      if (there) {
        out.add(
            marks.has(part)
                ? "only one of the " + name(part) + " was found"
                : "no " + name(part) + " was found where the image shows a head");
      }
    }
    return out;
  }

  private static boolean expected(
      Frame frame,
      double[] at,
      FaceLandmarks marks,
      FacePart part,
      Volume volume,
      Locator locator) {
    for (int side : at[0] == 0 ? new int[] {1} : new int[] {-1, 1}) {
      double[] point = frame.point(side * at[0], at[1], at[2]);
      boolean found =
          marks.has(part)
              && marks.parts().get(part).stream().anyMatch(p -> Anatomy.distance(p, point) < 45);
      if (!found && depth(point, volume, locator) > MARGIN) {
        return true;
      }
    }
    return false;
  }

  /** Without a frame: whether what was found reaches the border of the image. */
  private static boolean nearBorder(FaceLandmarks marks, Volume volume, Locator locator) {
    double nearest = 1e9;
    for (List<double[]> middles : marks.parts().values()) {
      for (double[] middle : middles) {
        nearest = Math.min(nearest, depth(middle, volume, locator));
      }
    }
    if (marks.brain() != null) {
      nearest = Math.min(nearest, depth(marks.brain(), volume, locator) - 60);
    }
    return nearest < 25;
  }

  /** How far a point is inside the image, mm; negative outside. */
  private static double depth(double[] point, Volume volume, Locator locator) {
    double[] index = locator.index(point[0], point[1], point[2]);
    double least = 1e9;
    for (int axis = 0; axis < 3; axis++) {
      double spacing = volume.placement().spacing()[axis];
      least = Math.min(least, (index[axis] + 0.5) * spacing);
      least = Math.min(least, (volume.count(axis) - 0.5 - index[axis]) * spacing);
    }
    return least;
  }

  static String name(FacePart part) {
    return switch (part) {
      case EYES -> "eyes";
      case NOSE -> "nose";
      case MOUTH -> "mouth";
      case EARS -> "ears";
      case SURFACE -> "surface of a face";
    };
  }
}
