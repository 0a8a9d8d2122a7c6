package org.studygate.models.iqm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.ModelException;

class RatingStudyTest {

  @TempDir Path folder;

  private Path table(String name, int sites, int seed) throws Exception {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    lines.add("subject_id\tsite\trater_1\trater_2\tcjv\tsnr_wm");
    for (int i = 0; i < sites * 40; i++) {
      boolean bad = random.nextInt(10) < 3;
      double cjv = (bad ? 0.6 : 0.4) + 0.06 * random.nextGaussian();
      double snr = 12 + random.nextGaussian();
      lines.add(
          String.format(
              Locale.ROOT, "s%d\tS%d\t%s\tn/a\t%f\t%f", i, i % sites, bad ? -1 : 1, cjv, snr));
    }
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void whatMetricsTellOfRatingsIsFoundOnSitesThatWereLeftOut() throws Exception {
    JsonObject report =
        RatingStudy.run(
            RatedScans.read(table("a.tsv", 6, 1)), RatedScans.read(table("b.tsv", 1, 2)));

    JsonObject leftOut = report.getAsJsonObject("siteLeftOut");
    assertThat(leftOut.get("n").getAsInt()).isEqualTo(240);
    assertThat(leftOut.get("accuracy").getAsDouble()).isGreaterThan(0.9);
    assertThat(leftOut.get("auc").getAsDouble()).isGreaterThan(0.95);
    assertThat(leftOut.getAsJsonArray("accuracyCi95").get(0).getAsDouble())
        .isLessThanOrEqualTo(leftOut.get("accuracy").getAsDouble());
    assertThat(report.getAsJsonObject("bySite").size()).isEqualTo(6);
    assertThat(report.getAsJsonObject("otherStudy").get("auc").getAsDouble()).isGreaterThan(0.9);
  }

  @Test
  void aTableWithoutRatingsIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("c.tsv"), "site\tcjv\nA\t0.4\n");

    assertThatThrownBy(() -> RatedScans.read(file))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("rater_1");
  }
}
