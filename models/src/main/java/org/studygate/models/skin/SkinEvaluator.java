package org.studygate.models.skin;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/**
 * Measures the judgement of photos. Each photo of a manifest is judged as it is; each usable one is
 * judged once more with one damage of the second family, of which the network has seen nothing:
 * faults, kinds and severities take turns. The measures' limits take part, as in a server.
 */
public final class SkinEvaluator {

  private static final double[] SEVERITIES = {0.4, 0.55, 0.7, 0.85, 1};

  private final PhotoJudge judge;
  private final SkinTally tally = new SkinTally();
  private final SkinTally untouched = new SkinTally();
  private final Map<String, SkinTally> kinds = new TreeMap<>();
  private final Map<String, SkinTally> severities = new TreeMap<>();
  private int byMeasures;
  private int usableByMeasures;

  private SkinEvaluator(PhotoJudge judge) {
    this.judge = judge;
  }

  /**
   * The report of a version on the rows.
   *
   * @param damaged whether usable photos are judged with damage too
   * @throws ModelException when a photo cannot be read, or the model fails
   */
  public static JsonObject evaluate(
      ModelFolder folder,
      InferenceEngine kind,
      List<Manifest.Row> rows,
      boolean damaged,
      PrintStream progress)
      throws ModelException {
    try (PhotoJudge judge = new PhotoJudge(SkinModel.load(folder, kind), null)) {
      SkinEvaluator evaluator = new SkinEvaluator(judge);
      Progress done = new Progress(progress, "photos", rows.size());
      List<Photo> usable = new ArrayList<>();
      for (Manifest.Row row : rows) {
        Set<PhotoFault> faults = SkinPhotos.faults(row.label());
        Photo photo = SkinPhotos.read(row);
        evaluator.untouched(row.name(), faults, photo);
        if (faults.isEmpty()) {
          usable.add(Pixels.of(photo).atMost(SkinInput.SEEN).photo());
        }
        done.step(1, "");
      }
      if (damaged) {
        evaluator.damaged(usable, progress);
      }
      return evaluator.report(folder);
    }
  }

  private void untouched(String name, Set<PhotoFault> faults, Photo photo) throws ModelException {
    SkinModel.Answer answer = answer(photo, faults.isEmpty());
    tally.add(name, faults, answer);
    untouched.add(name, faults, answer);
  }

  private SkinModel.Answer answer(Photo photo, boolean usable) throws ModelException {
    PhotoJudgement j = judge.judgeWithoutFaces(photo, PhotoLimits.DEFAULT);
    byMeasures += j.measured().isEmpty() ? 0 : 1;
    usableByMeasures += j.measured().isEmpty() || !usable ? 0 : 1;
    return new SkinModel.Answer(
        j.usableProbability(), j.usable(), j.reasons(), j.faults(), j.heat());
  }

  private void damaged(List<Photo> usable, PrintStream progress) throws ModelException {
    Progress done = new Progress(progress, "damaged photos", usable.size());
    List<PhotoFault> faults = PhotoDamages.SECOND.faults();
    for (int i = 0; i < usable.size(); i++) {
      Random random = new Random(1000 + i);
      PhotoFault fault = faults.get(i % faults.size());
      int turn = i / faults.size();
      int kind = turn % PhotoDamages.SECOND.kinds(fault);
      double severity = SEVERITIES[random.nextInt(SEVERITIES.length)];
      Scene scene =
          Scene.of(Pixels.of(usable.get(i)), r -> Pixels.of(usable.get(r.nextInt(usable.size()))));
      Photo photo = PhotoDamages.SECOND.apply(fault, kind, scene, severity, random).photo();
      SkinModel.Answer answer = answer(photo, false);
      Set<PhotoFault> truth = EnumSet.of(fault);
      String name = fault.label() + " kind " + (kind + 1);
      tally.add(name + ", severity " + severity + ", photo " + i, truth, answer);
      kinds.computeIfAbsent(name, k -> new SkinTally()).add(name, truth, answer);
      severities
          .computeIfAbsent(String.valueOf(severity), k -> new SkinTally())
          .add(name, truth, answer);
      done.step(1, "");
    }
  }

  private JsonObject report(ModelFolder folder) {
    JsonObject report = tally.report(folder);
    report.addProperty("refusedByMeasures", byMeasures);
    report.addProperty("usableRefusedByMeasures", usableByMeasures);
    Report.number(report, "aucWithoutDamage", untouched.auc());
    report.add("perKindOfDamage", refused(kinds));
    report.add("perSeverity", refused(severities));
    return report;
  }

  private static JsonObject refused(Map<String, SkinTally> tallies) {
    JsonObject out = new JsonObject();
    tallies.forEach(
        (name, one) -> {
          JsonObject row = new JsonObject();
          row.addProperty("n", one.size());
          Report.number(row, "refused", one.sensitivity());
          Report.number(row, "reasonRight", one.reasonRight());
          out.add(name, row);
        });
    return out;
  }
}
