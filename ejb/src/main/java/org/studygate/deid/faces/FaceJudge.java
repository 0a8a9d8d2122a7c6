package org.studygate.deid.faces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studygate.deid.FaceCleaner.Judgement;
import org.studygate.face.FaceFinder;
import org.studygate.face.Skin;
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

  /** Share of a part's voxels that may be as they were: its rim reaches into the rest of a head. */
  private static final double MOST_SAME = 0.5;

  /** Correlation of old and new values; what is put there by chance has none. */
  private static final double MOST_ALIKE = 0.4;

  private final FaceFinder finder;

  FaceJudge(FaceFinder finder) {
    this.finder = finder;
  }

  List<Judgement> judge(List<Path> before, List<Path> after, Set<FacePart> keep) {
    try {
      return judge(ImageSeries.read(before).volume(), ImageSeries.read(after).volume(), keep);
    } catch (ImageException e) {
      // a series that is no volume is compared by nobody, and its objects are judged one by one
      return List.of();
    }
  }

  List<Judgement> judge(Volume old, Volume now, Set<FacePart> keep) {
    if (old.voxels().length != now.voxels().length) {
      return List.of(new Judgement(true, "The series has another size than before."));
    }
    List<Judgement> wrong = new ArrayList<>();
    FacePartMap was = finder.find(old);
    compare(was, old, now, keep, wrong);
    left(was, finder.find(now), old, now, keep, wrong);
    wrong.sort(Comparator.comparing(Judgement::blocks).reversed());
    return wrong;
  }

  private static void compare(
      FacePartMap map, Volume old, Volume now, Set<FacePart> keep, List<Judgement> wrong) {
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
      wrong.add(new Judgement(true, brain + " voxels inside the skull were changed."));
    }
    if (kept > 0) {
      wrong.add(new Judgement(true, kept + " voxels of the parts to keep were changed."));
    }
  }

  /**
   * The model knows where a nose would be from the head around it, and takes what was put there for
   * one. It is the person's own when values are left of it; otherwise a person looks.
   */
  private static void left(
      FacePartMap was,
      FacePartMap is,
      Volume old,
      Volume now,
      Set<FacePart> keep,
      List<Judgement> wrong) {
    if (is.answer() != Answer.FOUND && is.answer() != Answer.PARTIAL_HEAD) {
      return;
    }
    // of a head that is cut, what lies behind a part is easily taken for it: only skin counts there
    Skin skin = is.answer() == Answer.FOUND ? null : new Skin(old);
    for (FacePart part : is.parts().keySet()) {
      if (part != FacePart.SURFACE && !keep.contains(part)) {
        Likeness likeness = new Likeness();
        for (int i = 0; i < old.voxels().length; i++) {
          FacePart before = FacePart.of(was.labels()[i]);
          if (is.labels()[i] == part.label()
              && (before == null || !keep.contains(before))
              && (skin == null || skin.at(i))) {
            likeness.add(old.voxels()[i], now.voxels()[i]);
          }
        }
        wrong.add(judgement(part, likeness));
      }
    }
  }

  private static Judgement judgement(FacePart part, Likeness likeness) {
    String name = part.name().toLowerCase(Locale.ROOT);
    boolean left = likeness.same() > MOST_SAME || likeness.correlation() > MOST_ALIKE;
    return new Judgement(
        left,
        left
            ? "The face model still finds the " + name + "."
            : ("The face model takes what was put there for the %s; nothing of the old values is in"
                    + " it (correlation %.2f).")
                .formatted(name, likeness.correlation()));
  }

  /** How much of old values is in new ones. */
  private static final class Likeness {

    private long all;
    private long changed;
    private double a;
    private double b;
    private double aa;
    private double bb;
    private double ab;

    void add(double old, double now) {
      all++;
      if (old != now) {
        changed++;
        a += old;
        b += now;
        aa += old * old;
        bb += now * now;
        ab += old * now;
      }
    }

    double same() {
      return all == 0 ? 0 : (double) (all - changed) / all;
    }

    /** Of what was changed; 0 where there is nothing to compare. */
    double correlation() {
      double spread = (changed * aa - a * a) * (changed * bb - b * b);
      return spread <= 0 ? 0 : (changed * ab - a * b) / Math.sqrt(spread);
    }
  }
}
