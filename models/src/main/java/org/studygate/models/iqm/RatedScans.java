package org.studygate.models.iqm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.studygate.models.ModelException;

/**
 * A table of scans with their metrics and experts' ratings (−1 exclude, 0 doubtful, 1 accept), as
 * MRIQC's authors published them.
 *
 * @param metrics names of the columns of {@code values}
 * @param sites of each scan
 * @param values a row a scan
 * @param excluded whether an expert rated it −1
 */
public record RatedScans(
    List<String> metrics, List<String> sites, double[][] values, boolean[] excluded) {

  /**
   * Reads a TSV file. Raters' columns are {@code rater_1} and, where there is one, {@code rater_2};
   * {@code rater_3} is left aside, as in the publication.
   */
  public static RatedScans read(Path file) throws ModelException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ModelException("the table " + file + " cannot be read", e);
    }
    List<String> header = Arrays.asList(lines.get(0).split("\t"));
    int first = header.indexOf("cjv");
    int site = header.indexOf("site");
    int one = header.indexOf("rater_1");
    int two = header.indexOf("rater_2");
    if (first < 0 || site < 0 || one < 0) {
      throw new ModelException("the table lacks the columns site, rater_1 or cjv");
    }
    List<String> sites = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    List<Boolean> excluded = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      double[] row = new double[header.size() - first];
      for (int i = 0; i < row.length; i++) {
        row[i] = number(cells[first + i]);
      }
      sites.add(cells[site]);
      values.add(row);
      excluded.add(number(cells[one]) == -1 || two >= 0 && number(cells[two]) == -1);
    }
    boolean[] truth = new boolean[excluded.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = excluded.get(i);
    }
    List<String> metrics = header.subList(first, header.size());
    return new RatedScans(
        List.copyOf(metrics), List.copyOf(sites), values.toArray(double[][]::new), truth);
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The scans at these places. */
  RatedScans at(int[] rows) {
    List<String> where = new ArrayList<>();
    double[][] some = new double[rows.length][];
    boolean[] truth = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      where.add(sites.get(rows[i]));
      some[i] = values[rows[i]];
      truth[i] = excluded[rows[i]];
    }
    return new RatedScans(metrics, where, some, truth);
  }

  int count() {
    return excluded.length;
  }
}
