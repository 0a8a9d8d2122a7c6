package org.studygate.models.skin;

/** A sample with its figures, as the decision needs them. */
record SkinCase(SkinSample sample, float[] figures) {

  static SkinCase of(Pixels photo, float[] target) {
    return new SkinCase(SkinSample.of(photo, target), PhotoFigures.of(photo));
  }
}
