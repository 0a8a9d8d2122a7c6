package org.studygate.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.skin.PhotoModelService;
import org.studygate.skin.PhotoModelStatus;
import org.studygate.skin.PhotoModelVersions;
import org.studygate.skin.UnknownPhotoModelException;
import org.studygate.web.page.Texts;

/** The versions of the photos' model: which is served, and the way back. */
@Named("modelVersions")
@RequestScoped
public class ModelVersionsPage {

  @Inject private PhotoModelVersions versions;

  private List<PhotoModelService> history;
  private PhotoModelStatus status;

  public PhotoModelStatus getStatus() {
    if (status == null) {
      status = versions.status();
    }
    return status;
  }

  public List<PhotoModelService> getAll() {
    return versions.versions();
  }

  public List<PhotoModelService> getHistory() {
    if (history == null) {
      history = versions.history();
    }
    return history;
  }

  public void serve(String version) {
    try {
      versions.serve(version);
      Texts.tell("training.served", version);
    } catch (UnknownPhotoModelException unusable) {
      Texts.warn("training.notServed", version);
    }
    history = null;
    status = null;
  }
}
