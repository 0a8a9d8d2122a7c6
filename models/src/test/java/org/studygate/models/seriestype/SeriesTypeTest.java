package org.studygate.models.seriestype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.BrightnessResult;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.SeriesTypeResult;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.simulate.Heads;
import org.studygate.models.training.Manifest;

class SeriesTypeTest {

  @TempDir Path folder;

  /** An engine that always answers with one label. */
  private static Engine says(List<String> labels, String label, double confidence) {
    return new Engine() {
      @Override
      public float[][] run(float[] batch, long... shape) {
        float[][] out = new float[(int) shape[0]][labels.size()];
        for (float[] row : out) {
          java.util.Arrays.fill(row, (float) ((1 - confidence) / (labels.size() - 1)));
          row[labels.indexOf(label)] = (float) confidence;
        }
        return out;
      }

      @Override
      public String name() {
        return "fixed";
      }

      @Override
      public String device() {
        return "cpu";
      }

      @Override
      public void close() {}
    };
  }

  private static Slices series(SeriesHeader header) {
    Slice head = Heads.head(80, 80);
    return new Slices() {
      @Override
      public int size() {
        return 5;
      }

      @Override
      public Slice slice(int index) {
        return head;
      }

      @Override
      public SeriesHeader header() {
        return header;
      }
    };
  }

  private static SeriesTypeResult judge(String pixels, String header, SeriesHeader given)
      throws ModelException {
    return new SeriesTypeModel(
            says(TypeLabels.ALL, pixels, 0.9),
            says(TypeLabels.ALL, header, 0.95),
            new TypeCalibration(1, 1, 1, 0.7, 0.7, 0))
        .judge(series(given));
  }

  @Test
  void agreementOfPixelsAndHeaderIsCertain() throws Exception {
    SeriesTypeResult result = judge("MR_T1", "MR_T1", SeriesHeader.ofModality("MR"));

    assertThat(result.label()).isEqualTo("MR_T1");
    assertThat(result.source()).isEqualTo("both");
    assertThat(result.agrees()).isTrue();
    assertThat(result.certain()).isTrue();
    assertThat(result.confidence()).isGreaterThan(0.95);
  }

  @Test
  void aHeaderAgainstThePixelsIsReportedAndNeverCertain() throws Exception {
    SeriesTypeResult result = judge("MR_T1", "MR_T2", SeriesHeader.ofModality("MR"));

    assertThat(result.headerLabel()).isEqualTo("MR_T2");
    assertThat(result.agrees()).isFalse();
    assertThat(result.certain()).isFalse();
    assertThat(result.evidence()).endsWith("they contradict each other.");
  }

  @Test
  void pixelsThatHoldTheHeadersTypePossibleDoNotContradictIt() throws Exception {
    SeriesTypeModel model =
        new SeriesTypeModel(
            says(TypeLabels.ALL, "MR_FLAIR", 0.55),
            says(TypeLabels.ALL, "MR_PD", 0.95),
            new TypeCalibration(1, 1, 1, 0.5, 0.5, 0));
    double[] pixels = new double[TypeLabels.ALL.size()];
    pixels[TypeLabels.ALL.indexOf("MR_FLAIR")] = 0.55;
    pixels[TypeLabels.ALL.indexOf("MR_PD")] = 0.45;
    double[] header = model.headerProbabilities(SeriesHeader.ofModality("MR"));

    SeriesTypeResult result = model.decide(pixels, header, 9);

    assertThat(result.label()).isEqualTo("MR_PD");
    assertThat(result.agrees()).isFalse();
    assertThat(result.certain()).isTrue();
    assertThat(result.evidence()).endsWith("the pixels are not sure.");
  }

  @Test
  void aPhantomIsNoContradictionToTheHeaderOfItsScan() {
    double[] pixels = new double[TypeLabels.ALL.size()];
    pixels[TypeLabels.index("OTHER")] = 0.995;
    pixels[TypeLabels.index("MR_T2STAR")] = 0.005;
    double[] header = new double[TypeLabels.ALL.size()];
    header[TypeLabels.index("MR_T2STAR")] = 1;

    double[] both = TypeCombination.combine(pixels, header, 1);

    assertThat(both[TypeLabels.index("OTHER")]).isGreaterThan(0.5);
    pixels[TypeLabels.index("OTHER")] = 0.3;
    pixels[TypeLabels.index("MR_T2STAR")] = 0.7;
    assertThat(TypeCombination.combine(pixels, header, 1)[TypeLabels.index("MR_T2STAR")])
        .isGreaterThan(0.98);
  }

