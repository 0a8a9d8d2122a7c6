package org.studygate.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.models.knowledge.HeaderCounts;
import org.studygate.models.knowledge.TypeBrightness;

/** Learns from series of this hospital whose type is confirmed. Called by use cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnowledgeLearning {

  private KnowledgeBase base;
  private SeriesOrders orders;

  protected KnowledgeLearning() {}

  @Inject
  public KnowledgeLearning(KnowledgeBase base, SeriesOrders orders) {
    this.base = base;
    this.orders = orders;
  }

  /**
   * Begins with what came with the models and adds these series; those whose tissues were not
   * measured add nothing.
   *
   * @param confirmed type by the id of the series' row
   */
  public KnowledgeState learn(Map<Long, String> confirmed, String user) {
    Map<String, TypeBrightness> types = new TreeMap<>();
    HeaderCounts headers = new HeaderCounts();
    List<SeriesBrightness> series = orders.ofSeries(confirmed.keySet());
    for (SeriesBrightness one : series) {
      String type = confirmed.get(one.series().id());
      headers.add(one.headerFacts(), one.vendor(), type);
      if (!one.features().isEmpty()) {
        types.merge(
            type,
            TypeBrightness.empty(type).plus(one.levels(), one.features()),
            TypeBrightness::plus);
      }
    }
    return base.learn(
        base.brought()
            .plus(
                series.size() + " confirmed series of this hospital",
                List.copyOf(types.values()),
                headers.facts(1)),
        series.size(),
        user);
  }
}
