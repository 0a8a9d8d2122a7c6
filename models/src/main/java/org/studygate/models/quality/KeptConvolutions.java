package org.studygate.models.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Networks;
import org.studygate.models.registry.ModelFolder;

/** The convolutions of an earlier version: of its own file, or of a network that was all in one. */
final class KeptConvolutions {

  private KeptConvolutions() {}

  static MultiLayerNetwork of(Path folder) throws ModelException {
    ModelFolder.open(folder);
    Path own = folder.resolve("convolutions.zip");
    boolean apart = Files.exists(own);
    try {
      MultiLayerNetwork network =
          ModelSerializer.restoreMultiLayerNetwork(
              (apart ? own : folder.resolve("model.zip")).toFile(), false);
      return apart ? network : Networks.withoutLast(network, 2);
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the convolutions of the earlier version cannot be read", e);
    }
  }
}
