package org.studygate.models;

import java.util.Locale;

/** The runtime that evaluates a network. */
public enum InferenceEngine {
  /** ONNX Runtime; its CUDA provider when the GPU build and a card are there, else the CPU. */
  ONNX,
  /** Deeplearning4j with the ND4J backend on the class path. */
  DL4J;

  /**
   * Reads the setting {@code STUDYGATE_INFERENCE}.
   *
   * @param value {@code onnx} or {@code dl4j} in any case; null or blank means {@link #ONNX}
   * @throws IllegalArgumentException for any other value
   */
  public static InferenceEngine of(String value) {
    if (value == null || value.isBlank()) {
      return ONNX;
    }
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "onnx" -> ONNX;
      case "dl4j" -> DL4J;
      default ->
          throw new IllegalArgumentException(
              "STUDYGATE_INFERENCE must be onnx or dl4j, not '" + value + "'");
    };
  }
}
