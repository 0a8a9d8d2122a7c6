package org.studygate.models.faceparts;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The running mean of a network's weights over the last steps: it judges better than any of them.
 */
final class WeightAverage {

  private static final double KEEP = 0.998;

  private final INDArray mean;
  private int steps;

  WeightAverage(ComputationGraph network) {
    mean = network.params().dup();
  }

  /** After each step. */
  void add(ComputationGraph network) {
    steps++;
    double keep = Math.min(KEEP, (steps + 1.0) / (steps + 10.0));
    mean.muli(keep).addi(network.params().mul(1 - keep));
  }

  /** A network with the mean's weights; the one that learns stays as it is. */
  ComputationGraph network(ComputationGraph learning) {
    ComputationGraph out = learning.clone();
    out.setParams(mean);
    return out;
  }
}
