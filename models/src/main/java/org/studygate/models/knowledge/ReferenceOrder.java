package org.studygate.models.knowledge;

import java.util.List;
import java.util.Map;

/**
 * The brightness order of tissues that the literature gives (Korean patent application on automatic
 * judgement of medical images), darkest first; shown beside the learned one, never used to judge.
 */
public final class ReferenceOrder {

  /** By series type. */
  public static final Map<String, List<String>> OF =
      Map.of(
          "CT", List.of("CSF", "oedema", "WM", "GM", "blood", "bone"),
          "MR_T1", List.of("CSF", "oedema", "GM", "WM", "cartilage", "fat"),
          "MR_T2", List.of("cartilage", "fat", "WM", "GM", "oedema", "CSF"),
          "MR_FLAIR", List.of("CSF", "cartilage", "fat", "WM", "GM", "oedema"));

  private ReferenceOrder() {}

  /** Pairs of tissues that an order puts as the reference does, and pairs that both know. */
  public static int[] agreement(String type, List<String> order) {
    List<String> reference = OF.getOrDefault(type, List.of());
    int same = 0;
    int all = 0;
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        int a = reference.indexOf(order.get(i));
        int b = reference.indexOf(order.get(j));
        if (a >= 0 && b >= 0) {
          all++;
          same += a < b ? 1 : 0;
        }
      }
    }
    return new int[] {same, all};
  }
}
