package org.studygate.models.skin;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.OneDnnConvolutions;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.History;

/** Writes a version of the model. */
final class SkinVersion {

  static final String CALIBRATION = "calibration.json";

  private SkinVersion() {}

  static final String SCALE = "scale.json";

  /** How a version decides. */
  static SkinDecision decision(ModelFolder version) throws ModelException {
    FigureScale scale = Json.gson().fromJson(version.parameters(SCALE), FigureScale.class);
    return new SkinDecision(scale, restored(version, "model.zip"));
  }

  /** The convolutions of a version. */
  static MultiLayerNetwork convolutions(ModelFolder version) throws ModelException {
    return restored(version, "convolutions.zip");
  }

  private static MultiLayerNetwork restored(ModelFolder version, String file)
      throws ModelException {
    Nd4jSetup.prepare();
    try {
      return OneDnnConvolutions.repair(
          ModelSerializer.restoreMultiLayerNetwork(
              new ByteArrayInputStream(version.bytes(file)), false));
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the weights to go on from cannot be read", e);
    }
  }

  /**
   * @param probes photos on which both runtimes are compared
   * @throws ModelException when DL4J and ONNX Runtime disagree, or a file cannot be written
   */
  static void write(
      ModelWriter writer,
      MultiLayerNetwork convolutions,
      SkinDecision decision,
      SkinCalibration calibration,
      List<SkinCase> probes,
      History history,
      JsonObject card)
      throws ModelException {
    float[] probe = new float[4 * SkinInput.LENGTH];
    float[] rows = new float[4 * FigureScale.INPUTS];
    Random random = new Random(1);
    for (int i = 0; i < 4; i++) {
      SkinCase one = probes.get(i % probes.size());
      float[] input =
          SkinSample.batch(List.of(one.sample()), null).getFeatures().dup('c').data().asFloat();
      System.arraycopy(input, 0, probe, i * input.length, input.length);
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextFloat();
    }
    writer.promote(
        "convolutions",
        SkinNetworks.maps(convolutions),
        probe,
        4,
        SkinInput.CHANNELS,
        SkinInput.SIZE,
        SkinInput.SIZE);
    int inputs = FigureScale.INPUTS;
    writer.promote("model", decision.network(), rows, 4, inputs);
    writer.parameters(SCALE, decision.scale());
    writer.parameters(CALIBRATION, calibration);
    history.write(writer, SkinModel.TASK);
    writer.card(card);
  }
}
