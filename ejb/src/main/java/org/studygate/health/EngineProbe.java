package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.workflow.WorkflowEngine;

/** The workflow engine runs and takes jobs. */
@ApplicationScoped
class EngineProbe implements HealthProbe {

  @Inject private WorkflowEngine engine;

  @Override
  public String name() {
    return "engine";
  }

  @Override
  public void check() {
    if (!engine.running()) {
      throw new IllegalStateException("the workflow engine does not run");
    }
  }
}