  @Test
  void anInputIsTurnedOverPixelByPixel() {
    float[] input = new float[TypeInput.CHANNELS * TypeInput.SIZE * TypeInput.SIZE];
    for (int i = 0; i < input.length; i++) {
      input[i] = i;
    }

    float[] across = TypeInput.mirrored(input, true, false);
    assertThat(across[0]).isEqualTo(TypeInput.SIZE - 1);
    assertThat(TypeInput.mirrored(across, true, false)).isEqualTo(input);
    float[] both = TypeInput.mirrored(input, true, true);
    assertThat(both[0]).isEqualTo(TypeInput.SIZE * TypeInput.SIZE - 1);
    assertThat(both[TypeInput.SIZE * TypeInput.SIZE])
        .isEqualTo(2 * TypeInput.SIZE * TypeInput.SIZE - 1);
  }

  @Test
  void withoutAHeaderThePixelsSpeakAlone() throws Exception {
    SeriesTypeResult result = judge("MR_FLAIR", "CT", SeriesHeader.none());

    assertThat(result.source()).isEqualTo("pixels");
    assertThat(result.label()).isEqualTo("MR_FLAIR");
    assertThat(result.headerLabel()).isNull();
  }

  @Test
  void anObjectWithoutPixelsIsJudgedByItsHeader() throws Exception {
    SeriesTypeModel model =
        new SeriesTypeModel(
            says(TypeLabels.ALL, "CT", 0.9),
            says(TypeLabels.ALL, "OTHER", 0.95),
            new TypeCalibration(1, 1, 1, 0.7, 0.7, 0));
    SeriesTypeResult result =
        model.decide(null, model.headerProbabilities(SeriesHeader.ofModality("SR")), 0);

    assertThat(result.label()).isEqualTo("OTHER");
    assertThat(result.source()).isEqualTo("header");
    assertThat(result.pixelProbabilities()).isEmpty();
  }

  @Test
  void theOrderOfTissuesDecidesBetweenTheContrastsItKnows() throws Exception {
    double[] pixels = new double[TypeLabels.ALL.size()];
    pixels[TypeLabels.index("MR_T1")] = 0.45;
    pixels[TypeLabels.index("MR_FLAIR")] = 0.35;
    pixels[TypeLabels.index("CT")] = 0.2;

    double[] both = TypeCombination.withOrder(pixels, Map.of("MR_T1", 0.1, "MR_FLAIR", 0.9), 1);

    assertThat(both[TypeLabels.index("MR_FLAIR")]).isGreaterThan(0.6);
    assertThat(both[TypeLabels.index("CT")]).isEqualTo(0.2);
    assertThat(java.util.Arrays.stream(both).sum()).isBetween(0.999, 1.001);
    assertThat(TypeCombination.withOrder(pixels, Map.of(), 1)).isEqualTo(pixels);
  }

  @Test
  void theOrderOfTissuesIsToldWhereItIsHeard() throws Exception {
    SeriesTypeModel model =
        new SeriesTypeModel(
            says(TypeLabels.ALL, "MR_T1", 0.9),
            says(TypeLabels.ALL, "MR_T1", 0.95),
            new TypeCalibration(1, 1, 1, 0.7, 0.7, 0.5));
    BrightnessResult order =
        new BrightnessResult(
            Map.of(),
            "CSF 0.1 < WM 0.6",
            0.5,
            Map.of("MR_T1", 0.9, "MR_T2", 0.1),
            Map.of(),
            "",
            Set.of(),
            "CSF 0.1 < WM 0.6: T1");

    SeriesTypeResult result =
        model.hearing(slices -> order).judge(series(SeriesHeader.ofModality("MR")));

    assertThat(result.label()).isEqualTo("MR_T1");
    assertThat(result.evidence()).endsWith(" Tissues: CSF 0.1 < WM 0.6: T1.");
  }

  @Test
  void aHeadInACornerLooksLikeOneThatFillsThePicture() {
    Slice head = Heads.head(80, 80);
    float[] wide = new float[200 * 200];
    for (int i = 0; i < head.values().length; i++) {
      wide[(i / 80 + 100) * 200 + i % 80 + 90] = head.values()[i];
    }

    float[] alone = TypeInput.of(head);
    float[] inCorner = TypeInput.of(new Slice(200, 200, wide));

    double difference = 0;
    for (int i = 0; i < TypeInput.SIZE * TypeInput.SIZE; i++) {
      difference += Math.abs(alone[i] - inCorner[i]) / (TypeInput.SIZE * TypeInput.SIZE);
    }
    assertThat(difference).isLessThan(0.12);
  }

  @Test
  void probabilitiesSumToOne() throws Exception {
    SeriesTypeResult result = judge("MR_PD", "MR_T2", SeriesHeader.ofModality("MR"));

    assertThat(result.probabilities().values().stream().mapToDouble(p -> p).sum())
        .isBetween(0.999, 1.001);
    assertThat(result.probabilities()).containsOnlyKeys(TypeLabels.ALL);
  }

