package org.studygate.models.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.faceparts.FaceImages;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartsModel;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.PictureReader;
import org.studygate.models.image.Slices;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.pixeltext.TextShare;
import org.studygate.models.quality.QualityModel;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.seriestype.SeriesTypeModel;
import org.studygate.models.skin.SkinModel;
import org.studygate.models.tissue.TissueModel;

/** {@code predict}: judges one file or series and prints or writes the result as JSON. */
final class PredictCommand {

  private PredictCommand() {}

  static void run(Arguments arguments, PrintStream out)
      throws UsageException, ModelException, ImageException {
    String task = ModelsCommand.task(arguments);
    arguments.only("input", "output", "model", "registry", "engine", "labels");
    Path input = arguments.path("input");
    ModelFolder folder = Models.folder(arguments, task);
    InferenceEngine kind = Models.engine(arguments);
    JsonObject result = new JsonObject();
    result.addProperty("task", task);
    result.addProperty("version", folder.version());
    if (task.equals(FacePartsModel.TASK)) {
      result.add("result", faceParts(folder, kind, input, arguments));
    } else if (task.equals(SkinModel.TASK)) {
      result.add("result", PhotoCommands.predict(folder, kind, input, arguments));
    } else {
      result.add("result", judge(task, folder, kind, Slices.open(input)));
    }
    if (arguments.has("output")) {
      Json.write(arguments.path("output"), result);
    } else {
      out.println(Json.gson().toJson(result));
    }
  }

  /** {@code --labels FILE.nii.gz} keeps the map: the labels, and 16 for the inside of the skull. */
  private static JsonElement faceParts(
      ModelFolder folder, InferenceEngine kind, Path input, Arguments arguments)
      throws UsageException, ModelException, ImageException {
    try (FacePartsModel model = FacePartsModel.load(folder, kind)) {
      FacePartMap map =
          PictureReader.handles(input)
              ? model.judge(PictureReader.read(input))
              : model.judge(FaceImages.open(input));
      if (arguments.has("labels")) {
        FaceImages.writeLabels(map, arguments.path("labels"));
      }
      return map.summary();
    }
  }

  private static JsonElement judge(
      String task, ModelFolder folder, InferenceEngine kind, Slices series) throws ModelException {
    if (task.equals(QualityModel.TASK)) {
      try (QualityModel model = QualityModel.load(folder, kind)) {
        return Json.gson().toJsonTree(model.judge(series));
      }
    }
    if (task.equals(TextDetector.TASK)) {
      try (TextDetector detector = TextDetector.load(folder, kind)) {
        return Json.gson().toJsonTree(TextShare.of(detector, series));
      }
    }
    if (task.equals(TissueModel.TASK)) {
      try (TissueModel model = TissueModel.load(folder, kind)) {
        return Json.gson().toJsonTree(model.brightness(series));
      }
    }
    try (SeriesTypeModel model = SeriesTypeModel.load(folder, kind)) {
      return Json.gson().toJsonTree(model.judge(series));
    }
  }
}
