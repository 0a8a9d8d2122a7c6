package org.studygate.web.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.studygate.skin.PhotoModelService;
import org.studygate.skin.PhotoModelStatus;
import org.studygate.skin.PhotoModelVersions;
import org.studygate.skin.UnknownPhotoModelException;
import org.studygate.web.page.Texts;

/** The versions of the photos' model: which is served, and the way back. */
@Named("modelVersions")
@ViewScoped
public class ModelVersionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PhotoModelVersions versions;

  private transient List<PhotoModelService> history;
  private transient PhotoModelStatus status;

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
    refresh();
  }

  public void refresh() {
    history = null;
    status = null;
  }
}
