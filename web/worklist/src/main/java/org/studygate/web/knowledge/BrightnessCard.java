package org.studygate.web.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.studygate.models.knowledge.ReferenceOrder;
import org.studygate.models.knowledge.Stat;
import org.studygate.models.knowledge.TypeBrightness;

/** How bright the tissues are in one type of series, as learned, beside the published order. */
public record BrightnessCard(TypeBrightness learned, List<TissueMark> marks) {

  static BrightnessCard of(TypeBrightness learned) {
    List<String> order = new ArrayList<>(learned.order());
    Collections.reverse(order);
    List<TissueMark> marks = new ArrayList<>();
    for (String tissue : order) {
      marks.add(new TissueMark(tissue, learned.levels().get(tissue), marks.size()));
    }
    return new BrightnessCard(learned, marks);
  }

  public String getOrder() {
    return String.join(" < ", learned.order());
  }

  /** Empty where there is no published order. */
  public String getReference() {
    return String.join(" < ", ReferenceOrder.OF.getOrDefault(learned.type(), List.of()));
  }

  public int getSame() {
    return ReferenceOrder.agreement(learned.type(), learned.order())[0];
  }

  public int getPairs() {
    return ReferenceOrder.agreement(learned.type(), learned.order())[1];
  }

  public int getHeight() {
    return 18 + 22 * marks.size();
  }

  public int getFoot() {
    return getHeight() - 8;
  }

  /** The grey of a tissue in the drawn head; a middling one where it was not learned. */
  public String grey(String tissue) {
    Stat stat = learned.levels().get(tissue);
    return TissueMark.grey(stat == null ? 0.3 : stat.mean());
  }

  /** Bone is bright in CT and dark in MR; its level is not learned. */
  public String getBone() {
    return TissueMark.grey(learned.type().equals("CT") ? 1 : 0.05);
  }
}
