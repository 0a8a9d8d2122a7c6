package org.studygate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.image.DicomFixture;
import org.studygate.models.image.ImageException;

/** The models that the project ships, through the front that servers use. */
class JudgingModelsTest {

  private static final Path REGISTRY = Path.of("registry");

  @TempDir Path folder;

  @Test
  void theShippedModelsLoadAndNameThemselves() throws Exception {
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      assertThat(models.models())
          .extracting(ModelInfo::task)
          .contains("series-type", "quality", "face-parts");
      assertThat(models.models()).allMatch(model -> model.sha256().matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void bothEnginesJudgeASeriesAlike() throws Exception {
    List<Path> series = DicomFixture.series(folder, 7);
    try (JudgingModels onnx = JudgingModels.load(REGISTRY, InferenceEngine.ONNX);
        JudgingModels dl4j = JudgingModels.load(REGISTRY, InferenceEngine.DL4J)) {
      SeriesTypeResult one = onnx.seriesType(series);
      SeriesTypeResult two = dl4j.seriesType(series);
      assertThat(two.label()).isEqualTo(one.label());
      assertThat(two.confidence()).isCloseTo(one.confidence(), within(1e-3));
      QualityResult quality = onnx.quality(series);
      assertThat(quality.applicable()).isTrue();
      assertThat(quality.scores().keySet())
          .contains("motion", "ghosting", "blur", "noise", "wraparound", "incomplete", "clean");
      dl4j.quality(series)
          .scores()
          .forEach((k, v) -> assertThat(v).isCloseTo(quality.scores().get(k), within(1e-3)));
    }
  }

  @Test
  void theTissuesOfASeriesAreLookedAtOnceUntilItsFilesChange() throws Exception {
    List<Path> series = DicomFixture.series(folder, 3);
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      models.seriesType(series);
      BrightnessResult first = models.brightness(series).orElseThrow();

      assertThat(models.brightness(series)).containsSame(first);

      Files.setLastModifiedTime(series.get(0), FileTime.fromMillis(1));
      assertThat(models.brightness(series).orElseThrow()).isNotSameAs(first).isEqualTo(first);
    }
  }

  @Test
  void closingWaitsForTheJudgementsThatRunAndRefusesLaterOnes() throws Exception {
    List<Path> series = DicomFixture.series(folder, 40);
    JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      models.quality(series);
      List<Future<QualityResult>> running =
          List.of(
              threads.submit(() -> models.quality(series)),
              threads.submit(() -> models.quality(series)));
      models.close();
      for (Future<QualityResult> judgement : running) {
        // Either it had begun and ends well, or it is told.
        try {
          assertThat(judgement.get().applicable()).isTrue();
        } catch (ExecutionException told) {
          assertThat(told).hasRootCauseMessage("the models are closed");
        }
      }
    } finally {
      threads.shutdown();
    }

    assertThatThrownBy(() -> models.seriesType(series)).hasMessage("the models are closed");
    models.close();
  }

  @Test
  void aReportObjectIsOtherByItsHeaderAndNotJudgedForQuality() throws Exception {
    Path sr =
        DicomFixture.write(
            folder.resolve("sr.dcm"),
            DicomFixture.image(8, 8, 1),
            ds -> {
              ds.setString(Tag.Modality, VR.CS, "SR");
              ds.remove(Tag.Rows);
              ds.remove(Tag.PixelData);
              ds.remove(Tag.EchoTime);
              ds.remove(Tag.RepetitionTime);
              ds.remove(Tag.SeriesDescription);
            });
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      SeriesTypeResult type = models.seriesType(List.of(sr));
      assertThat(type.label()).isEqualTo("OTHER");
      assertThat(type.source()).isEqualTo("header");
      assertThat(models.quality(List.of(sr)).applicable()).isFalse();
    }
  }

  @Test
  void manySeriesAreJudgedAtOnceWithTheSameResult() throws Exception {
    List<Path> series = DicomFixture.series(folder, 5);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      SeriesTypeResult expected = models.seriesType(series);
      Callable<SeriesTypeResult> task = () -> models.seriesType(series);
      for (Future<SeriesTypeResult> answer :
          threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> task).toList())) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void noPatientDataIsInAnyResult() throws Exception {
    Path file =
        DicomFixture.write(
            folder.resolve("named.dcm"),
            DicomFixture.image(64, 64, 1),
            ds -> {
              ds.setString(Tag.PatientName, VR.PN, "Marker^Zebra");
              ds.setString(Tag.SeriesDescription, VR.LO, "t2 Zebra");
            });
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      assertThat(models.seriesType(List.of(file)).toString()).doesNotContainIgnoringCase("zebra");
      assertThat(models.quality(List.of(file)).toString()).doesNotContainIgnoringCase("zebra");
    }
  }

  @Test
  void aFileThatIsNoImageIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("a.dcm"), "hello");
    try (JudgingModels models = JudgingModels.load(REGISTRY, InferenceEngine.ONNX)) {
      assertThatThrownBy(() -> models.seriesType(List.of(text)))
          .isInstanceOf(ImageException.class)
          .hasMessageStartingWith("not a readable DICOM file");
    }
  }

  @Test
  void aMissingRegistryIsSaidPlainly() {
    assertThatThrownBy(() -> JudgingModels.load(folder.resolve("none"), InferenceEngine.ONNX))
        .hasMessage("the model registry is not a folder");
    assertThatThrownBy(() -> JudgingModels.load(folder, InferenceEngine.ONNX))
        .hasMessageStartingWith("no model for series-type exists yet");
  }
}
