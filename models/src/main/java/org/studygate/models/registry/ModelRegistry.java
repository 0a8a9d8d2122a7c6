package org.studygate.models.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.studygate.models.ModelException;

/** A folder of models: {@code <task>/<version>/}. */
public record ModelRegistry(Path root) {

  /** Every version of every task, newest first within a task. */
  public List<Path> folders() throws ModelException {
    List<Path> out = new ArrayList<>();
    for (Path task : children(root)) {
      out.addAll(versions(task));
    }
    return out;
  }

  /** Whether there is any version of a task. */
  public boolean has(String task) throws ModelException {
    return Files.isDirectory(root.resolve(task)) && !versions(root.resolve(task)).isEmpty();
  }

  /**
   * The newest version of a task.
   *
   * @throws ModelException when there is none, or it is damaged
   */
  public ModelFolder newest(String task) throws ModelException {
    Path folder = root.resolve(task);
    if (!Files.isDirectory(folder) || versions(folder).isEmpty()) {
      throw new ModelException("no model for " + task + " exists yet in " + root);
    }
    return ModelFolder.open(versions(folder).get(0));
  }

  private static List<Path> versions(Path task) throws ModelException {
    List<Path> out = new ArrayList<>(children(task));
    out.sort(Comparator.comparing(ModelRegistry::key).reversed());
    return out;
  }

  /** Dotted numbers in an order that puts 1.10 after 1.9. */
  private static String key(Path version) {
    StringBuilder key = new StringBuilder();
    for (String part : version.getFileName().toString().split("\\.")) {
      key.append(part.matches("\\d{1,8}") ? "%08d".formatted(Integer.parseInt(part)) : part);
    }
    return key.toString();
  }

  private static List<Path> children(Path folder) throws ModelException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isDirectory)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ModelException("the folder " + folder + " cannot be listed", e);
    }
  }
}
