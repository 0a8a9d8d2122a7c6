package org.studygate.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportHtmlTest {

  private static final String REPORT =
      """
      {"task":"series-type","model":{"name":"m","version":"9.9","sha256":"abc"},"n":2,
       "classes":["CT","MR_T1"],"confusion":[[1,1],[0,0]],"accuracy":0.5,
       "perClass":{"CT":{"n":2,"auc":0.75}},
       "items":[{"path":"<b>one</b>.png","label":"CT","predicted":"MR_T1","confidence":0.9},
                {"path":"two.png","label":"CT","predicted":"CT","confidence":0.8}]}
      """;

  @TempDir Path folder;

  private String page(JsonObject history) throws Exception {
    Path file = folder.resolve("report.html");
    ReportHtml.write(
        file,
        JsonParser.parseString(REPORT).getAsJsonObject(),
        history,
        name -> name.equals("two.png") ? new byte[] {1, 2, 3} : null);
    return Files.readString(file);
  }

  @Test
  void showsFiguresConfusionCalibrationAndTheWorstCasesWithTheirPictures() throws Exception {
    String page = page(null);

    assertThat(page).contains("series-type 9.9", "Confusion matrix", "Calibration");
    assertThat(page).contains("wrong: MR_T1 (0.90), truth CT", "right: CT (0.80)");
    assertThat(page.indexOf("wrong: MR_T1")).isLessThan(page.indexOf("right: CT"));
    assertThat(page).contains("data:image/png;base64,AQID");
  }

  @Test
  void drawsTheCurvesOfTheTraining() throws Exception {
    History history = new History();
    history.add(1, 2, 1.5, 0.4, 0.3, 0.9);
    history.add(2, 1, 0.5, 0.8, 0.7, 0.95);

    assertThat(page(history.json()))
        .contains("training loss", "validation loss", "sensitivity", "specificity", "epoch 1–2");
  }

  @Test
  void needsNothingFromElsewhereAndTakesNoTextForMarkup() throws Exception {
    String page = page(null);

    assertThat(page).doesNotContain("http", "<script", "<link", "<b>one");
  }

  @Test
  void theFiguresOfAnEpochCountLabelsThatAreNotMasked() {
    EpochFigures any = new EpochFigures(false);
    any.add(new float[] {0.9f, 0.2f, 0.9f}, new float[] {1, 1, -1});
    any.add(new float[] {0.1f, 0.8f, 0.1f}, new float[] {0, 1, 0});

    assertThat(any.accuracy()).isEqualTo(0.8, within(1e-9));
    assertThat(any.sensitivity()).isEqualTo(0.75, within(1e-9));
    assertThat(any.specificity()).isEqualTo(1, within(1e-9));
  }

  @Test
  void whereOneClassIsTrueTheLikeliestCounts() {
    EpochFigures one = new EpochFigures(true);
    one.add(new float[] {0.4f, 0.35f, 0.25f}, new float[] {1, 0, 0});
    one.add(new float[] {0.4f, 0.35f, 0.25f}, new float[] {0, 1, 0});

    assertThat(one.accuracy()).isEqualTo(0.5, within(1e-9));
    assertThat(one.sensitivity()).isEqualTo(0.5, within(1e-9));
  }
}
