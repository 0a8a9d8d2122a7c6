package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Photos for outside. */
@ApplicationScoped
class PhotoViews {

  @Inject private PhotoStore store;

  protected PhotoViews() {}

  PhotoViews(PhotoStore store) {
    this.store = store;
  }

  PhotoView of(Photo photo) {
    PhotoSubject subject = photo.subject();
    PhotoPicture picture = photo.picture();
    return new PhotoView(
        photo.key(),
        photo.sender(),
        photo.linkKey() != null,
        photo.receivedAt(),
        photo.state(),
        photo.stateSince(),
        photo.stateReason(),
        subject.patientName(),
        subject.patientId(),
        subject.birthDate(),
        subject.sex(),
        subject.bodySite(),
        subject.laterality(),
        subject.deviceModel(),
        subject.takenAt(),
        picture.width(),
        picture.height(),
        picture.jpeg(),
        photo.fileKept(),
        photo.retakeOf() == null ? null : photo.retakeOf().key(),
        store.retakeOf(photo).orElse(null),
        photo.studyUid(),
        photo.sopUid().value(),
        photo.verdict().given() ? photo.verdict().view() : null);
  }
}
