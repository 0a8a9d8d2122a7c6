package org.studygate.models.knowledge;

import com.google.gson.JsonObject;
import org.studygate.models.tissue.Tissue;
import org.studygate.models.tissue.TissueBrightness;
import org.studygate.models.training.Report;

/** How often the tissues of a type's series stand in the reference's order. */
final class OrderTally {

  private int series;
  private int heard;
  private int pairs;
  private int same;
  private int whole;

  void add(String type, TissueBrightness brightness, boolean hears) {
    series++;
    if (!hears) {
      return;
    }
    heard++;
    int[] agreement =
        ReferenceOrder.agreement(type, brightness.order().stream().map(Tissue::shortName).toList());
    same += agreement[0];
    pairs += agreement[1];
    whole += agreement[1] > 0 && agreement[0] == agreement[1] ? 1 : 0;
  }

  JsonObject json() {
    JsonObject out = new JsonObject();
    out.addProperty("n", series);
    out.addProperty("withOrder", heard);
    out.addProperty("wholeOrderAsReference", whole);
    Report.number(out, "pairsAsReference", pairs == 0 ? Double.NaN : (double) same / pairs);
    return out;
  }
}
