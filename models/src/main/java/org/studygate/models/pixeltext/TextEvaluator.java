package org.studygate.models.pixeltext;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Metrics;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/**
 * Measures the detector on simulated patches: over images that no training saw, in faces that no
 * training saw. A patch is right when text in it is seen, or when none is seen where none is.
 */
public final class TextEvaluator {

  private static final int PATCHES = 1200;
  private static final long SEED = 4242;
  private static final double DECISION = 0.5;

  /** The surest cells of a patch make its score: as many as a small letter covers. */
  private static final int CELLS = 4;

  private final Engine engine;
  private final PatchMaker maker;
  private final Report report = new Report(List.of("none", "text"));
  private final double[] scores = new double[PATCHES];
  private final boolean[] text = new boolean[PATCHES];
  private long hit;
  private long missed;
  private long wrong;

  private TextEvaluator(Engine engine, PatchMaker maker) {
    this.engine = engine;
    this.maker = maker;
  }

  /** The report's auc, sensitivity and specificity are those of "there is text". */
  public static JsonObject evaluate(
      ModelFolder folder, InferenceEngine kind, List<Manifest.Row> rows, PrintStream progress)
      throws ModelException {
    Random random = new Random(SEED);
    Backgrounds backgrounds = Backgrounds.read(rows, random, progress);
    PatchMaker maker = new PatchMaker(backgrounds, Faces.of(true), random);
    try (Engine engine = folder.engine("model", kind)) {
      return new TextEvaluator(engine, maker).evaluate(folder, progress);
    }
  }

  private JsonObject evaluate(ModelFolder folder, PrintStream progress) throws ModelException {
    Progress shown = new Progress(progress, "evaluating", PATCHES);
    int n = 0;
    while (n < PATCHES) {
      PatchMaker.Patch patch = maker.make();
      int cells = 0;
      boolean clear = true;
      for (float target : patch.target()) {
        cells += target > 0 ? 1 : 0;
        clear &= target >= 0;
      }
      // where all text is fainter than the noise nobody can say what is right
      if (cells >= CELLS || cells == 0 && clear) {
        judge(patch, n++, cells > 0);
        shown.step(1, "");
      }
    }
    int[] right = new int[2];
    int[] all = new int[2];
    for (int i = 0; i < PATCHES; i++) {
      int truth = text[i] ? 1 : 0;
      all[truth]++;
      right[truth] += scores[i] >= DECISION == text[i] ? 1 : 0;
    }
    Report.number(report.more(), "cellRecall", (double) hit / (hit + missed));
    Report.number(report.more(), "cellPrecision", (double) hit / (hit + wrong));
    return report.json(
        folder, Metrics.auc(scores, text), (double) right[1] / all[1], (double) right[0] / all[0]);
  }

  private void judge(PatchMaker.Patch patch, int number, boolean written) throws ModelException {
    int side = PatchMaker.SIDE;
    float[] said = engine.run(patch.input(), 1, LocalContrast.CHANNELS, side, side)[0];
    for (int i = 0; i < said.length; i++) {
      boolean seen = said[i] >= DECISION;
      hit += patch.target()[i] > 0 && seen ? 1 : 0;
      missed += patch.target()[i] > 0 && !seen ? 1 : 0;
      wrong += patch.target()[i] == 0 && seen ? 1 : 0;
    }
    float[] sorted = said.clone();
    Arrays.sort(sorted);
    double score = 0;
    for (int i = 1; i <= CELLS; i++) {
      score += sorted[sorted.length - i] / CELLS;
    }
    scores[number] = score;
    text[number] = written;
    boolean found = score >= DECISION;
    report.add(
        new Report.Item(
            "patch " + number,
            written ? "text" : "none",
            found ? "text" : "none",
            found ? score : 1 - score,
            true,
            Map.of("text", score)));
  }
}
