package org.studygate.models.faceparts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studygate.models.faceparts.FacePartMap.Answer;

/**
 * The answer that follows from what was found. In doubt it is {@code UNCERTAIN}: a face that is
 * missed leaves the hospital, a head that a person looks at costs a minute.
 */
record Verdict(Answer answer, double confidence, List<String> reasons) {

  /**
   * Scores of {@link HeadProbabilities#score} below which there is no head, above which there is.
   */
  private static final double NOTHING = 25;

  private static final double HEAD = 70;

  /** One layer of the grid instead of a volume. */
  private static final double SLICE = 0.08;

  private static final double SURE = 0.6;

  /** Volume of a part, cm³, at a fifth of certainty that is too much to say "not there". */
  private static final double TRACE = 2.5;

  private static final double SURFACE_TRACE = 25;

  static Verdict of(HeadProbabilities found, FaceLandmarks marks, Missing missing) {
    boolean slice = missing.slice();
    double part = slice ? SLICE : 1;
    double score = found.score();
    if (score < NOTHING * part) {
      return new Verdict(
          Answer.NOT_A_HEAD, 1 - score / (HEAD * part), List.of("no head was found"));
    }
    List<String> reasons = new ArrayList<>();
    if (score < HEAD * part) {
      reasons.add("little of a head was found");
    }
    boolean any =
        marks.has(FacePart.EYES)
            || marks.has(FacePart.NOSE)
            || marks.has(FacePart.MOUTH)
            || marks.has(FacePart.EARS);
    if (!any && !marks.has(FacePart.SURFACE)) {
      return faceless(found, reasons, part);
    }
    if (!any && !missing.faceTaken()) {
      reasons.add("the surface of a face was found, but none of its parts");
    }
    if (any && !slice && Frame.of(marks) == null && !missing.taken(FacePart.EYES)) {
      reasons.add("too little was found to check the anatomy: two eyes and the inside of a skull");
    }
    reasons.addAll(Anatomy.faults(marks));
    boolean whole =
        marks.count(FacePart.EYES) == 2
            && marks.has(FacePart.NOSE)
            && marks.has(FacePart.MOUTH)
            && marks.count(FacePart.EARS) == 2;
    if (!whole && !slice) {
      reasons.addAll(missing.unexplained());
    }
    double confidence = confidence(marks);
    if (confidence < SURE) {
      reasons.add(
          String.format(
              Locale.ROOT, "the parts were found with a certainty of %.2f only", confidence));
    }
    if (!reasons.isEmpty()) {
      return new Verdict(Answer.UNCERTAIN, Math.min(confidence, 0.5), reasons);
    }
    return whole
        ? new Verdict(Answer.FOUND, confidence, List.of())
        : new Verdict(
            Answer.PARTIAL_HEAD, confidence, List.of("the image does not show the whole face"));
  }

  /** The same with one more reason for doubt. */
  Verdict doubted(String reason) {
    List<String> all = new ArrayList<>(reasons);
    all.add(0, reason);
    return new Verdict(Answer.UNCERTAIN, Math.min(0.5, confidence), all);
  }

  private static Verdict faceless(HeadProbabilities found, List<String> reasons, double part) {
    for (FacePart each : FacePart.values()) {
      double trace = found.volume(each.label(), 0.2f);
      if (trace > part * (each == FacePart.SURFACE ? SURFACE_TRACE : TRACE)) {
        reasons.add("a trace of " + Missing.name(each) + " was found");
      }
    }
    if (!reasons.isEmpty()) {
      return new Verdict(Answer.UNCERTAIN, 0.4, reasons);
    }
    return new Verdict(Answer.NO_FACE, 0.9, List.of("a head without a face"));
  }

  private static double confidence(FaceLandmarks marks) {
    double least = 1;
    for (double certainty : marks.certainty().values()) {
      least = Math.min(least, certainty);
    }
    return least;
  }
}
