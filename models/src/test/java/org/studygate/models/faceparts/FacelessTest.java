package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ball of brain, 70 mm in radius, with or without a head around it. */
class FacelessTest {

  private final float[][] p = new float[HeadGrid.CLASSES][HeadGrid.VOXELS];
  private final float[] input = new float[2 * HeadGrid.VOXELS];

  @BeforeEach
  void brainInAir() {
    ball(300, 0, 0);
    ball(70, HeadGrid.BRAIN, 0.6f);
  }

  @Test
  void aBareBrainHasNoFaceAndAllOfItIsProtected() {
    rim(6, FacePart.SURFACE.label());

    Faceless faceless = new Faceless(found(), false);

    assertThat(faceless.is()).isTrue();
    HeadProbabilities cleared = faceless.cleared();
    assertThat(cleared.volume(FacePart.SURFACE.label(), 0.1f)).isZero();
    assertThat(cleared.volume(HeadGrid.BRAIN, 0.5f))
        .isGreaterThan(found().volume(HeadGrid.BRAIN, 0.5f));
  }

  @Test
  void aForeheadAroundTheBrainIsNotWipedAway() {
    rim(14, FacePart.SURFACE.label());

    assertThat(new Faceless(found(), false).is()).isFalse();
  }

  @Test
  void aHeadWithoutAnyPartOrSkinOfAFaceHasNone() {
    rim(14, HeadGrid.HEAD);

    assertThat(new Faceless(found(), false).is()).isTrue();
    assertThat(new Faceless(found(), false).cleared().volume(HeadGrid.HEAD, 0.5f)).isPositive();
  }

  @Test
  void partsOfAFaceForbidToSayThatThereIsNone() {
    rim(14, FacePart.EARS.label());

    assertThat(new Faceless(found(), false).is()).isFalse();
    assertThat(new Faceless(found(), false).wide(400)).isFalse();
  }

  @Test
  void whatIsWiderThanAHeadAndHasNoPartsIsNone() {
    assertThat(new Faceless(found(), false).wide(400)).isTrue();
    assertThat(new Faceless(found(), false).wide(180)).isFalse();
  }

  private HeadProbabilities found() {
    return new HeadProbabilities(HeadWindow.at(new double[3], HeadWindow.PATIENT), p, input);
  }

  private void rim(double thick, int label) {
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      double r = radius(i);
      if (r > 70 && r <= 70 + thick) {
        set(i, label, 0.4f);
      }
    }
  }

  private void ball(double radius, int label, float value) {
    for (int i = 0; i < HeadGrid.VOXELS; i++) {
      if (radius(i) <= radius) {
        set(i, label, value);
      }
    }
  }

  private void set(int i, int label, float value) {
    for (int other = 0; other < HeadGrid.CLASSES; other++) {
      p[other][i] = other == label ? 0.93f : 0.01f;
    }
    input[i] = value;
    input[HeadGrid.VOXELS + i] = 1;
  }

  private static double radius(int i) {
    int x = i % HeadGrid.NX;
    int y = i / HeadGrid.NX % HeadGrid.NY;
    int z = i / HeadGrid.NX / HeadGrid.NY;
    return Math.sqrt(
        Math.pow(HeadGrid.offset(0, x), 2)
            + Math.pow(HeadGrid.offset(1, y), 2)
            + Math.pow(HeadGrid.offset(2, z), 2));
  }
}
