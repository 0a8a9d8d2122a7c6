package org.studygate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Grids;
import org.studygate.models.quality.QualityModel;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.seriestype.SeriesTypeModel;

/** Real public images; skipped where their folder does not exist. */
class SharedDataTest {

  private static final Path DATA = Path.of("../../shared/data");

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Files.isDirectory(DATA), "the folder of public images, shared/data, is not here");
  }

  @Test
  void aChestCtSliceHasAirAndSoftTissueInHounsfieldUnits() throws Exception {
    Slice slice = DicomFrames.values(DATA.resolve("chest_ct/lungmask_0.dcm"), 1);
    int air = 0;
    int soft = 0;
    for (float value : slice.values()) {
      air += value < -700 ? 1 : 0;
      soft += value > -50 && value < 120 ? 1 : 0;
    }
    assertThat(air).isGreaterThan(slice.values().length / 10);
    assertThat(soft).isGreaterThan(slice.values().length / 20);
  }

  @Test
  void anRleRadiographIsDecoded() throws Exception {
    var image = DicomFrames.render(DATA.resolve("deid/presidio_0_CR_chest_RLE.dcm"), 1, null, null);

    assertThat(image.getWidth()).isEqualTo(2140);
    assertThat(image.getHeight()).isEqualTo(1760);
  }

  @Test
  void aHeadVolumeReorientsWithTheNeckBelow() throws Exception {
    Volume head = Grids.toLps(NiftiReader.read(DATA.resolve("head_mri_nifti/T1w2mm.nii.gz")));

    assertThat(head.placement().axes()[2][2]).isGreaterThan(0.9);
    assertThat(head.placement().axes()[0][0]).isGreaterThan(0.9);
  }

  @Test
  void aPatientOfTheTestSplitIsTypedAndNotHeldForFaulty() throws Exception {
    ModelRegistry registry = new ModelRegistry(Path.of("registry"));
    Slices t2 = Slices.open(DATA.resolve("head_mri_nifti/openms_p01_T2W.nii.gz"));
    try (SeriesTypeModel type =
            SeriesTypeModel.load(registry.newest("series-type"), InferenceEngine.ONNX);
        QualityModel quality =
            QualityModel.load(registry.newest("quality"), InferenceEngine.ONNX)) {
      assertThat(type.judge(t2).label()).isEqualTo("MR_T2");
      // the decision table lets a person look below that
      assertThat(quality.judge(t2).scores().get("clean")).isGreaterThan(0.1);
    }
  }
}
