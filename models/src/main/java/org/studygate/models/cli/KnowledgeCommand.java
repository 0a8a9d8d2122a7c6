package org.studygate.models.cli;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.models.knowledge.KnowledgeLearner;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.tissue.TissueModel;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.ReportHtml;

/**
 * {@code learn}: learns the knowledge base from a manifest of series types, with the registry's
 * tissue model or the one of {@code --model}; with {@code --report} also measures it on the split
 * {@code test}.
 */
final class KnowledgeCommand {

  private KnowledgeCommand() {}

  static void run(Arguments arguments, PrintStream out, PrintStream progress)
      throws UsageException, ModelException {
    arguments.only("data", "out", "report", "model", "registry", "engine", "seed");
    Manifest manifest = Manifest.read(arguments.path("data"));
    ModelFolder tissue = Models.folder(arguments, TissueModel.TASK);
    KnowledgeLearner learner = new KnowledgeLearner(arguments.number("seed", 1), progress);
    if (arguments.has("out")) {
      Path folder = arguments.path("out");
      Knowledge knowledge = learner.learn(manifest, tissue, Models.engine(arguments), folder);
      knowledge
          .brightness()
          .forEach(type -> out.println(type.type() + ": " + String.join(" < ", type.order())));
    }
    if (arguments.has("report")) {
      report(arguments, learner, manifest, tissue);
    }
  }

  private static void report(
      Arguments arguments, KnowledgeLearner learner, Manifest manifest, ModelFolder tissue)
      throws UsageException, ModelException {
    ModelFolder folder =
        arguments.has("out")
            ? ModelFolder.open(arguments.path("out"))
            : new ModelRegistry(Models.registry(arguments)).newest(Knowledge.TASK);
    List<Manifest.Row> rows = manifest.split("test");
    JsonObject report = learner.evaluate(folder, tissue, Models.engine(arguments), rows);
    Path file = arguments.path("report");
    Json.write(file, report);
    ReportHtml.write(EvaluateCommand.page(file), report, null, new Thumbnails(rows)::of);
  }
}
