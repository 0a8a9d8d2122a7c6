package org.studygate.models.skin;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.studygate.models.ModelException;

/**
 * A training in a process of its own, of the lowest priority and on one thread: it takes what
 * judging leaves over, has a heap of its own, and whatever happens to it does not happen to the
 * server. It ends when the server does.
 */
public final class SkinTrainingProcess implements AutoCloseable {

  /**
   * What the process runs on.
   *
   * @param java the program
   * @param classPath with this module and its libraries
   * @param options for the virtual machine
   */
  public record Machine(Path java, String classPath, List<String> options) {}

  /**
   * What came of it.
   *
   * @param report file, as the contract has it
   * @param figures of the new version on the photos that were held back
   * @param before those of the version that it went on from, on the same photos
   */
  public record Result(String report, SkinTraining.Figures figures, SkinTraining.Figures before) {}

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Process process;

  private SkinTrainingProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param work folder for the job's file and for what the process prints
   * @throws ModelException when it cannot be started
   */
  public static SkinTrainingProcess start(Machine machine, SkinTrainingJob job, Path work)
      throws ModelException {
    Path file = work.resolve("job.json");
    job.write(file);
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.add(machine.java().toString());
    command.addAll(machine.options());
    command.addAll(List.of("-cp", machine.classPath()));
    command.addAll(List.of(SkinTrainingProgram.class.getName(), file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.redirectError(new File(work.toFile(), "process.log"));
    builder.environment().keySet().removeIf(name -> name.startsWith("STUDYGATE_"));
    builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"));
    try {
      return new SkinTrainingProcess(builder.start());
    } catch (IOException e) {
      throw new ModelException("the process of the training cannot be started", e);
    }
  }

  /**
   * Waits until it ends.
   *
   * @throws ModelException when it failed or was killed
   */
  public Result follow(SkinTraining.Listener listener) throws ModelException {
    String failed = null;
    Result done = null;
    try (BufferedReader lines = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        SkinTrainingProgram.Line line = SkinTrainingProgram.Line.of(text);
        if (line.step() != null) {
          listener.step(line.step());
        } else if (line.epoch() != null) {
          listener.epoch(line.epoch());
        }
        failed = line.failed() != null ? line.failed() : failed;
        done = line.done() != null ? line.done() : done;
      }
      int status = process.waitFor();
      if (done == null) {
        throw new ModelException(
            failed != null ? failed : "the process of the training ended with status " + status);
      }
      return done;
    } catch (IOException e) {
      throw new ModelException("the process of the training was ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("the training was interrupted", e);
    } finally {
      close();
    }
  }

  /** Ends it, wherever it stands. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
