package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelsHealth;

/** The models that judge studies are loaded; one that could not be is tried again. */
@ApplicationScoped
class ModelsProbe implements HealthProbe {

  @Inject private JudgingModelsHolder models;

  @Override
  public String name() {
    return "models";
  }

  @Override
  public void check() {
    ModelsHealth health = models.health();
    if (health.state() == ModelsHealth.State.LOADING) {
      throw new IllegalStateException("the models are being loaded");
    }
    if (health.state() == ModelsHealth.State.UNUSABLE) {
      models.models();
    }
  }
}
