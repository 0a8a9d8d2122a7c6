package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.MrArtefacts;

/**
 * Makes bags: some slices of one clean series, all corrupted in the same way, as a fault of the
 * scan would do. Clean bags vary in harmless ways ({@link HarmlessVariation}; for CT the
 * simulator's own reconstruction), so that the network does not take the simulator's fingerprint,
 * or an interpolated matrix, for a fault.
 */
final class QualityBags {

  private static final double LEAST_BODY = 0.06;
  private static final double LEAST_SEVERITY = 0.2;

  private final Random random;
  private final HarmlessVariation harmless;

  QualityBags(Random random) {
    this.random = random;
    this.harmless = new HarmlessVariation(random);
  }

  /**
   * Corrupted slices and what was done to them.
   *
   * @param severities by artefact
   */
  record Bag(List<Slice> slices, boolean ct, Map<String, Double> severities) {

    /**
     * For each of the network's outputs 1 for what was done (or clean), 0 for what was not, −1 for
     * what does not apply; then whether it is CT; then the severities of what was done.
     */
    float[] target() {
      float[] out = new float[Artefacts.NETWORK];
      for (int i = 0; i < Artefacts.OUTPUTS.size(); i++) {
        String output = Artefacts.OUTPUTS.get(i);
        boolean present =
            output.equals(Artefacts.CLEAN) ? severities.isEmpty() : severities.containsKey(output);
        out[i] = !Artefacts.applies(output, ct) ? -1 : present ? 1 : 0;
        if (!output.equals(Artefacts.CLEAN)) {
          out[Artefacts.severity(i)] = present ? severities.get(output).floatValue() : -1;
        }
      }
      out[Artefacts.CT] = ct ? 1 : 0;
      return out;
    }
  }

  /** A bag with artefacts drawn at random: none in 3 of 10, one in 6, two in 1. */
  Bag random(Slices clean, boolean ct, int count) throws ImageException {
    Map<String, Double> severities = new LinkedHashMap<>();
    List<String> all = Artefacts.of(ct);
    int draw = random.nextInt(10);
    int wanted = draw < 3 ? 0 : draw < 9 ? 1 : 2;
    while (severities.size() < wanted) {
      severities.put(
          all.get(random.nextInt(all.size())),
          LEAST_SEVERITY + (1 - LEAST_SEVERITY) * random.nextDouble());
    }
    return of(clean, ct, severities, count);
  }

  Bag of(Slices clean, boolean ct, Map<String, Double> severities, int count)
      throws ImageException {
    List<Slice> out = new ArrayList<>();
    for (Slice slice : pick(clean, count)) {
      Slice varied = harmless.vary(QualityInput.standard(slice, ct), ct);
      if (ct && severities.isEmpty() && random.nextBoolean()) {
        varied = new CtArtefacts(random).corrupt(varied, null, 0);
      }
      for (var artefact : severities.entrySet()) {
        varied =
            ct
                ? new CtArtefacts(random).corrupt(varied, artefact.getKey(), artefact.getValue())
                : new MrArtefacts(random).corrupt(varied, artefact.getKey(), artefact.getValue());
      }
      out.add(varied);
    }
    return new Bag(out, ct, severities);
  }

  private List<Slice> pick(Slices clean, int count) throws ImageException {
    List<Slice> out = new ArrayList<>();
    int first = clean.size() / 8;
    int span = Math.max(1, clean.size() - 2 * first);
    for (int tries = 0; out.size() < Math.min(count, span) && tries < 6 * count; tries++) {
      Slice slice = clean.slice(first + random.nextInt(span));
      boolean[] body = Foreground.mask(slice.values(), slice.width(), slice.height());
      if (Foreground.share(body) > LEAST_BODY) {
        out.add(slice);
      }
    }
    if (out.isEmpty()) {
      throw new ImageException("it shows no body");
    }
    return out;
  }
}
