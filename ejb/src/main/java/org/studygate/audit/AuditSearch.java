package org.studygate.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.studygate.id.StudyUid;

/**
 * What an administrator looks for in the trail; a null field does not restrict.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param first the number of newer events to leave out, 0 for the first page
 * @param size the number of events on a page, 1 to 1000
 */
public record AuditSearch(
    Instant from,
    Instant to,
    String actor,
    AuditAction action,
    AuditOutcome outcome,
    StudyUid studyUid,
    int first,
    int size) {

  private static final int MAX_SIZE = 1000;

  public AuditSearch {
    if (first < 0 || size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("a page holds 1 to " + MAX_SIZE + " events");
    }
  }

  TypedQuery<AuditEvent> query(EntityManager entityManager) {
    CriteriaBuilder builder = entityManager.getCriteriaBuilder();
    CriteriaQuery<AuditEvent> query = builder.createQuery(AuditEvent.class);
    Root<AuditEvent> event = query.from(AuditEvent.class);
    query.where(predicates(builder, event).toArray(Predicate[]::new));
    query.orderBy(builder.desc(event.get("occurredAt")), builder.desc(event.get("id")));
    return entityManager.createQuery(query).setFirstResult(first).setMaxResults(size);
  }

  private List<Predicate> predicates(CriteriaBuilder builder, Root<AuditEvent> event) {
    List<Predicate> all = new ArrayList<>();
    if (from != null) {
      all.add(builder.greaterThanOrEqualTo(event.get("occurredAt"), from));
    }
    if (to != null) {
      all.add(builder.lessThan(event.get("occurredAt"), to));
    }
    if (actor != null) {
      all.add(builder.equal(event.get("actor"), actor));
    }
    if (action != null) {
      all.add(builder.equal(event.get("action"), action));
    }
    if (outcome != null) {
      all.add(builder.equal(event.get("outcome"), outcome));
    }
    if (studyUid != null) {
      all.add(builder.equal(event.get("studyUid"), studyUid.value()));
    }
    return all;
  }
}
