package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelTimings;
import org.studygate.models.ModelInfo;

/** Which models this node has, and how long they take. */
@ApplicationScoped
class ModelMetrics implements MetricSource {

  @Inject private ModelTimings timings;
  @Inject private JudgingModelsHolder models;

  @Override
  public void addTo(Metrics metrics) {
    Map<String, ModelTimings.Timing> byTask = timings.all();
    for (ModelInfo model : models.health().models()) {
      String[] labels = {
        "model", model.task(),
        "version", model.version(),
        "engine", model.engine(),
        "device", model.device()
      };
      metrics.gauge("studygate_model_info", "A model that is loaded.", 1, labels);
      ModelTimings.Timing timing = byTask.get(model.task());
      if (timing != null) {
        metrics
            .counter(
                "studygate_model_runs_total", "Series that a model judged.", timing.count(), labels)
            .counter(
                "studygate_model_seconds_total",
                "Time that a model took, added up.",
                timing.totalSeconds(),
                labels)
            .gauge(
                "studygate_model_seconds_max",
                "The longest time that a model took for a series.",
                timing.maxSeconds(),
                labels);
      }
    }
  }
}
