package org.studygate.models;

/**
 * A loaded model.
 *
 * @param task {@code series-type} or {@code quality}
 * @param version folder name in the registry
 * @param sha256 of the weights that are run, lower-case hex
 * @param engine {@code onnx} or {@code dl4j}
 * @param device {@code cpu} or {@code cuda}
 */
public record ModelInfo(String task, String version, String sha256, String engine, String device) {}
