package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the parts lie to one another as in a face. The ranges are wide: from small children to
 * large adults, and middles of parts that the image cuts.
 */
final class Anatomy {

  private Anatomy() {}

  /** What is implausible, as plain sentences; empty when nothing is. */
  static List<String> faults(FaceLandmarks f) {
    List<String> out = new ArrayList<>();
    if (f.count(FacePart.EYES) == 2) {
      double[] right = f.parts().get(FacePart.EYES).get(0);
      double[] left = f.parts().get(FacePart.EYES).get(1);
      range(out, "the eyes lie %.0f mm apart", distance(right, left), 38, 90);
      if (f.brain() != null) {
        double uneven = Math.abs(distance(right, f.brain()) - distance(left, f.brain()));
        range(out, "the eyes are not level: they differ by %.0f mm", uneven, 0, 22);
      }
      Frame frame = Frame.of(f);
      if (frame != null) {
        ofFrame(out, f, frame);
      }
    }
    if (f.count(FacePart.EARS) == 2) {
      double apart =
          distance(f.parts().get(FacePart.EARS).get(0), f.parts().get(FacePart.EARS).get(1));
      range(out, "the ears lie %.0f mm apart", apart, 95, 215);
    }
    if (f.has(FacePart.NOSE) && f.has(FacePart.MOUTH)) {
      double apart = distance(f.first(FacePart.NOSE), f.first(FacePart.MOUTH));
      range(out, "nose and mouth lie %.0f mm apart", apart, 18, 75);
    }
    return out;
  }

  private static void ofFrame(List<String> out, FaceLandmarks f, Frame frame) {
    if (f.brain() != null) {
      range(
          out,
          "the eyes lie %.0f mm in front of the middle of the skull",
          -frame.forward(f.brain()),
          35,
          130);
    }
    if (f.has(FacePart.NOSE)) {
      double[] nose = f.first(FacePart.NOSE);
      range(out, "the nose lies %.0f mm beside the middle", Math.abs(frame.left(nose)), 0, 16);
      range(out, "the nose lies %.0f mm in front of the eyes", frame.forward(nose), -4, 55);
      range(out, "the nose lies %.0f mm below the eyes", -frame.up(nose), 2, 60);
    }
    if (f.has(FacePart.MOUTH)) {
      double[] mouth = f.first(FacePart.MOUTH);
      range(out, "the mouth lies %.0f mm beside the middle", Math.abs(frame.left(mouth)), 0, 22);
      range(out, "the mouth lies %.0f mm below the eyes", -frame.up(mouth), 35, 110);
    }
    for (double[] ear : f.has(FacePart.EARS) ? f.parts().get(FacePart.EARS) : List.<double[]>of()) {
      range(out, "an ear lies %.0f mm behind the eyes", -frame.forward(ear), 30, 145);
      range(out, "an ear lies %.0f mm beside the middle", Math.abs(frame.left(ear)), 45, 115);
    }
  }

  private static void range(
      List<String> out, String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      out.add(String.format(Locale.ROOT, what, value));
    }
  }

  static double distance(double[] a, double[] b) {
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }
}
