package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.studygate.intake.IntakeStatistics;
import org.studygate.intake.StoreOutcome.Status;

/** What this node took in. */
@ApplicationScoped
class IntakeMetrics implements MetricSource {

  @Inject private IntakeStatistics statistics;

  @Override
  public void addTo(Metrics metrics) {
    for (Status status : Status.values()) {
      metrics.counter(
          "studygate_intake_objects_total",
          "Objects that were sent, by what became of them.",
          statistics.objects(status),
          "outcome",
          status.name().toLowerCase(Locale.ROOT));
    }
    metrics
        .counter("studygate_intake_bytes_total", "Bytes that were sent.", statistics.bytes())
        .counter(
            "studygate_intake_seconds_total",
            "Time from the first byte of an object to its answer, added up.",
            statistics.seconds())
        .gauge(
            "studygate_associations_open",
            "DICOM associations that are open.",
            statistics.openAssociations())
        .counter(
            "studygate_associations_rejected_total",
            "DICOM associations that were rejected.",
            statistics.rejectedAssociations());
  }
}
