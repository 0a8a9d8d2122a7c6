package org.studygate.deid;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run has finished, so that it goes on after a kill instead of beginning again. What is in
 * the output is forced to disk; a line that a crash cut short is as if it had not been written.
 * Holds new ids only.
 */
final class Journal implements AutoCloseable {

  private static final Gson GSON = new Gson();

  private final FileChannel channel;
  private final Map<Integer, JsonObject> staged = new HashMap<>();
  private final Map<Integer, JsonObject> finished = new HashMap<>();

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the journal of a run.
   *
   * @param run tells this run (options, key, sources) from another
   * @throws DeidException when the folder holds another run's
   */
  static Journal open(Path file, String run) throws IOException, DeidException {
    Files.createDirectories(file.getParent());
    boolean isNew = !Files.exists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Journal journal = new Journal(channel);
    try {
      if (isNew || channel.size() == 0) {
        JsonObject head = new JsonObject();
        head.addProperty("run", run);
        journal.append(head);
      } else {
        journal.read(file, run);
      }
      return journal;
    } catch (IOException | DeidException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void read(Path file, String run) throws IOException, DeidException {
    byte[] bytes = Files.readAllBytes(file);
    int good = 0;
    boolean first = true;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      JsonObject line = parse(new String(bytes, good, i - good, StandardCharsets.UTF_8));
      if (line == null) {
        break;
      }
      if (first && !(line.has("run") && line.get("run").getAsString().equals(run))) {
        throw new DeidException(
            "The output folder holds an unfinished run with other sources, options or key.");
      }
      first = false;
      take(line);
      good = i + 1;
    }
    channel.truncate(good);
    channel.position(good);
    if (first) {
      JsonObject head = new JsonObject();
      head.addProperty("run", run);
      append(head);
    }
  }

  private static JsonObject parse(String line) {
    try {
      return GSON.fromJson(line, JsonObject.class);
    } catch (JsonParseException e) {
      return null;
    }
  }

  private void take(JsonObject line) {
    if (line.has("staged")) {
      staged.put(line.get("staged").getAsInt(), line.getAsJsonObject("outcome"));
    } else if (line.has("finished")) {
      finished.put(line.get("finished").getAsInt(), line.getAsJsonObject("result"));
    }
  }

  private void append(JsonObject line) throws IOException {
    append(line, true);
  }

  private void append(JsonObject line, boolean force) throws IOException {
    byte[] bytes = (GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    if (force) {
      channel.force(false);
    }
  }

  /** What a file became that lies in the staging folder, or null. */
  synchronized JsonObject staged(int number) {
    return staged.get(number);
  }

  synchronized void stage(int number, JsonObject outcome) throws IOException {
    JsonObject line = new JsonObject();
    line.addProperty("staged", number);
    line.add("outcome", outcome);
    append(line, false);
    staged.put(number, outcome);
  }

  /** The result of a study that lies in the output, or null. */
  synchronized JsonObject finished(int study) {
    return finished.get(study);
  }

  synchronized void finish(int study, JsonObject result) throws IOException {
    JsonObject line = new JsonObject();
    line.addProperty("finished", study);
    line.add("result", result);
    append(line);
    finished.put(study, result);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
