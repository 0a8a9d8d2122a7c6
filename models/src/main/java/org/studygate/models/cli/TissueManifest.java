package org.studygate.models.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of the tissue model: the heads of {@code tissue-sources.tsv} that are there, and the
 * slices of brains that were cut out, as the manifest of series types deals them.
 */
final class TissueManifest {

  private static final String BRAINS = "oasis_neuromorph";

  private TissueManifest() {}

  /**
   * @param typeRows lines of {@code series-type.tsv}
   */
  static void write(Path data, List<String> typeRows) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                TissueManifest.class.getResourceAsStream("tissue-sources.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (lines.isEmpty() || Files.exists(data.resolve(line.split("\t")[0]))) {
          lines.add(line);
        }
      }
    }
    List<String[]> brains =
        typeRows.stream()
            .filter(row -> row.contains(BRAINS))
            .map(row -> row.split("\t"))
            .filter(cells -> !cells[3].equals("test"))
            .toList();
    String last = brains.stream().map(cells -> cells[2]).reduce("", (a, b) -> b);
    for (String[] cells : brains) {
      // one of them only measures
      String split = cells[2].equals(last) ? "val" : "train";
      lines.add(String.join("\t", cells[0], "MR_T1_BRAIN", cells[2], split, ""));
    }
    Files.write(data.resolve("tissue.tsv"), lines);
  }
}
