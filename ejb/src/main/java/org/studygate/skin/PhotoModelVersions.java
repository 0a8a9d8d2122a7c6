package org.studygate.skin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.identity.Role;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;

/** The versions of the photos' model: which is served, which was when, and the way back. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.PHYSICIAN, Role.RADIOLOGIST})
public class PhotoModelVersions {

  @Inject private PhotoModelRows rows;
  @Inject private PhotoModelFolders folders;
  @Inject private PhotoModelInUse inUse;

  public PhotoModelVersions() {}

  PhotoModelVersions(PhotoModelRows rows, PhotoModelFolders folders, PhotoModelInUse inUse) {
    this.rows = rows;
    this.folders = folders;
    this.inUse = inUse;
  }

  /** What this node judges by. */
  public PhotoModelStatus status() {
    return inUse.status();
  }

  /** What was served from when on, newest first; what came along is the last. */
  public List<PhotoModelService> history() {
    List<PhotoModelService> all = new ArrayList<>();
    rows.all().forEach(change -> all.add(change.view()));
    shipped()
        .ifPresent(s -> all.add(new PhotoModelService(s.version(), false, null, null, null, null)));
    return all;
  }

  /** Each version that was ever served, the newest first, with the time when it last came. */
  public List<PhotoModelService> versions() {
    Map<String, PhotoModelService> each = new LinkedHashMap<>();
    history().forEach(service -> each.putIfAbsent(service.version(), service));
    return List.copyOf(each.values());
  }

  /**
   * Serves a version that was served before, or the one that came along: from now on, on all nodes.
   *
   * @throws UnknownPhotoModelException when there is no such version, or it cannot be used
   */
  @RolesAllowed(Role.ADMIN)
  public void serve(String version) {
    PhotoModelId model = known(version);
    try {
      folders.open(model);
    } catch (ModelException e) {
      throw new UnknownPhotoModelException(
          "version " + version + " cannot be used: " + e.getMessage());
    }
    boolean already =
        rows.newest().map(c -> c.model().equals(model)).orElseGet(() -> !model.trained());
    if (!already) {
      rows.change(model, PhotoModelCause.CHOSEN, null);
    }
  }

  private PhotoModelId known(String version) {
    Optional<PhotoModelId> served =
        rows.all().stream()
            .map(PhotoModelChange::model)
            .filter(model -> model.version().equals(version))
            .findFirst();
    return served
        .or(
            () ->
                shipped()
                    .filter(s -> s.version().equals(version))
                    .map(s -> new PhotoModelId(s.version(), false, s.digest())))
        .orElseThrow(() -> new UnknownPhotoModelException("there is no such version"));
  }

  private Optional<ModelFolder> shipped() {
    try {
      return folders.newestShipped();
    } catch (ModelException damaged) {
      return Optional.empty();
    }
  }
}
