package org.studygate.models.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.studygate.models.image.Slice;
import org.studygate.models.quality.QualityInput;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.MrArtefacts;
import org.studygate.models.training.Metrics;

/** Spoils clean slices with each artefact at moderate severity and sees how the figures move. */
final class SignatureLearner {

  private static final double MODERATE = 0.6;

  private final Random random;
  private final Map<Boolean, List<Slice>> clean = new TreeMap<>();

  SignatureLearner(long seed) {
    random = new Random(seed);
  }

  void add(Slice slice, boolean ct) {
    clean.computeIfAbsent(ct, key -> new ArrayList<>()).add(QualityInput.standard(slice, ct));
  }

  List<Signature> learn() {
    List<Signature> out = new ArrayList<>();
    for (Map.Entry<Boolean, List<Slice>> entry : clean.entrySet()) {
      boolean ct = entry.getKey();
      List<Map<String, Double>> before = entry.getValue().stream().map(ImageFigures::of).toList();
      for (String artefact : ct ? CtArtefacts.NAMES : MrArtefacts.NAMES) {
        List<Map<String, Double>> after = new ArrayList<>();
        for (Slice slice : entry.getValue()) {
          Slice spoilt =
              ct
                  ? new CtArtefacts(random).corrupt(slice, artefact, MODERATE)
                  : new MrArtefacts(random).corrupt(slice, artefact, MODERATE);
          after.add(ImageFigures.of(spoilt));
        }
        out.add(signature(artefact, ct ? "CT" : "MR", before, after));
      }
    }
    return out;
  }

  private static Signature signature(
      String artefact,
      String modality,
      List<Map<String, Double>> before,
      List<Map<String, Double>> after) {
    Map<String, Double> shift = new LinkedHashMap<>();
    Map<String, Double> auc = new LinkedHashMap<>();
    for (String name : before.get(0).keySet()) {
      Stat clean = Stat.EMPTY;
      Stat change = Stat.EMPTY;
      double[] scores = new double[2 * before.size()];
      boolean[] spoilt = new boolean[scores.length];
      for (int i = 0; i < before.size(); i++) {
        double a = before.get(i).get(name);
        double b = after.get(i).get(name);
        clean = clean.plus(a);
        change = change.plus(b - a);
        scores[2 * i] = a;
        scores[2 * i + 1] = b;
        spoilt[2 * i + 1] = true;
      }
      shift.put(name, rounded(change.mean() / Math.max(1e-9, clean.deviation())));
      auc.put(name, rounded(Metrics.auc(scores, spoilt)));
    }
    return new Signature(artefact, modality, before.size(), shift, auc);
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.rint(value * 1000) / 1000 : 0;
  }
}
