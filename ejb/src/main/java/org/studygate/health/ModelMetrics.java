package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelTimings;
import org.studygate.models.ModelInfo;
import org.studygate.skin.PhotoModelInUse;
import org.studygate.skin.PhotoModelStatus;

/** Which models this node has, and how long they take. */
@ApplicationScoped
class ModelMetrics implements MetricSource {

  @Inject private ModelTimings timings;
  @Inject private JudgingModelsHolder models;
  @Inject private PhotoModelInUse photoModel;

  @Override
  public void addTo(Metrics metrics) {
    addPhotoModel(metrics);
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

  /** The one that came with the installation stays loaded beside one that was trained here. */
  private void addPhotoModel(Metrics metrics) {
    PhotoModelStatus status = photoModel.status();
    metrics.gauge(
        "studygate_photo_model_info",
        "The version that photos are judged by.",
        1,
        "version",
        String.valueOf(status.version()));
    metrics.gauge(
        "studygate_photo_model_fallback",
        "1 while the version that the database names cannot be used.",
        status.problem() == null ? 0 : 1);
  }
}
