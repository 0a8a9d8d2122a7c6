package org.studygate.models.quality;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.QualityResult;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.seriestype.TypeLabels;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;

/**
 * Measures the quality model. A row labelled with artefacts ({@code motion}, {@code motion+noise})
 * or {@code clean} is judged as it is. A row labelled with a series type is taken to be clean: it
 * is judged as a whole, in bags of slices, and in bags with every artefact of its modality
 * simulated at a mild, a moderate and a gross severity.
 */
public final class QualityEvaluator {

  static final double MODERATE = 0.5;

  private static final double[] SEVERITIES = {0.35, MODERATE, 0.8};
  private static final int SLICES = 4;

  /** Clean bags a row, so that clean has about its share in training. */
  private static final int CLEAN_BAGS = 6;

  private final QualityModel model;
  private final QualityTally tally;

  private QualityEvaluator(QualityModel model) {
    this.model = model;
    this.tally = new QualityTally(model.alarm());
  }

  /** The report's auc, sensitivity and specificity are those of "a re-scan is needed". */
  public static JsonObject evaluate(
      ModelFolder folder, InferenceEngine kind, List<Manifest.Row> rows, PrintStream progress)
      throws ModelException {
    try (QualityModel model = QualityModel.load(folder, kind)) {
      QualityEvaluator evaluator = new QualityEvaluator(model);
      Progress shown = new Progress(progress, "evaluating", rows.size());
      for (Manifest.Row row : rows) {
        try {
          evaluator.row(row);
        } catch (ImageException e) {
          evaluator.tally.unreadable(row.name(), e.getMessage());
        }
        shown.step(1, "");
      }
      return evaluator.tally.report(folder);
    }
  }

  private void row(Manifest.Row row) throws ImageException, ModelException {
    List<String> labels = Arrays.asList(row.label().split("[+|,;]"));
    if (QualityTally.CLASSES.containsAll(labels)) {
      QualityResult result = judged(row);
      tally.add(
          new QualityTally.Judged(
              row.name(), labels, result.scores(), result.severities(), Double.NaN, false));
    } else if (TypeLabels.index(row.label()) >= 0) {
      whole(row);
      simulated(row);
    } else {
      throw new ImageException("its label " + row.label() + " is no artefact and no series type");
    }
  }

  private QualityResult judged(Manifest.Row row) throws ImageException, ModelException {
    QualityResult result = model.judge(Slices.open(row.path()));
    if (!result.applicable()) {
      throw new ImageException(result.evidence());
    }
    return result;
  }

  /** As a server would judge it. */
  private void whole(Manifest.Row row) throws ImageException, ModelException {
    QualityResult result = judged(row);
    tally.whole(row.name(), result.scores(), result.geometryFaults());
  }

  private void simulated(Manifest.Row row) throws ImageException, ModelException {
    boolean ct = QualitySamples.modality(row).equals("CT");
    QualityBags bags = new QualityBags(new Random(row.name().hashCode()));
    Slices view = QualitySamples.views(row).get(0);
    for (int i = 0; i < CLEAN_BAGS; i++) {
      bag(row.name(), Artefacts.CLEAN, 0, bags.of(view, ct, Map.of(), SLICES));
    }
    for (String artefact : Artefacts.of(ct)) {
      for (double severity : SEVERITIES) {
        bag(
            row.name() + "#" + artefact + "@" + severity,
            artefact,
            severity,
            bags.of(view, ct, Map.of(artefact, severity), SLICES));
      }
    }
  }

  private void bag(String name, String label, double severity, QualityBags.Bag bag)
      throws ModelException {
    double[][] logits = model.logits(bag.slices(), bag.ct());
    tally.add(
        new QualityTally.Judged(
            name,
            new ArrayList<>(List.of(label)),
            model.seriesScores(logits, bag.ct()),
            model.seriesSeverities(logits, bag.ct()),
            severity,
            true));
  }
}
