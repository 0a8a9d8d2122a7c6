package org.studygate.models.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.studygate.models.ModelException;

/**
 * A list of labelled images: TSV with a header line and the columns {@code path} (relative to the
 * manifest), {@code label}, {@code subject} and, where given, {@code mask} and {@code split}.
 *
 * @param rows in the order of the file
 * @param splits whether the file has a {@code split} column
 */
public record Manifest(List<Row> rows, boolean splits) {

  /**
   * One image or series.
   *
   * @param name the path as written
   * @param path the path resolved
   * @param split {@code train}, {@code val}, {@code test} or empty
   * @param mask image of what is where in it, resolved, or null
   */
  public record Row(
      String name, Path path, String label, String subject, String split, Path mask) {}

  /**
   * @throws ModelException when the file cannot be read or lacks a column
   */
  public static Manifest read(Path file) throws ModelException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException("the manifest " + file + " cannot be read", e);
    }
    if (lines.isEmpty()) {
      throw new ModelException("the manifest " + file + " is empty");
    }
    List<String> header = Arrays.asList(lines.get(0).split("\t"));
    int path = column(header, "path");
    int label = column(header, "label");
    int subject = column(header, "subject");
    int split = header.indexOf("split");
    int mask = header.indexOf("mask");
    Path base = file.toAbsolutePath().getParent();
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < header.size()) {
        throw new ModelException("the manifest has a row with too few columns: " + line);
      }
      rows.add(
          new Row(
              cells[path],
              base.resolve(cells[path]).normalize(),
              cells[label],
              cells[subject],
              split < 0 ? "" : cells[split],
              mask < 0 || cells[mask].isBlank() ? null : base.resolve(cells[mask]).normalize()));
    }
    return new Manifest(rows, split >= 0);
  }

  private static int column(List<String> header, String name) throws ModelException {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new ModelException("the manifest lacks the column '" + name + "'");
    }
    return index;
  }

  /** The rows of one split; without a split column, subjects are dealt out 60 : 20 : 20. */
  public List<Row> split(String name) {
    return rows.stream()
        .filter(row -> name.equals(row.split().isEmpty() ? dealt(row.subject()) : row.split()))
        .toList();
  }

  /** {@code train}, {@code val} or {@code test} by a subject's name, the same on every machine. */
  public static String dealt(String subject) {
    int hash = 17;
    for (byte b : subject.getBytes(StandardCharsets.UTF_8)) {
      hash = hash * 31 + b;
    }
    hash ^= hash >>> 15;
    int tenth = Math.floorMod(hash * 0x2c1b3c6d >>> 8, 10);
    return tenth < 6 ? "train" : tenth < 8 ? "val" : "test";
  }
}
