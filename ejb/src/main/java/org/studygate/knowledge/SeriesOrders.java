package org.studygate.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesJudgements;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.BrightnessResult;
import org.studygate.models.knowledge.OrderVoice;

/** The brightness orders that are kept, one a series. */
@ApplicationScoped
@Transactional
public class SeriesOrders {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private KnowledgeBase knowledge;

  protected SeriesOrders() {}

  public SeriesOrders(EntityManager entityManager, KnowledgeBase knowledge) {
    this.entityManager = entityManager;
    this.knowledge = knowledge;
  }

  private SeriesJudgements<SeriesBrightness> kept() {
    return new SeriesJudgements<>(entityManager, SeriesBrightness.class, SeriesBrightness::new);
  }

  /** By series in their order; those whose tissues were not measured are missing. */
  public Map<SeriesUid, SeriesOrder> of(StudyUid study) {
    Map<SeriesUid, SeriesOrder> orders = new LinkedHashMap<>();
    kept().ofStudy(study).forEach((series, found) -> orders.put(series, found.toOrder()));
    return orders;
  }

  boolean holds(SeriesContent content) {
    return kept().holds(content);
  }

  void save(SeriesContent content, Answer<BrightnessResult> answer) {
    SeriesBrightness brightness = kept().ofSeries(content);
    OrderVoice voice = new OrderVoice(knowledge.current().brightness());
    brightness.measured(content, answer, voice, Instant.now());
    kept().save(brightness);
  }

  /** Those of given series. */
  List<SeriesBrightness> ofSeries(Iterable<Long> seriesIds) {
    List<Long> ids = new java.util.ArrayList<>();
    seriesIds.forEach(ids::add);
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select b from SeriesBrightness b join fetch b.series s where s.id in :ids"
                    + " order by s.id",
                SeriesBrightness.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
