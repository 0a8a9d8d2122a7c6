package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class AnatomyTest {

  private static final double[] BRAIN = {0, 20, 30};
  private final Map<FacePart, List<double[]>> parts = new EnumMap<>(FacePart.class);

  AnatomyTest() {
    parts.put(FacePart.EYES, List.of(new double[] {-32, -70, 0}, new double[] {32, -70, 0}));
    parts.put(FacePart.NOSE, List.of(new double[] {0, -95, -28}));
    parts.put(FacePart.MOUTH, List.of(new double[] {0, -82, -66}));
    parts.put(FacePart.EARS, List.of(new double[] {-77, 25, -15}, new double[] {77, 25, -15}));
  }

  private FaceLandmarks face() {
    return new FaceLandmarks(parts, BRAIN, Map.of());
  }

  @Test
  void anOrdinaryFaceIsPlausible() {
    assertThat(Anatomy.faults(face())).isEmpty();
  }

  @Test
  void aFaceTurnedByAQuarterIsAsPlausible() {
    parts.replaceAll(
        (part, middles) -> middles.stream().map(m -> new double[] {-m[1], m[0], m[2]}).toList());
    FaceLandmarks turned = new FaceLandmarks(parts, new double[] {-20, 0, 30}, Map.of());

    assertThat(Anatomy.faults(turned)).isEmpty();
  }

  @Test
  void eyesThatLieTooNearAreNamedWithTheirDistance() {
    parts.put(FacePart.EYES, List.of(new double[] {-10, -70, 0}, new double[] {10, -70, 0}));

    assertThat(Anatomy.faults(face())).contains("the eyes lie 20 mm apart");
  }

  @Test
  void aNoseAboveTheEyesIsImplausible() {
    parts.put(FacePart.NOSE, List.of(new double[] {0, -95, 40}));

    assertThat(Anatomy.faults(face())).anyMatch(fault -> fault.contains("below the eyes"));
  }

  @Test
  void anUnevenEyeIsImplausible() {
    parts.put(FacePart.EYES, List.of(new double[] {-32, -70, 0}, new double[] {32, -40, 40}));

    assertThat(Anatomy.faults(face()))
        .anyMatch(fault -> fault.startsWith("the eyes are not level"));
  }

  @Test
  void aMouthMissingInsideTheImageIsNamedAndBelowItIsNot() {
    parts.remove(FacePart.MOUTH);

    assertThat(new Missing(box(-120), null, face(), null).unexplained())
        .containsExactly("no mouth was found where the image shows a head");
    assertThat(new Missing(box(-50), null, face(), null).unexplained()).isEmpty();
  }

  /** An image from a height (mm) up, wide enough for a head. */
  private static Volume box(double bottom) {
    int nz = (int) ((120 - bottom) / 4);
    Placement placement =
        new Placement(
            new double[] {-120, -140, bottom},
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[] {4, 4, 4});
    return new Volume(60, 70, nz, new float[60 * 70 * nz], placement);
  }
}
