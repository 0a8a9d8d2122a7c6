package org.studygate.models.faceparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.InferenceEngine;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;
import org.studygate.models.registry.ModelRegistry;

/** The shipped model of face parts. */
class FacePartsModelTest {

  private static final Path HEAD = Path.of("../../shared/data/head_mri_nifti/T1w2mm.nii.gz");
  private static FacePartsModel model;

  @TempDir Path folder;

  @BeforeAll
  static void load() throws Exception {
    model =
        FacePartsModel.load(
            new ModelRegistry(Path.of("registry")).newest("face-parts"), InferenceEngine.ONNX);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void anImageOfOneBrightnessIsNoHead() throws Exception {
    FacePartMap map = model.judge(volume(40, new float[40 * 40 * 40]));

    assertThat(map.answer()).isEqualTo(Answer.NOT_A_HEAD);
    assertThat(map.any()).isFalse();
  }

  @Test
  void aBallIsNeverAFaceToActOn() throws Exception {
    int n = 100;
    float[] v = new float[n * n * n];
    for (int i = 0; i < v.length; i++) {
      double x = i % n - 50;
      double y = i / n % n - 50;
      double z = i / n / n - 50;
      v[i] = x * x + y * y + z * z < 1600 ? 500 + i % 13 : i % 7;
    }

    assertThat(model.judge(volume(n, v)).answer())
        .isIn(Answer.NOT_A_HEAD, Answer.UNCERTAIN, Answer.NO_FACE);
  }

  @Test
  void aWholeFaceIsFoundAndNoLabelLiesInsideTheSkull() throws Exception {
    needsTheHead();
    FacePartMap map = model.judge(NiftiReader.read(HEAD));

    assertThat(map.answer()).isEqualTo(Answer.FOUND);
    assertThat(map.parts().keySet())
        .contains(FacePart.EYES, FacePart.NOSE, FacePart.MOUTH, FacePart.EARS, FacePart.SURFACE);
    assertThat(map.parts().get(FacePart.EYES).centres()).hasSize(2);
    assertThat(map.brainSide().cardinality()).isGreaterThan(150_000);
    assertThat(map.brainSide().stream().allMatch(i -> map.labels()[i] == 0)).isTrue();
  }

  @Test
  void aBrainCutOutOfAHeadHasNoFaceAndNothingOfItIsLabelled() throws Exception {
    needsTheHead();
    Volume head = NiftiReader.read(HEAD);
    float[] brain = new float[head.voxels().length];
    model.judge(head).brainSide().stream().forEach(i -> brain[i] = head.voxels()[i]);

    FacePartMap map =
        model.judge(new Volume(head.nx(), head.ny(), head.nz(), brain, head.placement()));

    assertThat(map.answer()).isEqualTo(Answer.NO_FACE);
    assertThat(map.any()).isFalse();
  }

  @Test
  void theSameHeadStoredInAnotherOrderHasItsFaceInTheSamePlace() throws Exception {
    needsTheHead();
    Volume head = NiftiReader.read(HEAD);
    FacePartMap one = model.judge(head);
    FacePartMap two = model.judge(reordered(head));

    for (FacePart part : one.parts().keySet()) {
      List<double[]> a = one.parts().get(part).centres();
      List<double[]> b = two.parts().get(part).centres();
      assertThat(Anatomy.distance(a.get(0), b.get(0))).isLessThan(2);
    }
  }

  @Test
  void aMapIsWrittenOnTheImagesGrid() throws Exception {
    Volume small = volume(20, new float[8000]);
    FacePartMap map = FacePartMap.empty(small, Answer.UNCERTAIN, 0, "a test");
    map.labels()[3] = FacePart.NOSE.label();
    map.brainSide().set(7);
    Path file = folder.resolve("map.nii.gz");

    FaceImages.writeLabels(map, file);
    Volume read = NiftiReader.read(file);

    assertThat(read.voxels()[3]).isEqualTo(2);
    assertThat(read.voxels()[7]).isEqualTo(16);
    assertThat(read.placement().toPatient(1, 2, 3))
        .containsExactly(small.placement().toPatient(1, 2, 3));
  }

  private static void needsTheHead() {
    assumeTrue(Files.exists(HEAD), "the folder of public images, shared/data, is not here");
  }

  private static Volume volume(int n, float[] values) {
    return new Volume(n, n, n, values, Placement.aligned(2, 2, 2));
  }

  /** First and last axis exchanged, the second turned round. */
  private static Volume reordered(Volume in) {
    float[] out = new float[in.voxels().length];
    int i = 0;
    for (int x = 0; x < in.nx(); x++) {
      for (int y = in.ny() - 1; y >= 0; y--) {
        for (int z = 0; z < in.nz(); z++) {
          out[i++] = in.at(x, y, z);
        }
      }
    }
    Placement p = in.placement();
    double[] back = p.axes()[1];
    double[][] axes = {p.axes()[2], {-back[0], -back[1], -back[2]}, p.axes()[0]};
    double[] spacing = {p.spacing()[2], p.spacing()[1], p.spacing()[0]};
    Placement placement = new Placement(p.toPatient(0, in.ny() - 1.0, 0), axes, spacing);
    return new Volume(in.nz(), in.ny(), in.nx(), out, placement);
  }
}
