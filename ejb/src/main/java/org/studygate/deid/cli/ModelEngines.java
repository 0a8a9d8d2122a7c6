package org.studygate.deid.cli;

import java.io.PrintStream;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.Engines;

/** The engines that judge and change pixels, from the model registry. */
final class ModelEngines implements AutoCloseable {

  private final Engines engines;

  private ModelEngines(Engines engines) {
    this.engines = engines;
  }

  static ModelEngines load(DeidOptions options, PrintStream err) {
    return new ModelEngines(Engines.none());
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    // nothing to close yet
  }
}
