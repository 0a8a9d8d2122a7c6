package org.studygate.web.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.studygate.health.HealthChecks;
import org.studygate.health.HealthReport;
import org.studygate.study.StudyList;
import org.studygate.study.StudyState;

/** Whether the parts of the server work, and where the studies stand. */
@Named("operation")
@RequestScoped
public class OperationView {

  @Inject private HealthChecks health;
  @Inject private StudyList studies;

  private HealthReport report;
  private Map<StudyState, Long> counts;

  public HealthReport getReport() {
    if (report == null) {
      report = health.ready();
    }
    return report;
  }

  public List<Map.Entry<String, Boolean>> getChecks() {
    return List.copyOf(getReport().checks().entrySet());
  }

  /** What works, but not as it should. */
  public List<String> getWarnings() {
    return List.copyOf(getReport().warnings().values());
  }

  public StudyState[] getStates() {
    return StudyState.values();
  }

  public long count(StudyState state) {
    if (counts == null) {
      counts = studies.countByState();
    }
    return counts.getOrDefault(state, 0L);
  }
}
