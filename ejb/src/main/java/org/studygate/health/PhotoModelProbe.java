package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.studygate.skin.PhotoModelInUse;

/**
 * Photos are judged by the version that the database names. Where that one cannot be used an
 * earlier one judges: the node does its work, and this says so.
 */
@ApplicationScoped
class PhotoModelProbe implements HealthProbe {

  @Inject private PhotoModelInUse model;

  @Override
  public String name() {
    return "photo-model";
  }

  @Override
  public void check() {
    model.status();
  }

  @Override
  public String warning() {
    return model.status().problem();
  }
}
