package org.studygate.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

  @TempDir Path folder;

  @Test
  void theConfusionMatrixGivesAccuracyAndF1() {
    int[][] confusion = Metrics.confusion(new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 1, 1, 0}, 3);

    assertThat(Metrics.accuracy(confusion)).isEqualTo(0.6);
    assertThat(Metrics.f1(confusion, 1)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(Metrics.f1(confusion, 2)).isNaN();
    assertThat(Metrics.macroF1(confusion)).isCloseTo((0.5 + 2 / 3.0) / 2, within(1e-9));
  }

  @Test
  void theAreaUnderTheCurveSharesTies() {
    double auc =
        Metrics.auc(new double[] {0.1, 0.4, 0.4, 0.8}, new boolean[] {false, false, true, true});

    assertThat(auc).isEqualTo(0.875);
    assertThat(Metrics.auc(new double[] {1}, new boolean[] {true})).isNaN();
  }

  @Test
  void calibrationErrorIsZeroWhenConfidenceIsTheHitRate() {
    double[] confidence = {0.75, 0.75, 0.75, 0.75};

    assertThat(Metrics.ece(confidence, new boolean[] {true, true, true, false})).isZero();
    assertThat(Metrics.ece(confidence, new boolean[] {false, false, false, false})).isEqualTo(0.75);
  }

  @Test
  void wilsonsIntervalHoldsTheProportion() {
    double[] interval = Metrics.wilson(9, 10);

    assertThat(interval[0]).isCloseTo(0.596, within(0.001));
    assertThat(interval[1]).isCloseTo(0.982, within(0.001));
  }

  @Test
  void aTemperatureAboveOneSoftens() {
    double[] soft = Temperature.scale(new double[] {0.9, 0.1}, 2);

    assertThat(soft[0]).isCloseTo(0.75, within(1e-9));
    assertThat(Temperature.minimise(x -> (x - 2) * (x - 2), 0, 5)).isCloseTo(2, within(1e-6));
  }

  @Test
  void aManifestResolvesPathsAndDealsSubjectsOnce() throws Exception {
    Path file = folder.resolve("m.tsv");
    Files.writeString(
        file, "path\tlabel\tsubject\na/x.png\tCT\ts1\nb.png\tCT\ts1\nc.png\tMR_T1\ts2\n");

    Manifest manifest = Manifest.read(file);

    assertThat(manifest.rows().get(0).path()).isEqualTo(folder.resolve("a/x.png"));
    assertThat(manifest.splits()).isFalse();
    List<Manifest.Row> own = manifest.split(Manifest.dealt("s1"));
    assertThat(own).filteredOn(row -> row.subject().equals("s1")).hasSize(2);
  }

  @Test
  void aManifestWithoutLabelsIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("m.tsv"), "path\tsubject\na\tb\n");

    assertThatThrownBy(() -> Manifest.read(file))
        .hasMessage("the manifest lacks the column 'label'");
  }

  @Test
  void subjectsAreDealtOutAboutSixtyTwentyTwenty() {
    int train = 0;
    int test = 0;
    for (int i = 0; i < 1000; i++) {
      String split = Manifest.dealt("subject" + i);
      train += split.equals("train") ? 1 : 0;
      test += split.equals("test") ? 1 : 0;
    }
    assertThat(train).isBetween(540, 660);
    assertThat(test).isBetween(150, 250);
  }
}
