package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;

/** How much work waits, for people and for the engine; for the metrics. */
@ApplicationScoped
@Transactional
public class WorkQueues {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private ManagementService management;

  /** Open work items of one kind, and since when the oldest is open. */
  public record Queue(String key, long size, Instant oldest) {}

  /** Steps that wait to be run or run now, and steps that failed for good. */
  public record Steps(long pending, long failed) {}

  /** By key; kinds of which nothing is open are missing. */
  public List<Queue> people() {
    return entityManager
        .createQuery(
            "select w.taskKey, count(w), min(w.createdAt) from OpenWork w"
                + " group by w.taskKey order by w.taskKey",
            Object[].class)
        .getResultStream()
        .map(row -> new Queue((String) row[0], (Long) row[1], (Instant) row[2]))
        .toList();
  }

  public Steps engine() {
    return new Steps(
        management.createJobQuery().messages().withRetriesLeft().count(),
        management.createJobQuery().noRetriesLeft().count());
  }
}
