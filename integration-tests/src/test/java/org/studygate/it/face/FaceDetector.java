package org.studygate.it.face;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.studygate.it.Command;

/** Two outside face detectors and a recogniser (npm package @vladmandic/face-api), run by node. */
public final class FaceDetector {

  private static final Path SOURCE = Path.of("faces").toAbsolutePath();
  private static final Pattern NO_NETWORK =
      Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH");
  private static final Path FOLDER = Path.of("target/faces").toAbsolutePath();

  /**
   * A picture to look at.
   *
   * @param box x, y, width, height of the face to recognise, or null: where one is found
   */
  public record Task(String file, int[] box) {}

  /**
   * What was seen.
   *
   * @param ssd best score of the one detector, 0 to 1
   * @param tiny best score of the other
   * @param box where the better one saw a face, or the task's
   * @param descriptor 128 numbers; the same person's lie nearer than 0.6, or null without a box
   */
  public record Seen(String file, double ssd, double tiny, int[] box, double[] descriptor) {

    /**
     * Whether this is a face: to the one detector at its usual threshold, to the other, which sees
     * faces in blotches too, at a higher one.
     */
    public boolean face() {
      return ssd >= 0.5 || tiny >= 0.75;
    }

    /** How unlike two faces are. */
    public double distance(Seen other) {
      double sum = 0;
      for (int i = 0; i < descriptor.length; i++) {
        double difference = descriptor[i] - other.descriptor[i];
        sum += difference * difference;
      }
      return Math.sqrt(sum);
    }
  }

  private FaceDetector() {}

  /**
   * Installs the pinned packages (20 MB) once; skips the test where node or npm is missing, or the
   * network.
   */
  public static void install() throws IOException, InterruptedException {
    Command.require("node");
    Command.require("npm");
    Files.createDirectories(FOLDER);
    if (!Files.exists(FOLDER.resolve("node_modules/pngjs"))) {
      for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      String prefix = "--prefix=" + FOLDER;
      List<String> command =
          // the bundle holds what these packages want beside them
          List.of(
              "npm",
              "ci",
              prefix,
              "--ignore-scripts",
              "--prefer-offline",
              "--no-audit",
              "--legacy-peer-deps");
      Command.Result result = Command.run(command);
      if (result.status() != 0) {
        Assumptions.assumeFalse(
            NO_NETWORK.matcher(result.output()).find(),
            "the outside face detector cannot be fetched: the package registry is not reached");
        throw new IOException("npm ci failed: " + result.output());
      }
    }
  }

  /** Looks at pictures. */
  public static List<Seen> look(List<Task> tasks) throws IOException, InterruptedException {
    Path in = Files.writeString(FOLDER.resolve("tasks.json"), new Gson().toJson(tasks));
    Path out = FOLDER.resolve("results.json");
    List<String> command =
        List.of(
            "/bin/sh",
            "-c",
            "node '%s' '%s' < '%s' > '%s'"
                .formatted(SOURCE.resolve("detect.mjs"), FOLDER, in, out));
    Command.Result result = Command.run(command);
    if (result.status() != 0) {
      throw new IOException("the detector failed: " + result.output());
    }
    return List.of(new Gson().fromJson(Files.readString(out, UTF_8), Seen[].class));
  }
}
