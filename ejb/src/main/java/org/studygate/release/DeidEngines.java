package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.deid.Engines;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.workflow.StepFailedException;

/** What finds and changes text and faces in pixels, with the models of this node. */
@ApplicationScoped
class DeidEngines {

  @Inject private JudgingModelsHolder models;

  Engines engines() {
    try {
      models.models();
      return Engines.none();
    } catch (ModelsUnusableException unusable) {
      throw new StepFailedException(unusable.getMessage());
    }
  }
}
