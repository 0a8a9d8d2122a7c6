package org.studygate.models.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.registry.Promotion;
import org.studygate.models.training.Manifest;

class SkinTrainingTest {

  @TempDir static Path folder;

  private static List<Manifest.Row> rows;
  private static ModelFolder first;

  @BeforeAll
  static void aVersionTrainedFromNothing() throws Exception {
    rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Photo good = DrawnSkin.withLesion(120, 90, i);
      boolean blurred = i % 2 == 1;
      Photo photo =
          blurred
              ? PhotoSimulator.damage(good, PhotoFault.FOCUS, 0, 1, List.of(), new Random(i))
              : good;
      Path file = folder.resolve("photo" + i + ".png");
      ImageIO.write(photo.image(), "png", file.toFile());
      String split = i < 16 ? "train" : i < 20 ? "val" : "test";
      String label = blurred ? "focus" : "usable";
      rows.add(new Manifest.Row(file.toString(), file, label, "patient" + i, split, null));
    }
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    Path version = folder.resolve("0.1.0");
    JsonObject card = new JsonObject();
    card.addProperty("name", "skin");
    card.addProperty("task", SkinModel.TASK);
    card.addProperty("version", "0.1.0");
    card.add("data", new com.google.gson.JsonArray());
    new SkinTrainer(SkinTrainer.Effort.of(2), 1, silent)
        .train(new Manifest(rows, true), null, false, version, card);
    first = ModelFolder.open(version);
  }

  private static final class Heard implements SkinTraining.Listener {
    private final List<SkinTraining.Step> steps = new ArrayList<>();
    private final List<SkinTraining.Epoch> epochs = new ArrayList<>();

    @Override
    public void step(SkinTraining.Step step) {
      steps.add(step);
    }

    @Override
    public void epoch(SkinTraining.Epoch epoch) {
      epochs.add(epoch);
    }
  }

  @Test
  void aRunTellsEachStepAndMakesAVersionThatCanBePromoted() throws Exception {
    Heard heard = new Heard();
    Path out = folder.resolve("0.2.0");

    SkinTraining.Outcome outcome =
        new SkinTraining(new SkinTraining.Plan(3, 1e-3, 1), heard)
            .run(new Manifest(rows, true), first, out, "0.2.0");

    assertThat(heard.steps).hasSize(3);
    assertThat(heard.steps)
        .allSatisfy(
            step -> {
              assertThat(step.loss()).isPositive();
              assertThat(step.accuracy()).isBetween(0.0, 1.0);
              assertThat(step.steps()).isEqualTo(3);
            });
    assertThat(heard.epochs).extracting(SkinTraining.Epoch::epoch).containsExactly(1, 2, 3);
    assertThat(outcome.figures().photos()).isEqualTo(4);
    assertThat(outcome.figures().patients()).isEqualTo(4);
    assertThat(outcome.figures().accuracy()).isBetween(0.0, 1.0);
    assertThat(Json.read(outcome.report()).get("n").getAsInt()).isEqualTo(4);
    Path registry = Files.createDirectories(folder.resolve("registry"));
    Promotion.promote(outcome.folder(), outcome.report(), new ModelRegistry(registry));
    try (PhotoJudge judge = PhotoJudge.load(new ModelRegistry(registry), InferenceEngine.ONNX)) {
      PhotoJudgement judgement =
          judge.judge(DrawnSkin.withLesion(200, 150, 99), PhotoLimits.DEFAULT);
      assertThat(judgement.modelVersion()).isEqualTo("0.2.0");
      assertThat(judgement.decidedBy()).isEqualTo(PhotoJudgement.Decision.NETWORK);
      assertThat(judgement.faults()).hasSize(PhotoFault.values().length);
      assertThat(judgement.heat().get(PhotoFault.FOCUS).heat()).hasSize(49);
    }
  }

  @Test
  void bothEnginesSayTheSame() throws Exception {
    Photo photo = DrawnSkin.withLesion(200, 150, 5);
    try (SkinModel onnx = SkinModel.load(first, InferenceEngine.ONNX);
        SkinModel dl4j = SkinModel.load(first, InferenceEngine.DL4J)) {
      assertThat(dl4j.judge(photo).usableProbability())
          .isCloseTo(
              onnx.judge(photo).usableProbability(), org.assertj.core.api.Assertions.within(1e-4));
    }
  }

  @Test
  void aRunThatIsCancelledLeavesNoVersion() {
    Path out = folder.resolve("cancelled");
    SkinTraining.Listener stop =
        new SkinTraining.Listener() {
          @Override
          public void step(SkinTraining.Step step) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(
            () ->
                new SkinTraining(SkinTraining.Plan.DEFAULT, stop)
                    .run(new Manifest(rows, true), first, out, "0.3.0"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("cancelled");
    assertThat(out.resolve(ModelFolder.CARD)).doesNotExist();
  }

  @Test
  void aRunInAProcessOfItsOwnTellsEachStepAndMeasuresBothVersions() throws Exception {
    Heard heard = new Heard();

    SkinTrainingProcess.Result result = start("0.6.0", rows).follow(heard);

    assertThat(heard.steps).hasSize(2);
    assertThat(heard.epochs).hasSize(2);
    assertThat(result.figures().photos()).isEqualTo(4);
    assertThat(result.before().photos()).isEqualTo(4);
    assertThat(Path.of(result.report())).exists();
    assertThat(ModelFolder.open(folder.resolve("work-0.6.0/0.6.0")).version()).isEqualTo("0.6.0");
  }

  @Test
  void aProcessThatFailsSaysWhyAndOneThatIsEndedEnds() throws Exception {
    Manifest.Row row = rows.get(0);
    List<Manifest.Row> wrong = new ArrayList<>(rows);
    wrong.set(
        0, new Manifest.Row(row.name(), row.path(), "pretty", row.subject(), row.split(), null));
    assertThatThrownBy(() -> start("0.7.0", wrong).follow(new Heard()))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("no label");

    SkinTrainingProcess ended = start("0.8.0", rows);
    ended.close();
    assertThatThrownBy(() -> ended.follow(new Heard())).isInstanceOf(ModelException.class);
    assertThat(folder.resolve("work-0.8.0/0.8.0/card.json")).doesNotExist();
  }

  private static SkinTrainingProcess start(String version, List<Manifest.Row> photos)
      throws Exception {
    Path work = Files.createDirectories(folder.resolve("work-" + version));
    List<SkinTrainingJob.LabelledPhoto> labelled =
        photos.stream()
            .map(
                row ->
                    new SkinTrainingJob.LabelledPhoto(
                        row.name(), row.path().toString(), row.label(), row.subject(), row.split()))
            .toList();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return SkinTrainingProcess.start(
        new SkinTrainingProcess.Machine(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            classPath,
            List.of("-Xmx512m", "-XX:+UseSerialGC", "--add-opens=java.base/java.nio=ALL-UNNAMED")),
        new SkinTrainingJob(
            labelled,
            folder.resolve("0.1.0").toString(),
            work.resolve(version).toString(),
            version,
            new SkinTraining.Plan(2, 1e-3, 1)),
        work);
  }

  @Test
  void aPatientMustNotBeInTwoSplits() {
    List<Manifest.Row> mixed = new ArrayList<>(rows);
    Manifest.Row row = rows.get(0);
    mixed.add(new Manifest.Row(row.name(), row.path(), row.label(), row.subject(), "test", null));

    assertThatThrownBy(
            () ->
                new SkinTraining(SkinTraining.Plan.DEFAULT, new Heard())
                    .run(new Manifest(mixed, true), first, folder.resolve("mixed"), "0.4.0"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("two splits");
  }

  @Test
  void anUnknownLabelIsRefused() {
    List<Manifest.Row> wrong = new ArrayList<>();
    for (Manifest.Row row : rows) {
      wrong.add(
          new Manifest.Row(row.name(), row.path(), "pretty", row.subject(), row.split(), null));
    }

    assertThatThrownBy(
            () ->
                new SkinTraining(SkinTraining.Plan.DEFAULT, new Heard())
                    .run(new Manifest(wrong, true), first, folder.resolve("wrong"), "0.5.0"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("no label");
  }
}
