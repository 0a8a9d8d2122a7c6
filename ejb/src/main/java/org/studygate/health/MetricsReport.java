package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** All figures of this node. */
@ApplicationScoped
public class MetricsReport {

  private static final Logger LOG = System.getLogger(MetricsReport.class.getName());

  @Inject private Instance<MetricSource> sources;

  /** In the text format of Prometheus. */
  public String text() {
    Metrics metrics = new Metrics();
    for (MetricSource source : sources) {
      try {
        source.addTo(metrics);
      } catch (Exception e) {
        LOG.log(Level.WARNING, "Some figures cannot be had", e);
      }
    }
    return metrics.toString();
  }
}
