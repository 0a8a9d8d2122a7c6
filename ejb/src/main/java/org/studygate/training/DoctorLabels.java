package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.studygate.labeling.AgreedLabel;
import org.studygate.labeling.PhotoLabels;
import org.studygate.models.skin.PhotoFault;
import org.studygate.skin.PhotoShelf;

/** Photos whose labels two doctors here, or a third, have settled. */
@ApplicationScoped
class DoctorLabels implements AgreedPhotos {

  private PhotoLabels labels;
  private PhotoShelf shelf;

  protected DoctorLabels() {}

  @Inject
  DoctorLabels(PhotoLabels labels, PhotoShelf shelf) {
    this.labels = labels;
    this.shelf = shelf;
  }

  @Override
  public List<LabelledPhoto> all() {
    List<LabelledPhoto> photos = new ArrayList<>();
    for (AgreedLabel label : labels.agreed()) {
      photos.add(
          new LabelledPhoto(
              "photo " + label.photoId(),
              shelf.file(label.photoId()),
              label(label),
              label.subject()));
    }
    Collections.reverse(photos);
    return photos;
  }

  private static String label(AgreedLabel label) {
    return label.usable()
        ? PhotoFault.USABLE
        : label.reasons().stream().sorted().map(PhotoFault::label).collect(Collectors.joining("+"));
  }

  @Override
  public int count() {
    return (int) labels.countAgreed();
  }
}
