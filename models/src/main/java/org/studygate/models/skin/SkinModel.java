package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;

/**
 * Judges photos of skin. Convolutions answer with maps, one for "not usable" and one for each
 * fault, whose means are logits of the photo; a perceptron decides by their means, peaks and spread
 * and by the figures of the photo ({@link PhotoFigures}). Safe for many threads.
 */
public final class SkinModel implements AutoCloseable {

  public static final String TASK = "skin-usability";

  /** Cells of a map, across and down. */
  static final int GRID = 7;

  private final Engine convolutions;
  private final Engine decision;
  private final FigureScale scale;
  private final SkinCalibration calibration;
  private final String version;

  private SkinModel(
      Engine convolutions,
      Engine decision,
      FigureScale scale,
      SkinCalibration calibration,
      String version) {
    this.convolutions = convolutions;
    this.decision = decision;
    this.scale = scale;
    this.calibration = calibration;
    this.version = version;
  }

  /**
   * @throws ModelException when the folder holds another task's model, or a damaged one
   */
  public static SkinModel load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    if (!folder.task().equals(TASK)) {
      throw new ModelException("the model is one for " + folder.task() + ", not " + TASK);
    }
    SkinCalibration calibration =
        Json.gson().fromJson(folder.parameters(SkinVersion.CALIBRATION), SkinCalibration.class);
    FigureScale scale =
        Json.gson().fromJson(folder.parameters(SkinVersion.SCALE), FigureScale.class);
    if (scale.mean().length != FigureScale.INPUTS) {
      throw new ModelException("the model is of an older kind; train it anew");
    }
    Engine convolutions = folder.engine("convolutions", kind);
    try {
      Engine decision = folder.engine("model", kind);
      return new SkinModel(convolutions, decision, scale, calibration, folder.version());
    } catch (ModelException | RuntimeException e) {
      convolutions.close();
      throw e;
    }
  }

  /**
   * What the network says.
   *
   * @param usableProbability 0 to 1
   * @param usable by the limit of the calibration
   * @param reasons the faults above their limits, the farthest above first, or the one nearest to
   *     it; empty when usable
   * @param faults probability of each
   * @param heat of each
   */
  record Answer(
      double usableProbability,
      boolean usable,
      List<PhotoFault> reasons,
      Map<PhotoFault, Double> faults,
      Map<PhotoFault, PhotoHeat> heat) {}

  Answer judge(Photo photo) throws ModelException {
    Pixels pixels = Pixels.of(photo).atMost(SkinInput.SEEN);
    float[] maps =
        convolutions
            .run(SkinInput.of(pixels), 1, SkinInput.CHANNELS, SkinInput.SIZE, SkinInput.SIZE)[0];
    double[] logits = decide(maps, PhotoFigures.of(pixels));
    double refused = calibration.probability(0, logits[0]);
    Map<PhotoFault, Double> faults = new EnumMap<>(PhotoFault.class);
    Map<PhotoFault, PhotoHeat> heat = new EnumMap<>(PhotoFault.class);
    for (PhotoFault fault : PhotoFault.values()) {
      int output = 1 + fault.ordinal();
      faults.put(fault, calibration.probability(output, logits[output]));
      heat.put(fault, heat(maps, output));
    }
    boolean usable = refused <= calibration.rejectAbove();
    return new Answer(1 - refused, usable, usable ? List.of() : reasons(faults), faults, heat);
  }

  private List<PhotoFault> reasons(Map<PhotoFault, Double> faults) {
    List<PhotoFault> sorted = new ArrayList<>(faults.keySet());
    sorted.sort((a, b) -> Double.compare(faults.get(b), faults.get(a)));
    List<PhotoFault> out = new ArrayList<>(sorted.subList(0, 1));
    for (PhotoFault fault : sorted.subList(1, sorted.size())) {
      if (faults.get(fault) > calibration.faultAbove()[fault.ordinal()]) {
        out.add(fault);
      }
    }
    return out;
  }

  private double[] decide(float[] maps, float[] figures) throws ModelException {
    float[] row = scale.scaled(FigureScale.joined(maps, figures));
    float[] said = decision.run(row, 1, row.length)[0];
    double[] out = new double[SkinCalibration.OUTPUTS];
    for (int k = 0; k < out.length; k++) {
      out[k] = SkinCalibration.logit(said[k]);
    }
    return out;
  }

  private static PhotoHeat heat(float[] maps, int output) {
    List<Float> heat = new ArrayList<>();
    for (int i = 0; i < GRID * GRID; i++) {
      double logit = maps[output * GRID * GRID + i];
      heat.add((float) (1 / (1 + Math.exp(-logit))));
    }
    return new PhotoHeat(GRID, GRID, List.copyOf(heat));
  }

  /** The probability of "usable" from which on a photo is taken for usable. */
  public double usableFrom() {
    return 1 - calibration.rejectAbove();
  }

  /** The version that is loaded. */
  public String version() {
    return version;
  }

  /** What runs the network. */
  public Engine engine() {
    return decision;
  }

  @Override
  public void close() {
    convolutions.close();
    decision.close();
  }
}
