package org.studygate.models.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.QualityResult;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.DicomFixture;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.simulate.Heads;

class QualityTest {

  @TempDir Path folder;

  private static QualityModel model() {
    Engine engine =
        new Engine() {
          @Override
          public float[][] run(float[] batch, long... shape) {
            float[][] out = new float[(int) shape[0]][Artefacts.OUTPUTS.size()];
            for (float[] row : out) {
              Arrays.fill(row, 0.1f);
              row[Artefacts.OUTPUTS.indexOf("noise")] = 0.8f;
            }
            return out;
          }

          @Override
          public String name() {
            return "fixed";
          }

          @Override
          public String device() {
            return "cpu";
          }

          @Override
          public void close() {}
        };
    Map<String, QualityCalibration.Line> lines = new HashMap<>();
    Artefacts.OUTPUTS.forEach(output -> lines.put(output, new QualityCalibration.Line(1, 0)));
    return new QualityModel(engine, new QualityCalibration(lines, lines));
  }

  @Test
  void anMrSeriesIsScoredForMrArtefactsAlone() throws Exception {
    QualityResult result = model().judge(ImageSeries.read(DicomFixture.series(folder, 10)));

    assertThat(result.applicable()).isTrue();
    assertThat(result.scores()).containsKeys("motion", "noise", "clean", "incomplete");
    assertThat(result.scores()).doesNotContainKeys("ring", "metal_streak");
    assertThat(result.scores().get("noise")).isCloseTo(0.8, within(1e-5));
    assertThat(result.scores().get("incomplete")).isZero();
    assertThat(result.slices()).hasSizeGreaterThan(5);
    assertThat(result.slices().get(0).sopInstanceUid()).startsWith("1.2.3.");
  }

  @Test
  void aCtSeriesIsNotAskedForGhosting() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double z = i;
      files.add(
          DicomFixture.write(
              folder.resolve("ct" + i),
              DicomFixture.image(64, 64, i + 1),
              ds -> {
                ds.setString(Tag.Modality, VR.CS, "CT");
                ds.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, z);
              }));
    }

    assertThat(model().judge(ImageSeries.read(files)).scores())
        .containsKeys("ring", "metal_streak")
        .doesNotContainKeys("ghosting", "wraparound");
  }

  @Test
  void noModelAppliesToUltrasoundOrReports() throws Exception {
    Path us =
        DicomFixture.write(
            folder.resolve("us"),
            DicomFixture.image(64, 64, 1),
            ds -> ds.setString(Tag.Modality, VR.CS, "US"));
    Path sr =
        DicomFixture.write(
            folder.resolve("sr"),
            DicomFixture.image(64, 64, 1),
            ds -> {
              ds.setString(Tag.Modality, VR.CS, "SR");
              ds.remove(Tag.Rows);
              ds.remove(Tag.PixelData);
            });

    assertThat(model().judge(ImageSeries.read(List.of(us))).applicable()).isFalse();
    QualityResult report = model().judge(ImageSeries.read(List.of(sr)));
    assertThat(report.applicable()).isFalse();
    assertThat(report.geometryFaults()).isEmpty();
  }

  @Test
  void missingSlicesMakeASeriesIncomplete() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 9));
    files.remove(3);

    QualityResult result = model().judge(ImageSeries.read(files));

    assertThat(result.geometryFaults()).containsExactly("1 slice is missing after slice 3");
    assertThat(result.scores().get("incomplete")).isEqualTo(1);
  }

  @Test
  void aBlankSliceInsideTheSeriesIsSeen() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 9));
    DicomFixture.write(
        files.get(4),
        DicomFixture.image(64, 48, 5),
        ds -> {
          ds.setDouble(Tag.ImagePositionPatient, VR.DS, -20, -30, 16);
          ds.setBytes(Tag.PixelData, VR.OW, new byte[2 * 64 * 48]);
        });

    assertThat(model().judge(ImageSeries.read(files)).geometryFaults())
        .containsExactly("1 slice inside the series is blank");
  }

  @Test
  void pixelsThatEndEarlyAreSeen() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 9));
    byte[] all = Files.readAllBytes(files.get(5));
    Files.write(files.get(5), Arrays.copyOf(all, all.length - 2000));

    assertThat(model().judge(ImageSeries.read(files)).geometryFaults())
        .containsExactly("the pixels of 1 slice end early");
  }

  @Test
  void theWorstHalfOfTheSlicesDecides() {
    double[][] logits = new double[4][Artefacts.OUTPUTS.size()];
    logits[2][0] = 6;
    int clean = Artefacts.OUTPUTS.indexOf(Artefacts.CLEAN);
    logits[1][clean] = -4;

    assertThat(QualityModel.worstHalf(logits, 0)).isEqualTo(3);
    assertThat(QualityModel.worstHalf(logits, clean)).isEqualTo(-2);
  }

  @Test
  void bagsSayWhatWasDoneAndWhatDoesNotApply() throws Exception {
    Slices head = Slices.of(Heads.head(90, 90));
    QualityBags.Bag bag =
        new QualityBags(new Random(1)).of(head, false, List.of("noise", "motion"), 0.5, 2);

    float[] target = bag.target();
    assertThat(target[Artefacts.OUTPUTS.indexOf("noise")]).isEqualTo(1);
    assertThat(target[Artefacts.OUTPUTS.indexOf("spike")]).isZero();
    assertThat(target[Artefacts.OUTPUTS.indexOf("ring")]).isEqualTo(-1);
    assertThat(target[Artefacts.OUTPUTS.indexOf("clean")]).isZero();
  }

  @Test
  void calibrationPullsOverconfidentLogitsBack() {
    double[] logits = new double[200];
    boolean[] truth = new boolean[200];
    for (int i = 0; i < 200; i++) {
      logits[i] = i % 2 == 0 ? 6 : -6;
      truth[i] = i % 10 < 8 ? i % 2 == 0 : i % 2 != 0;
    }

    QualityCalibration.Line line = QualityCalibration.Line.fit(logits, truth);

    assertThat(line.apply(6)).isBetween(0.7, 0.9);
  }

  @Test
  void theInputShowsASpikeInItsSpectrum() {
    Slice head = Heads.head(128, 128);
    Slice spiked =
        new org.studygate.models.simulate.MrArtefacts(new Random(2)).corrupt(head, "spike", 1);
    int plane = QualityInput.SIZE * QualityInput.SIZE;

    float[] clean = QualityInput.of(head, false);
    float[] faulty = QualityInput.of(spiked, false);

    assertThat(clean).hasSize(QualityInput.CHANNELS * plane);
    float most = 0;
    for (int i = 2 * plane; i < 3 * plane; i++) {
      most = Math.max(most, faulty[i] - clean[i]);
    }
    assertThat(most).isGreaterThan(0.2f);
  }
}