  @Test
  void slicesAreTakenFromTheInsideOfTheSeries() {
    assertThat(TypeInput.spread(1, 9)).containsExactly(0);
    assertThat(TypeInput.spread(100, 3)).containsExactly(15, 50, 84);
    assertThat(TypeInput.spread(2, 9)).containsExactly(0, 1);
  }

  @Test
  void wordsOfAHeaderEnterOnlyAsKnownStems() {
    double no = Double.NaN;
    SeriesHeader named =
        new SeriesHeader(
            "MR",
            "",
            95,
            4500,
            no,
            no,
            no,
            no,
            Set.of("SE"),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of("kim", "t2", "hong"));
    SeriesHeader nameless =
        new SeriesHeader(
            "MR",
            "",
            95,
            4500,
            no,
            no,
            no,
            no,
            Set.of("SE"),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of("t2"));

    assertThat(HeaderFeatures.of(named)).containsExactly(HeaderFeatures.of(nameless));
    assertThat(HeaderFeatures.of(named)).hasSize(HeaderFeatures.count());
  }

  @Test
  void simulatedHeadersDifferAndCoverEveryLabel() {
    HeaderSimulator simulator = new HeaderSimulator(new Random(1));
    for (String label : TypeLabels.ALL) {
      assertThat(simulator.draw(label)).isNotNull();
    }
  }

  @Test
  void aSmallTrainingRunsEndToEndAndBothEnginesGiveTheSameAnswer() throws Exception {
    Path manifest = pictures();
    Path version = folder.resolve("registry/series-type/0.1.0");
    JsonObject card = new JsonObject();
    card.addProperty("name", "small");
    card.addProperty("task", "series-type");
    card.addProperty("version", "0.1.0");
    PrintStream progress = new PrintStream(new ByteArrayOutputStream());
    new SeriesTypeTrainer(new SeriesTypeTrainer.Effort(16, 0, 1, 1, 1, 16), false, 5, progress)
        .train(Manifest.read(manifest), version, card);

    ModelFolder model = ModelFolder.open(version);
    Slices picture = Slices.open(folder.resolve("CR0.png"));
    try (SeriesTypeModel onnx = SeriesTypeModel.load(model, InferenceEngine.ONNX);
        SeriesTypeModel dl4j = SeriesTypeModel.load(model, InferenceEngine.DL4J)) {
      SeriesTypeResult one = onnx.judge(picture);
      SeriesTypeResult two = dl4j.judge(picture);
      assertThat(one.label()).isEqualTo(two.label());
      assertThat(one.confidence())
          .isCloseTo(two.confidence(), org.assertj.core.api.Assertions.within(1e-4));
    }
    Files.writeString(folder.resolve("broken.png"), "no picture");
    Files.writeString(
        manifest, "broken.png\tCR\tnobody\ttest\n", java.nio.file.StandardOpenOption.APPEND);
    JsonObject report =
        SeriesTypeEvaluator.evaluate(
            model, InferenceEngine.ONNX, Manifest.read(manifest).split("test"), progress);
    assertThat(report.get("n").getAsInt()).isEqualTo(3);
    assertThat(report.getAsJsonArray("unreadable")).hasSize(1);
    assertThat(report.get("abstained").getAsInt()).isPositive();
    assertThat(report.keySet())
        .contains(
            "task",
            "model",
            "classes",
            "confusion",
            "accuracy",
            "macroF1",
            "auc",
            "sensitivity",
            "specificity",
            "abstained",
            "ece",
            "items");
  }

  @Test
  void trainingWithoutValidationIsRefused() throws Exception {
    Path manifest = Files.writeString(folder.resolve("m.tsv"), "path\tlabel\tsubject\tsplit\n");

    assertThatThrownBy(
            () ->
                new SeriesTypeTrainer(SeriesTypeTrainer.Effort.FULL, false, 1, System.err)
                    .train(Manifest.read(manifest), folder.resolve("out"), new JsonObject()))
        .hasMessage("training needs rows in the splits train and val");
  }

  private Path pictures() throws Exception {
    StringBuilder rows = new StringBuilder("path\tlabel\tsubject\tsplit\n");
    for (String label : List.of("CR", "MR_T1")) {
      for (int i = 0; i < 3; i++) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Slice head = Heads.head(60, 60);
        for (int p = 0; p < 3600; p++) {
          int level = label.equals("CR") ? p / 20 : (int) head.values()[p];
          image.getRaster().setSample(p % 60, p / 60, 0, level);
        }
        File file = folder.resolve(label + i + ".png").toFile();
        ImageIO.write(image, "png", file);
        String split = List.of("train", "val", "test").get(i);
        rows.append(String.join("\t", file.getName(), label, label + i, split)).append('\n');
      }
    }
    return Files.writeString(folder.resolve("manifest.tsv"), rows);
  }
}
