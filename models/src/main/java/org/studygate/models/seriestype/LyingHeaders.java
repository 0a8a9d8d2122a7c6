package org.studygate.models.seriestype;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;
import org.studygate.models.ModelException;
import org.studygate.models.SeriesTypeResult;

/** Measures what happens when a simulated header of another type is put on a series. */
final class LyingHeaders {

  private final Random random = new Random(11);
  private final HeaderSimulator simulator = new HeaderSimulator(random);
  private int told;
  private int noticed;
  private int believed;

  /** Tells one lie about a series of a known label. */
  void tell(SeriesTypeModel model, double[] pixels, String label) throws ModelException {
    List<String> others = TypeLabels.ALL.stream().filter(other -> !other.equals(label)).toList();
    String lie = others.get(random.nextInt(others.size()));
    double[] header = model.headerProbabilities(simulator.draw(lie));
    if (header == null) {
      return;
    }
    SeriesTypeResult result = model.decide(pixels, header, 1);
    told++;
    noticed += result.agrees() ? 0 : 1;
    believed += result.certain() && result.label().equals(lie) ? 1 : 0;
  }

  /** How many lies were told, noticed (reported as a disagreement) and believed with certainty. */
  JsonObject json() {
    JsonObject out = new JsonObject();
    out.addProperty("told", told);
    out.addProperty("noticed", noticed);
    out.addProperty("believed", believed);
    return out;
  }
}
