package org.studygate.models.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.iqm.EffectStudy;
import org.studygate.models.iqm.RatedScans;
import org.studygate.models.iqm.RatingStudy;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.registry.Json;

/**
 * {@code ratings}: measures what metrics alone tell of experts' ratings, each site left out once,
 * and whether simulated artefacts move them the same way.
 */
final class RatingsCommand {

  private static final int SLICES = 8;
  private static final int MOST_PIXELS = 256;

  private RatingsCommand() {}

  static void run(Arguments arguments, PrintStream out)
      throws UsageException, ModelException, ImageException {
    arguments.only("sites", "other", "report", "text", "plot", "clean");
    RatedScans sites = RatedScans.read(arguments.path("sites"));
    JsonObject report = RatingStudy.run(sites, RatedScans.read(arguments.path("other")));
    List<EffectStudy.Effect> effects = List.of();
    if (arguments.has("clean")) {
      List<List<Slice>> clean = new ArrayList<>();
      for (String path : arguments.option("clean", "").split(",")) {
        clean.add(inner(Slices.open(Path.of(path))));
      }
      effects = EffectStudy.run(sites, clean);
      report.add("effects", Json.gson().toJsonTree(effects));
    }
    Json.write(arguments.path("report"), report);
    if (arguments.has("text")) {
      try {
        Files.writeString(arguments.path("text"), RatingsText.of(report, effects));
      } catch (IOException e) {
        throw new ModelException("the text cannot be written", e);
      }
    }
    if (arguments.has("plot")) {
      Pictures.write(EffectPlot.of(effects), arguments.path("plot"));
    }
    JsonObject leftOut = report.getAsJsonObject("siteLeftOut");
    out.printf(
        "a site left out: accuracy %s, AUC %s%n", leftOut.get("accuracy"), leftOut.get("auc"));
  }

  private static List<Slice> inner(Slices series) throws ImageException {
    List<Slice> out = new ArrayList<>();
    for (int i = 0; i < SLICES; i++) {
      int at = (int) (series.size() * (0.35 + 0.35 * i / (SLICES - 1)));
      out.add(Resize.atMost(series.slice(at), MOST_PIXELS));
    }
    return out;
  }
}
