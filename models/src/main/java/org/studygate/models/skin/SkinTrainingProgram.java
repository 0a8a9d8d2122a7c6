package org.studygate.models.skin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;

/**
 * The program that a {@link SkinTrainingProcess} runs: trains as a file says, and tells how it goes
 * in lines of JSON. It ends when whoever started it ends.
 */
final class SkinTrainingProgram {

  /**
   * A line: exactly one of the fields is there.
   *
   * @param failed why, in a sentence
   */
  record Line(
      SkinTraining.Step step,
      SkinTraining.Epoch epoch,
      SkinTrainingProcess.Result done,
      String failed) {

    static final Gson JSON =
        new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping().create();

    static Line of(String text) {
      return JSON.fromJson(text, Line.class);
    }

    @Override
    public String toString() {
      return JSON.toJson(this);
    }
  }

  private static final int LEFT_ALONE = 3;

  private final PrintStream out;

  private SkinTrainingProgram(PrintStream out) {
    this.out = out;
  }

  /**
   * @param arguments the file of the job
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // What libraries print is no line of ours.
    System.setOut(System.err);
    Thread watch = new Thread(SkinTrainingProgram::endWithTheServer, "watch");
    watch.setDaemon(true);
    watch.start();
    System.exit(new SkinTrainingProgram(out).run(Path.of(arguments[0])) ? 0 : 1);
  }

  private static void endWithTheServer() {
    try {
      while (System.in.read() >= 0) {
        // nobody writes
      }
    } catch (IOException closed) {
      // as good as the end
    }
    Runtime.getRuntime().halt(LEFT_ALONE);
  }

  private boolean run(Path file) {
    try {
      SkinTrainingJob job = SkinTrainingJob.read(file);
      Manifest photos = job.manifest();
      ModelFolder from = ModelFolder.open(Path.of(job.from()));
      SkinTraining.Figures before = SkinTraining.measure(photos, from);
      SkinTraining.Outcome outcome =
          new SkinTraining(job.plan(), listener())
              .run(photos, from, Path.of(job.folder()), job.version());
      say(
          new Line(
              null,
              null,
              new SkinTrainingProcess.Result(
                  outcome.report().toString(), outcome.figures(), before),
              null));
      return true;
    } catch (ModelException e) {
      e.printStackTrace(System.err);
      say(new Line(null, null, null, e.getMessage()));
    } catch (RuntimeException | Error e) {
      e.printStackTrace(System.err);
      say(new Line(null, null, null, "the training failed (" + e.getClass().getSimpleName() + ")"));
    }
    return false;
  }

  private SkinTraining.Listener listener() {
    return new SkinTraining.Listener() {
      @Override
      public void step(SkinTraining.Step step) {
        say(new Line(step, null, null, null));
      }

      @Override
      public void epoch(SkinTraining.Epoch epoch) {
        say(new Line(null, epoch, null, null));
      }
    };
  }

  private void say(Line line) {
    out.println(line);
  }
}
