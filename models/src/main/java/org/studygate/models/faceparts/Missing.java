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

  /** The tissue is looked for this much behind a part's middle, mm. */
  private static final double DEEPER = 4;

  /** A found middle this near is the part that is asked for, mm. */
  private static final double SAME = 45;

  private final Volume volume;
  private final Locator locator;
  private final FaceLandmarks marks;
  private final FacePose pose;
  private final TakenAway gone;

  /**
   * @param pose the face that fits best, or null
   */
  Missing(Volume volume, HeadProbabilities found, FaceLandmarks marks, FacePose pose) {
    this.volume = volume;
    this.locator = new Locator(volume.placement());
    this.marks = marks;
    this.pose = pose;
    this.gone = new TakenAway(found);
  }

  boolean slice() {
    return volume.nz() == 1;
  }

  List<String> unexplained() {
    List<String> out = new ArrayList<>();
    Frame frame = Frame.of(marks);
    for (FacePart part :
        new FacePart[] {FacePart.EYES, FacePart.NOSE, FacePart.MOUTH, FacePart.EARS}) {
      boolean pair = part == FacePart.EYES || part == FacePart.EARS;
      if (marks.count(part) == (pair ? 2 : 1) || taken(part)) {
        continue;
      }
      boolean there = frame == null ? !nearBorder() : expected(frame, part);
      if (there) {
        out.add(
            marks.has(part)
                ? "only one of the " + name(part) + " was found"
                : "no " + name(part) + " was found where the image shows a head");
      }
    }
    return out;
  }

  /** Whether eyes, nose and mouth are gone. */
  boolean faceTaken() {
    return taken(FacePart.EYES) && taken(FacePart.NOSE) && taken(FacePart.MOUTH);
  }

  /** Whether all of a part that was not found is air where it belongs. */
  boolean taken(FacePart part) {
    if (pose == null || slice()) {
      return false;
    }
    int[] points =
        switch (part) {
          case EYES -> new int[] {0, 1};
          case NOSE -> new int[] {2};
          case MOUTH -> new int[] {3};
          case EARS -> new int[] {4, 5};
          case SURFACE -> new int[0];
        };
    boolean all = points.length > 0;
    for (int k : points) {
      double[] point = pose.place(k, DEEPER);
      all &= seen(part, point) || depth(point) > 0 && gone.at(point);
    }
    return all;
  }

  private boolean seen(FacePart part, double[] point) {
    return marks.has(part)
        && marks.parts().get(part).stream().anyMatch(p -> Anatomy.distance(p, point) < SAME);
  }

  private boolean expected(Frame frame, FacePart part) {
    double[] at = PLACE[part.ordinal()];
    for (int side : at[0] == 0 ? new int[] {1} : new int[] {-1, 1}) {
      double[] point = frame.point(side * at[0], at[1], at[2]);
      if (!seen(part, point) && depth(point) > MARGIN) {
        return true;
      }
    }
    return false;
  }

  /** Without a frame: whether what was found reaches the border of the image. */
  private boolean nearBorder() {
    double nearest = 1e9;
    for (List<double[]> middles : marks.parts().values()) {
      for (double[] middle : middles) {
        nearest = Math.min(nearest, depth(middle));
      }
    }
    if (marks.brain() != null) {
      nearest = Math.min(nearest, depth(marks.brain()) - 60);
    }
    return nearest < 25;
  }

  /** How far a point is inside the image, mm; negative outside. */
  private double depth(double[] point) {
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
