package org.studygate.models.cli;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import org.studygate.models.ModelException;
import org.studygate.models.faceparts.FacePartsModel;
import org.studygate.models.faceparts.FacePartsTrainer;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.pixeltext.TextTrainer;
import org.studygate.models.quality.QualityTrainer;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.seriestype.SeriesTypeTrainer;
import org.studygate.models.seriestype.TypeRecalibration;
import org.studygate.models.skin.SkinModel;
import org.studygate.models.skin.SkinTrainer;
import org.studygate.models.tissue.TissueTrainer;
import org.studygate.models.training.Manifest;

/** {@code train}: trains, calibrates, exports, and writes one version. */
final class TrainCommand {

  private static final int FACE_STEPS = 12_000;

  private TrainCommand() {}

  static void run(Arguments arguments, PrintStream progress) throws UsageException, ModelException {
    String task = ModelsCommand.task(arguments);
    arguments.only(
        "data",
        "out",
        "seed",
        "version",
        "steps",
        "from",
        "effort",
        "resume",
        "convolutions",
        "calibrate",
        "mean",
        "order-weight");
    Path data = arguments.path("data");
    Path folder = arguments.path("out");
    long seed = arguments.number("seed", 1);
    String version = arguments.option("version", folder.getFileName().toString());
    Manifest manifest = Manifest.read(data);
    JsonObject card = Cards.of(task, version, seed);
    switch (task) {
      case "quality" ->
          new QualityTrainer(QualityTrainer.Effort.FULL, seed, progress)
              .train(
                  manifest,
                  folder,
                  card,
                  arguments.has("convolutions") ? arguments.path("convolutions") : null);
      case "tissue" -> tissue(arguments, seed, progress).train(manifest, folder, card);
      case FacePartsModel.TASK ->
          new FacePartsTrainer((int) arguments.number("steps", FACE_STEPS), seed, progress)
              .train(manifest, arguments.has("from") ? arguments.path("from") : null, folder, card);
      case SkinModel.TASK ->
          new SkinTrainer(SkinTrainer.Effort.of((int) arguments.number("steps", 0)), seed, progress)
              .train(
                  manifest,
                  arguments.has("from") ? arguments.path("from") : null,
                  arguments.option("resume", "no").equals("yes"),
                  folder,
                  card);
      case TextDetector.TASK ->
          new TextTrainer(TextTrainer.FULL, seed, progress).train(manifest, folder, card);
      default -> seriesType(arguments, seed, progress, manifest, folder, card);
    }
  }

  private static void seriesType(
      Arguments arguments,
      long seed,
      PrintStream progress,
      Manifest manifest,
      Path folder,
      JsonObject card)
      throws UsageException, ModelException {
    if (arguments.has("calibrate")) {
      TypeRecalibration calibration = new TypeRecalibration(seed, progress);
      if (arguments.has("mean")) {
        calibration.meanWith(ModelFolder.open(arguments.path("mean")));
      }
      calibration.orderWeight(arguments.number("order-weight", 0) / 100.0);
      ModelFolder earlier = ModelFolder.open(arguments.path("calibrate"));
      calibration.calibrate(manifest, earlier, folder, card);
      return;
    }
    new SeriesTypeTrainer(
            effort(arguments), arguments.option("resume", "no").equals("yes"), seed, progress)
        .train(manifest, folder, card);
  }

  private static TissueTrainer tissue(Arguments arguments, long seed, PrintStream progress)
      throws UsageException {
    TissueTrainer.Effort effort =
        arguments.has("steps")
            ? TissueTrainer.Effort.of((int) arguments.number("steps", 0))
            : TissueTrainer.Effort.FULL;
    TissueTrainer trainer = new TissueTrainer(effort, seed, progress);
    return arguments.has("from") ? trainer.from(arguments.path("from")) : trainer;
  }

  private static SeriesTypeTrainer.Effort effort(Arguments arguments) throws UsageException {
    return switch (arguments.option("effort", "full")) {
      case "full" -> SeriesTypeTrainer.Effort.FULL;
      case "half" -> SeriesTypeTrainer.Effort.HALF;
      case "further" -> SeriesTypeTrainer.Effort.FURTHER;
      case "further-half" -> SeriesTypeTrainer.Effort.FURTHER_HALF;
      case "trial" -> SeriesTypeTrainer.Effort.TRIAL;
      default -> throw new UsageException("--effort is full, half, further, further-half or trial");
    };
  }
}
