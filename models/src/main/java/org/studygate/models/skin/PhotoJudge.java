package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;

/**
 * Judges photos: measures beyond their limits refuse a photo, otherwise the network decides.
 * Without a network the measures decide alone. Safe for many threads.
 */
public final class PhotoJudge implements AutoCloseable {

  private final SkinModel model;
  private final TextDetector text;
  private final PhotoMeasurer measurer;
  private final FaceFinder faces = new FaceFinder();

  /**
   * Takes over what it is given and closes it in the end.
   *
   * @param model null: the measures decide alone
   * @param text null: text is not measured
   */
  public PhotoJudge(SkinModel model, TextDetector text) {
    this.model = model;
    this.text = text;
    this.measurer = new PhotoMeasurer(text);
  }

  /**
   * With the newest network and text detector of a registry, as far as it has them.
   *
   * @throws ModelException when one of them is damaged
   */
  public static PhotoJudge load(ModelRegistry registry, InferenceEngine kind)
      throws ModelException {
    ModelFolder folder = registry.has(SkinModel.TASK) ? registry.newest(SkinModel.TASK) : null;
    return load(folder, registry, kind);
  }

  /**
   * With a version of the network that lies anywhere, and a registry's text detector.
   *
   * @param version null: none
   * @throws ModelException when one of them is damaged
   */
  public static PhotoJudge load(ModelFolder version, ModelRegistry registry, InferenceEngine kind)
      throws ModelException {
    SkinModel model = version == null ? null : SkinModel.load(version, kind);
    try {
      return new PhotoJudge(
          model,
          registry.has(TextDetector.TASK)
              ? TextDetector.load(registry.newest(TextDetector.TASK), kind)
              : null);
    } catch (ModelException | RuntimeException e) {
      if (model != null) {
        model.close();
      }
      throw e;
    }
  }

  /**
   * Judges a photo.
   *
   * @throws ModelException when a network fails
   */
  public PhotoJudgement judge(Photo photo, PhotoLimits limits) throws ModelException {
    return judge(photo, limits, !faces.find(photo).isEmpty());
  }

  PhotoJudgement judgeWithoutFaces(Photo photo, PhotoLimits limits) throws ModelException {
    return judge(photo, limits, false);
  }

  private PhotoJudgement judge(Photo photo, PhotoLimits limits, boolean face)
      throws ModelException {
    Pixels pixels = Pixels.of(photo);
    Margins margins = Margins.of(pixels);
    Photo seen = margins.none() ? photo : margins.inside(pixels).photo();
    PhotoMeasures measures = measurer.measure(seen);
    List<PhotoFault> measured = limits.exceeded(measures, seen.width(), seen.height());
    SkinModel.Answer answer = model == null ? none(measured) : model.judge(seen);
    boolean obvious = !measured.isEmpty() || model == null;
    // a measure says that something is wrong; what it is, the network knows better: a photo without
    // any colour of skin may show skin in coloured light
    List<PhotoFault> reasons = new ArrayList<>(answer.reasons());
    for (PhotoFault fault : measured) {
      if (!reasons.contains(fault)) {
        reasons.add(fault);
      }
    }
    Map<PhotoFault, Double> faults = new EnumMap<>(answer.faults());
    measured.forEach(fault -> faults.put(fault, 1.0));
    return new PhotoJudgement(
        reasons.isEmpty(),
        measured.isEmpty() ? answer.usableProbability() : 0,
        List.copyOf(reasons),
        Map.copyOf(faults),
        measures,
        measured,
        face,
        around(margins, answer.heat()),
        obvious ? PhotoJudgement.Decision.MEASURES : PhotoJudgement.Decision.NETWORK,
        model == null ? PhotoJudgement.NO_MODEL : model.version());
  }

  private static Map<PhotoFault, PhotoHeat> around(
      Margins margins, Map<PhotoFault, PhotoHeat> heat) {
    Map<PhotoFault, PhotoHeat> out = new EnumMap<>(PhotoFault.class);
    heat.forEach((fault, map) -> out.put(fault, margins.around(map)));
    return Map.copyOf(out);
  }

  private static SkinModel.Answer none(List<PhotoFault> measured) {
    Map<PhotoFault, Double> faults = new EnumMap<>(PhotoFault.class);
    for (PhotoFault fault : PhotoFault.values()) {
      faults.put(fault, 0.0);
    }
    boolean usable = measured.isEmpty();
    return new SkinModel.Answer(usable ? 1 : 0, usable, List.of(), faults, Map.of());
  }

  /** The network, or null. */
  public SkinModel model() {
    return model;
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
    if (text != null) {
      text.close();
    }
  }
}
