package org.studygate.web.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.studygate.training.TrainingFigures;

/**
 * The confusion matrix of the classes that occur.
 *
 * @param classes that occur, in truth or in what was said
 */
public record ConfusionTable(List<String> classes, List<Row> rows) {

  /** A class in truth, with what was said of its photos. */
  public record Row(String label, List<Cell> cells) {}

  /**
   * @param share how much of its row it is, 0 to 1
   * @param right where truth and word agree
   */
  public record Cell(int count, String share, boolean right) {}

  static ConfusionTable of(TrainingFigures figures) {
    List<List<Integer>> counts = figures.confusion();
    List<Integer> there =
        IntStream.range(0, counts.size())
            .filter(
                c ->
                    counts.get(c).stream().anyMatch(n -> n > 0)
                        || counts.stream().anyMatch(row -> row.get(c) > 0))
            .boxed()
            .toList();
    return new ConfusionTable(
        there.stream().map(c -> figures.classes().get(c)).toList(),
        there.stream().map(c -> row(figures.classes().get(c), c, counts.get(c), there)).toList());
  }

  private static Row row(String label, int c, List<Integer> counts, List<Integer> there) {
    int all = Math.max(1, counts.stream().mapToInt(Integer::intValue).sum());
    return new Row(
        label,
        there.stream()
            .map(
                k ->
                    new Cell(
                        counts.get(k),
                        String.format(Locale.ROOT, "%.2f", (double) counts.get(k) / all),
                        k == c))
            .toList());
  }
}
