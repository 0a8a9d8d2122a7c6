package org.studygate.dicomweb.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.Study;

/**
 * The queries of a search: one for the page, and one that counts the instances of all its series,
 * however many results there are. Each asks for one result more than the page holds, which tells
 * whether there is another page without counting.
 */
final class IndexSearch {

  private static final String NEWEST_STUDY_FIRST =
      "s.studyDate desc nulls last, s.studyTime desc nulls last, s.id desc";

  private final EntityManager entityManager;
  private final SearchRequest request;
  private final SearchCriteria criteria;

  IndexSearch(EntityManager entityManager, SearchRequest request, SearchCriteria criteria) {
    this.entityManager = entityManager;
    this.request = request;
    this.criteria = criteria;
  }

  List<Study> studies() {
    return page(
        Study.class,
        "select s from Study s join fetch s.patient p",
        " order by " + NEWEST_STUDY_FIRST);
  }

  List<Series> series() {
    // Over all studies the primary key is the one order that costs nothing.
    String order = request.study() == null ? "e.id" : "e.seriesNumber, e.seriesUid";
    return page(
        Series.class,
        "select e from Series e join fetch e.study s join fetch s.patient p",
        " order by " + order);
  }

  List<SopInstance> instances() {
    String order = "i.id";
    if (request.study() != null) {
      order = "e.seriesNumber, e.id, i.instanceNumber, i.sopUid";
    }
    return page(
        SopInstance.class,
        "select i from SopInstance i join fetch i.series e join fetch e.study s"
            + " join fetch s.patient p",
        " order by " + order);
  }

  private <T> List<T> page(Class<T> type, String select, String order) {
    Condition condition = condition();
    TypedQuery<T> query = entityManager.createQuery(select + condition.jpql() + order, type);
    condition.parameters().forEach(query::setParameter);
    return query
        .setHint("org.hibernate.readOnly", true)
        .setFirstResult(criteria.offset())
        .setMaxResults(criteria.limit() + 1)
        .getResultList();
  }

  private Condition condition() {
    Condition condition = new Condition();
    if (request.study() != null) {
      condition.and("s.studyUid = " + condition.bind(request.study().value()));
    }
    if (request.series() != null) {
      condition.and("e.seriesUid = " + condition.bind(request.series().value()));
    }
    Predicates predicates = new Predicates(condition, criteria.fuzzy());
    criteria.matches().forEach(predicates::add);
    return condition;
  }

  /** The number of instances by the id of the series. */
  Map<Long, Long> instanceCounts(Collection<Series> series) {
    if (series.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select i.series.id, count(i) from SopInstance i where i.series.id in :ids"
                + " group by i.series.id",
            Object[].class)
        .setParameter("ids", series.stream().map(Series::id).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
