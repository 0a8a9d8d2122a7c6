package org.studygate.models.faceparts;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Volume;
import org.studygate.models.registry.ModelFolder;

/** Finds the parts of a face. Thread-safe. */
public final class FacePartsModel implements AutoCloseable {

  public static final String TASK = "face-parts";

  private static final String PEELED =
      "the inside of the skull lies at the air where a face is: skin and bone are missing";

  private final Engine engine;
  private final HeadFinder finder;

  FacePartsModel(Engine engine) {
    this.engine = engine;
    this.finder = new HeadFinder(engine);
  }

  /** Loads a version from a registry. */
  public static FacePartsModel load(ModelFolder folder, InferenceEngine kind)
      throws ModelException {
    return new FacePartsModel(folder.engine("model", kind));
  }

  public Engine engine() {
    return engine;
  }

  /**
   * Judges a volume, a stack of slices or a single slice ({@code nz} 1).
   *
   * @throws ModelException when the runtime fails
   */
  public FacePartMap judge(Volume volume) throws ModelException {
    double[][] axes = SliceAxes.of(volume);
    HeadProbabilities first = finder.find(volume, axes);
    if (first == null) {
      return FacePartMap.empty(volume, Answer.NOT_A_HEAD, 1, "the image is of one brightness");
    }
    boolean turned = false;
    if (volume.nz() > 1 && first.score() < HeadFinder.HEAD) {
      HeadProbabilities other = Turns.best(finder, volume, first);
      turned = other != first;
      first = other;
    }
    return map(volume, finder.refine(volume, first), turned);
  }

  /** The answer that follows from what the network saw. */
  static FacePartMap map(Volume volume, HeadProbabilities seen, boolean turned) {
    Faceless faceless = new Faceless(seen, volume.nz() == 1);
    if (faceless.wide(Centres.width(volume, SliceAxes.of(volume)))) {
      return FacePartMap.empty(volume, Answer.NOT_A_HEAD, 0.9, "wider than a head, without a face");
    }
    FacePose pose = faceless.is() ? null : FacePose.of(seen);
    HeadProbabilities found =
        faceless.is() ? faceless.cleared() : pose == null ? seen : pose.settled(volume.nz() == 1);
    FaceLandmarks marks = FaceLandmarks.of(found, volume.nz() == 1);
    Verdict verdict = Verdict.of(found, marks, new Missing(volume, found, marks, pose));
    if (turned && verdict.answer() != Answer.NOT_A_HEAD) {
      verdict = Turns.doubted(verdict);
    }
    return map(volume, found, marks, verdict);
  }

  /**
   * Judges a picture of which neither plane nor size is known: the likeliest plane is taken.
   *
   * @throws ModelException when the runtime fails
   */
  public FacePartMap judge(Slice picture) throws ModelException {
    Volume best = null;
    double most = -1;
    for (Volume plane : PicturePlanes.of(picture)) {
      HeadProbabilities seen = finder.find(plane, SliceAxes.of(plane));
      if (best == null || seen != null && seen.score() > most) {
        most = seen == null ? -1 : seen.score();
        best = plane;
      }
    }
    return judge(best);
  }

  private static FacePartMap map(
      Volume volume, HeadProbabilities found, FaceLandmarks marks, Verdict seen) {
    boolean head = seen.answer() != Answer.NOT_A_HEAD;
    Scalp scalp = head ? Scalp.of(volume, found) : null;
    boolean peeled = scalp != null && scalp.peeled();
    Verdict verdict = peeled ? seen.doubted(PEELED) : seen;
    byte[] labels = new byte[volume.voxels().length];
    BitSet brainSide = new BitSet(labels.length);
    if (head) {
      new PartPainter(found, peeled ? null : scalp).paint(volume, labels, brainSide);
      Outgrowth.follow(volume, found, labels, brainSide);
    }
    int[] counts = new int[FacePart.values().length + 1];
    for (byte label : labels) {
      counts[label]++;
    }
    DrawnMiddles middles = new DrawnMiddles(volume, labels);
    Map<FacePart, FoundPart> parts = new EnumMap<>(FacePart.class);
    for (FacePart part : marks.parts().keySet()) {
      if (counts[part.label()] > 0) {
        parts.put(
            part,
            new FoundPart(
                marks.certainty().get(part),
                middles.of(part, marks.parts().get(part)),
                counts[part.label()]));
      }
    }
    return new FacePartMap(
        volume.nx(),
        volume.ny(),
        volume.nz(),
        volume.placement(),
        labels,
        brainSide,
        verdict.answer(),
        verdict.confidence(),
        parts,
        verdict.reasons());
  }

  @Override
  public void close() {
    engine.close();
  }
}
