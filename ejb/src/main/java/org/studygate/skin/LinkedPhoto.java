package org.studygate.skin;

/**
 * A photo as who sent it by a link sees it: nothing of the patient, of the study, or of this
 * server.
 *
 * @param verdict null before it was judged
 */
public record LinkedPhoto(String key, PhotoState state, PhotoView.Verdict verdict) {

  static LinkedPhoto of(PhotoView photo) {
    return new LinkedPhoto(photo.key(), photo.state(), photo.verdict());
  }
}
