package org.studygate.models.quality;

import java.util.List;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.Slice;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Temperature;

/** The two networks of the quality model: convolutions that see, a perceptron that decides. */
final class QualityNetworks implements AutoCloseable {

  static final String SCALE = "evidence.json";

  private final Engine convolutions;
  private final Engine deciding;
  private final EvidenceScale scale;

  QualityNetworks(Engine convolutions, Engine deciding, EvidenceScale scale) {
    this.convolutions = convolutions;
    this.deciding = deciding;
    this.scale = scale;
  }

  static QualityNetworks load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    EvidenceScale scale = Json.gson().fromJson(folder.parameters(SCALE), EvidenceScale.class);
    Engine convolutions = folder.engine("convolutions", kind);
    try {
      return new QualityNetworks(convolutions, folder.engine("model", kind), scale);
    } catch (ModelException | RuntimeException e) {
      convolutions.close();
      throw e;
    }
  }

  Engine engine() {
    return deciding;
  }

  /** Raw logits of all outputs, a row a slice. */
  double[][] logits(List<Slice> slices, SliceEvidence.Modality modality) throws ModelException {
    return decide(SliceEvidence.of(convolutions, slices, modality));
  }

  /** Likewise from evidence at hand. */
  double[][] decide(float[][] evidence) throws ModelException {
    float[] batch = new float[evidence.length * SliceEvidence.COUNT];
    for (int i = 0; i < evidence.length; i++) {
      float[] row = scale.apply(evidence[i]);
      System.arraycopy(row, 0, batch, i * row.length, row.length);
    }
    float[][] p = deciding.run(batch, evidence.length, SliceEvidence.COUNT);
    double[][] out = new double[p.length][p[0].length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p[i].length; j++) {
        out[i][j] = Temperature.logit(p[i][j]);
      }
    }
    return out;
  }

  Engine convolutions() {
    return convolutions;
  }

  @Override
  public void close() {
    convolutions.close();
    deciding.close();
  }
}
