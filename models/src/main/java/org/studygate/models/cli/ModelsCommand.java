package org.studygate.models.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.registry.Promotion;

/**
 * The command line of the models.
 *
 * <p>Exit codes: 0 done; 1 it failed, with one sentence that says why; 2 wrong usage.
 */
public final class ModelsCommand {

  static final List<String> BUILT =
      List.of("series-type", "quality", "tissue", "face-parts", "pixel-text", "skin-usability");
  static final List<String> PLANNED = List.of("pneumonia-xray", "pneumonia-ct", "body-composition");

  static final String USAGE =
      """
      usage: studygate models COMMAND …
        train TASK --data MANIFEST.tsv --out DIR [--seed N] [--version V]
            face-parts also: [--steps N] [--from WEIGHTS.zip]
            quality also: [--convolutions DIR]
            skin-usability also: [--steps N] [--from KEPT.zip [--resume yes]]
        evaluate TASK --data MANIFEST.tsv --report FILE.json [--text FILE.md] [--model DIR] [--split NAME]
            skin-usability also: [--damage yes|no]
            face-parts also: [--slices N]      judges N single slices of each plane of each head as well
        promote --model DIR --report FILE.json [--registry DIR]
        predict TASK --input PATH [--output PATH] [--model DIR]
        list [--registry DIR]
        simulate ARTEFACT --input PATH --output FILE.png|FILE.nii.gz [--severity 0..1] [--slice N] [--seed N] [--modality MR|CT]
        simulate FAULT --input PHOTO --output FILE.png [--kind N] [--severity 0..1] [--seed N]; motion also: --modality PHOTO
        simulate list
        learn --data MANIFEST.tsv --out DIR [--report FILE.json] [--model TISSUE_DIR]
        gallery --mr PATH --ct PATH --output DIR      every artefact, for the docs
        ratings --sites ABIDE.tsv --other DS030.tsv --report FILE.json [--text FILE.md] [--plot FILE.png] [--clean PATH,PATH…]
        prepare --data DIR      writes the manifests of an unpacked data folder
      TASK: series-type, quality, tissue, face-parts, pixel-text, skin-usability
      """;

  private final PrintStream out;
  private final PrintStream err;

  ModelsCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    quiet();
    // ND4J's threads would keep the process alive
    System.exit(new ModelsCommand(System.out, System.err).run(args));
  }

  private static void quiet() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.OFF);
    System.setProperty("java.awt.headless", "true");
  }

  /** Runs one command and returns its exit code. */
  int run(String... args) {
    try {
      Arguments arguments = new Arguments(args);
      switch (arguments.word(0, "a command")) {
        case "train" -> TrainCommand.run(arguments, err);
        case "evaluate" -> EvaluateCommand.run(arguments, out, err);
        case "predict" -> PredictCommand.run(arguments, out);
        case "promote" -> promote(arguments);
        case "learn" -> KnowledgeCommand.run(arguments, out, err);
        case "list" -> ListCommand.run(arguments, out);
        case "simulate" -> SimulateCommand.run(arguments, out);
        case "gallery" -> GalleryCommand.run(arguments, out);
        case "ratings" -> RatingsCommand.run(arguments, out);
        case "prepare" -> {
          arguments.only("data");
          new ManifestMaker(arguments.path("data")).write();
        }
        case "help" -> out.print(USAGE);
        default -> throw new UsageException("there is no command '" + args[0] + "'");
      }
      return 0;
    } catch (UsageException e) {
      err.println("studygate models: " + e.getMessage());
      err.print(USAGE);
      return 2;
    } catch (ModelException | ImageException e) {
      err.println("studygate models: " + e.getMessage());
      return 1;
    }
  }

  private void promote(Arguments arguments) throws UsageException, ModelException {
    arguments.only("model", "report", "registry");
    ModelRegistry registry = new ModelRegistry(Models.registry(arguments));
    out.println(Promotion.promote(arguments.path("model"), arguments.path("report"), registry));
  }

  /** The task, when a model for it can exist. */
  static String task(Arguments arguments) throws UsageException, ModelException {
    String task = arguments.word(1, "the task");
    if (PLANNED.contains(task)) {
      throw new ModelException("no model for " + task + " exists yet");
    }
    if (!BUILT.contains(task)) {
      throw new UsageException("there is no task '" + task + "'");
    }
    return task;
  }
}
