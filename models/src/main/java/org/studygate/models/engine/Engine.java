package org.studygate.models.engine;

import org.studygate.models.ModelException;

/** Evaluates one network. Implementations are safe for use by many threads. */
public interface Engine extends AutoCloseable {

  /**
   * Runs a batch.
   *
   * @param batch values in row-major order
   * @param shape for example {@code [n, channels, height, width]} or {@code [n, features]}
   * @return one row of output activations for each of the n inputs; an image's in row-major order
   * @throws ModelException when the runtime fails
   */
  float[][] run(float[] batch, long... shape) throws ModelException;

  /** {@code onnx} or {@code dl4j}. */
  String name();

  /** {@code cpu} or {@code cuda}. */
  String device();

  @Override
  void close();
}
