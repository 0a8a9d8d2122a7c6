package org.studygate.models.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.studygate.models.InferenceEngine;
import org.studygate.models.engine.FullyConvolutional;
import org.studygate.models.engine.OnnxExport;
import org.studygate.models.image.Slice;
import org.studygate.models.registry.ModelWriter;

class TextDetectorTest {

  private static final int SIDE = 160;

  @Test
  void letters_are_seen_where_they_stand_and_nowhere_else() throws Exception {
    Canvas canvas = new Canvas(SIDE, SIDE, noise());
    TextWriter.write(
        canvas, StrokeFace.simplex(), "ROSSI 4711", TextWriter.Look.plain(10, 900), 80, 60);

    try (TextDetector detector = TextDetector.load(Path.of("registry"), InferenceEngine.ONNX)) {
      TextMap map = detector.detect(new Slice(SIDE, SIDE, canvas.values()), 1);

      assertThat(map.score(20, 15)).isGreaterThan(0.9f);
      assertThat(map.score(20, 35)).isLessThan(0.1f);
    }
  }

  @Test
  void the_map_has_the_size_of_any_picture() throws Exception {
    try (TextDetector detector = TextDetector.load(Path.of("registry"), InferenceEngine.ONNX)) {
      TextMap map = detector.detect(new Slice(701, 333, new float[701 * 333]), 2);

      assertThat(map.cell()).isEqualTo(8);
      assertThat(map.columns()).isEqualTo(88);
      assertThat(map.rows()).isEqualTo(42);
    }
  }

  @Test
  void window_depth_and_polarity_make_no_difference() {
    float[] picture = noise();
    float[] other = new float[picture.length];
    for (int i = 0; i < other.length; i++) {
      other[i] = 30000 - 50 * picture[i];
    }

    float[] a = LocalContrast.of(picture, SIDE, SIDE);
    float[] b = LocalContrast.of(other, SIDE, SIDE);

    for (int i = 0; i < a.length; i += 37) {
      assertThat(b[i]).isCloseTo(-a[i], within(0.07f));
    }
  }

  @Test
  void a_network_for_one_size_answers_alike_for_another_in_both_runtimes() throws Exception {
    var network = FullyConvolutional.build(2, 32, TextTrainer.STEPS, new FixedSchedule(1e-3), 3);
    byte[] onnx = OnnxExport.export(network, 2, 32, 32);
    float[] probe = new float[2 * 48 * 64];
    Random random = new Random(4);
    for (int i = 0; i < probe.length; i++) {
      probe[i] = random.nextFloat();
    }

    assertThat(ModelWriter.difference(network, onnx, probe, 1, 2, 48, 64))
        .isLessThan(ModelWriter.AGREEMENT);
  }

  private static float[] noise() {
    Random random = new Random(2);
    float[] out = new float[SIDE * SIDE];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.rint(300 + 60 * Math.sin(i % SIDE / 25.0) + 12 * random.nextGaussian());
    }
    return out;
  }
}
