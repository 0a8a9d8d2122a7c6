package org.studygate.models.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studygate.models.ModelException;
import org.studygate.models.training.Manifest;

/**
 * Writes the training manifests for the unpacked data folder from tables of its contents ({@code
 * series-type-sources.tsv}, {@code data-sources.tsv} for quality): which files show what, of whom,
 * and in which split they belong.
 */
final class ManifestMaker {

  private record Source(
      String glob, String label, String subject, String split, int every, String tasks) {}

  private final Path data;
  private final Map<String, Map<String, String>> tables = new HashMap<>();

  ManifestMaker(Path data) {
    this.data = data;
  }

  /**
   * Writes {@code series-type.tsv}, {@code quality.tsv} and {@code tissue.tsv} into the data
   * folder.
   */
  void write() throws ModelException {
    List<String> type = new ArrayList<>(List.of("path\tlabel\tsubject\tsplit"));
    List<String> quality = new ArrayList<>(type);
    try {
      List<String> entries = entries();
      for (Source source : sources("series-type-sources.tsv")) {
        type.addAll(rows(source, entries));
      }
      for (Source source : sources("data-sources.tsv")) {
        if (source.tasks().contains("Q")) {
          quality.addAll(rows(source, entries));
        }
      }
      Files.write(data.resolve("series-type.tsv"), type);
      Files.write(data.resolve("quality.tsv"), quality);
      TissueManifest.write(data, type);
    } catch (IOException | UncheckedIOException e) {
      throw new ModelException("the data folder " + data + " cannot be read or written", e);
    }
  }

  /** Paths below the data folder with forward slashes; directories end in one. */
  private List<String> entries() throws IOException {
    try (Stream<Path> all = Files.walk(data, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(path -> !path.equals(data))
          .map(path -> data.relativize(path) + (Files.isDirectory(path) ? "/" : ""))
          .sorted()
          .toList();
    }
  }

  private List<String> rows(Source source, List<String> entries) throws IOException {
    boolean directories = source.glob().endsWith("/");
    String glob =
        directories ? source.glob().substring(0, source.glob().length() - 1) : source.glob();
    PathMatcher matcher = data.getFileSystem().getPathMatcher("glob:" + glob);
    PathMatcher shallow = data.getFileSystem().getPathMatcher("glob:" + glob.replace("**/", ""));
    List<String> out = new ArrayList<>();
    int seen = 0;
    for (String entry : entries) {
      if (entry.endsWith("/") != directories) {
        continue;
      }
      String path = directories ? entry.substring(0, entry.length() - 1) : entry;
      boolean hit = matcher.matches(Path.of(path)) || shallow.matches(Path.of(path));
      if (hit && seen++ % source.every() == 0) {
        String subject = subject(source.subject(), path);
        String split =
            switch (source.split()) {
              case "dealt" -> Manifest.dealt(subject);
              case "redealt" -> Manifest.dealt("2nd deal: " + subject);
              default -> source.split();
            };
        out.add(String.join("\t", path, source.label(), subject, split));
      }
    }
    return out;
  }

  private String subject(String rule, String path) throws IOException {
    if (rule.startsWith("re:")) {
      Matcher matcher = Pattern.compile(rule.substring(3)).matcher(path);
      return matcher.find() ? path.split("/")[1] + "-" + matcher.group(1) : path;
    }
    if (rule.startsWith("tsv:")) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return table(rule.substring(4)).getOrDefault(name, path);
    }
    return rule;
  }

  private Map<String, String> table(String file) throws IOException {
    Map<String, String> known = tables.get(file);
    if (known == null) {
      known = new HashMap<>();
      for (String line : Files.readAllLines(data.resolve(file))) {
        String[] cells = line.split("\t");
        known.put(cells[0].substring(cells[0].lastIndexOf('/') + 1), cells[2]);
      }
      tables.put(file, known);
    }
    return known;
  }

  private static List<Source> sources(String table) throws IOException {
    List<Source> out = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ManifestMaker.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] c = line.split("\t");
          String tasks = c.length > 5 ? c[5] : "";
          out.add(new Source(c[0], c[1], c[2], c[3], Integer.parseInt(c[4]), tasks));
        }
      }
    }
    return out;
  }
}
