package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.studygate.study.StudyList;
import org.studygate.study.StudyState;
import org.studygate.workflow.WorkQueues;

/** What waits, and for how long: the same on every node. */
@ApplicationScoped
class QueueMetrics implements MetricSource {

  /** Studies that still have a way to go. */
  private static final Set<StudyState> UNDER_WAY =
      Set.of(
          StudyState.RECEIVING,
          StudyState.GATING,
          StudyState.CHECKING,
          StudyState.TRIAGE,
          StudyState.READING,
          StudyState.FAILED);

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private StudyList studies;
  @Inject private WorkQueues queues;

  @Override
  public void addTo(Metrics metrics) {
    addStudies(metrics);
    for (WorkQueues.Queue queue : queues.people()) {
      metrics
          .gauge(
              "studygate_work_items",
              "Tasks that wait for people.",
              queue.size(),
              "task",
              queue.key())
          .gauge(
              "studygate_oldest_work_item_seconds",
              "Age of the oldest task.",
              age(queue.oldest()),
              "task",
              queue.key());
    }
    WorkQueues.Steps steps = queues.engine();
    metrics
        .gauge("studygate_steps", "Steps of the engine.", steps.pending(), "state", "pending")
        .gauge("studygate_steps", "Steps of the engine.", steps.failed(), "state", "failed");
  }

  private void addStudies(Metrics metrics) {
    Map<StudyState, Long> counts = studies.countByState();
    for (StudyState state : StudyState.values()) {
      metrics.gauge(
          "studygate_studies",
          "Studies by state.",
          counts.getOrDefault(state, 0L),
          "state",
          state.name());
    }
    entityManager
        .createQuery(
            "select s.state, min(s.stateSince) from Study s where s.state in :states group by s.state",
            Object[].class)
        .setParameter("states", UNDER_WAY)
        .getResultStream()
        .forEach(
            row ->
                metrics.gauge(
                    "studygate_oldest_study_seconds",
                    "How long the oldest study has been in its state.",
                    age((Instant) row[1]),
                    "state",
                    row[0].toString()));
  }

  private static double age(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }
}
