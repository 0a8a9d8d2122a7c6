package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.models.InferenceEngine;
import org.studygate.models.JudgingModels;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Volume;

/**
 * The attacks on real heads, with the parts that the model finds. The figures go to {@code
 * target/face-attacks-real.tsv}.
 */
class RealHeadAttackTest {

  private static final Path HEADS = Path.of("../../shared/data/head_mri_nifti");
  private static final Path FIGURES = Path.of("target/face-attacks-real.tsv");
  private static JudgingModels models;

  @BeforeAll
  static void load() throws Exception {
    String set = System.getenv("STUDYGATE_MODELS");
    Path registry = Path.of(set == null ? "../models/registry" : set);
    Assumptions.assumeTrue(
        Files.isDirectory(registry.resolve("face-parts")), "there is no model of face parts here");
    Assumptions.assumeTrue(Files.isDirectory(HEADS), "there is no ../shared/data here");
    Files.deleteIfExists(FIGURES);
    models = JudgingModels.load(registry, InferenceEngine.ONNX);
  }

  @AfterAll
  static void close() {
    if (models != null) {
      models.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"T1w2mm", "xa30_T1w_face_2mm"})
  void the_skin_of_a_real_head_does_not_come_back(String name) throws Exception {
    Volume head = whole(NiftiReader.read(HEADS.resolve(name + ".nii.gz")));
    FacePartMap map = models.findFaceParts(head);
    SphereMap skin = SurfaceAttack.skin(head, map);
    SurfaceAttack any = judge(name + ", any head", GenericHead.surface(), skin);
    SurfaceAttack blurred =
        judge(name + ", control: blur alone, deconvolved", deconvolvedBlur(head, map), skin);
    assertThat(blurred.correlation()).isGreaterThan(0.8);
    for (FaceMethod method : FaceMethod.values()) {
      Volume after =
          new Removal(v -> map).with("1", "place", head).run(FaceOptions.of(method)).after();
      String what = name + ", outermost tissue, " + method.name().toLowerCase(Locale.ROOT);
      SurfaceAttack seen = judge(what, Attacks.asItIs(after, map), skin);
      assertThat(seen.correlation()).as(what).isLessThan(any.correlation() + 0.25);
      assertThat(seen.error()).as(what).isGreaterThan(2.5 * blurred.error());
    }
  }

  private static SphereMap deconvolvedBlur(Volume head, FacePartMap map) {
    BlurKernel kernel = BlurKernel.gaussian(5, BlurKernel.Edge.REPLICATED);
    Volume blurred = head.with(Attacks.blur(head, kernel.weights()));
    return Attacks.deconvolve(blurred, map, kernel);
  }

  private static Volume whole(Volume in) {
    float[] out = new float[in.voxels().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.round(in.voxels()[i]);
    }
    return in.with(out);
  }

  private static SurfaceAttack judge(String name, SphereMap got, SphereMap skin) throws Exception {
    SurfaceAttack out = SurfaceAttack.judgeOne(got, skin);
    Files.createDirectories(FIGURES.getParent());
    Files.write(
        FIGURES,
        List.of(String.format(Locale.ROOT, "%s\t%.1f\t%.2f", name, out.error(), out.correlation())),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return out;
  }
}
