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
import java.util.Objects;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.HeatMap;
import org.studygate.models.QualityResult;
import org.studygate.models.SliceScores;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.DicomFixture;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.Heads;
import org.studygate.models.simulate.MrArtefacts;

class QualityTest {

  @TempDir Path folder;

  private static QualityModel model() {
    return model(0.1f);
  }

  /** A model that holds noise for likely in whatever it sees, and its images for CT so likely. */
  private static QualityModel model(float ct) {
    Engine engine =
        new Engine() {
          @Override
          public float[][] run(float[] batch, long... shape) {
            boolean images = shape.length == 4;
            int outputs = images ? SliceEvidence.SEEN : Artefacts.NETWORK;
            float[][] out = new float[(int) shape[0]][outputs];
            for (float[] row : out) {
              Arrays.fill(row, 0.1f);
              row[Artefacts.OUTPUTS.indexOf("noise")] = 0.8f;
              row[Artefacts.CT] = ct;
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
    float[][] knots = new float[SliceEvidence.COUNT][25];
    return new QualityModel(
        new QualityNetworks(engine, engine, new EvidenceScale(knots)),
        new QualityCalibration(lines, lines, 0.5));
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
    double[][] logits = new double[4][Artefacts.NETWORK];
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
        new QualityBags(new Random(1)).of(head, false, Map.of("noise", 0.5, "motion", 0.7), 2);

    float[] target = bag.target();
    assertThat(target[Artefacts.OUTPUTS.indexOf("noise")]).isEqualTo(1);
    assertThat(target[Artefacts.OUTPUTS.indexOf("spike")]).isZero();
    assertThat(target[Artefacts.OUTPUTS.indexOf("ring")]).isEqualTo(-1);
    assertThat(target[Artefacts.OUTPUTS.indexOf("clean")]).isZero();
    int noise = Artefacts.OUTPUTS.indexOf("noise");
    int motion = Artefacts.OUTPUTS.indexOf("motion");
    assertThat(target[Artefacts.severity(noise)]).isEqualTo(0.5f);
    assertThat(target[Artefacts.severity(motion)]).isEqualTo(0.7f);
    assertThat(target[Artefacts.severity(Artefacts.OUTPUTS.indexOf("spike"))]).isEqualTo(-1);
  }

  @Test
  void aPictureWithoutAHeaderIsJudgedAsWhatItLooksLike() throws Exception {
    Slices picture = Slices.of(Heads.head(90, 90));

    assertThat(model(0.1f).judge(picture).scores()).containsKey("ghosting");
    assertThat(model(0.9f).judge(picture).scores())
        .containsKey("ring")
        .doesNotContainKey("ghosting");
  }

  @Test
  void theWorstSlicesShowWhereTheSuspicionComesFrom() throws Exception {
    QualityResult result = model().judge(ImageSeries.read(DicomFixture.series(folder, 10)));

    List<HeatMap> maps =
        result.slices().stream().map(SliceScores::heat).filter(Objects::nonNull).toList();
    assertThat(maps).hasSize(2);
    assertThat(maps.get(0).artefact()).isEqualTo("noise");
    assertThat(maps.get(0).heat())
        .hasSize(maps.get(0).columns() * maps.get(0).rows())
        .allSatisfy(heat -> assertThat(heat).isBetween(0, 100));
    assertThat(maps.get(0).width()).isEqualTo(64);
    assertThat(result.severities().get("noise")).isBetween(0.0, 1.0);
  }

  @Test
  void aBlankPlaneBetweenOthersOfAVolumeIsSeenButNotBlankEnds() throws Exception {
    Slice head = Heads.head(90, 90);
    Slice blank = new Slice(90, 90, new float[90 * 90]);
    List<Slice> planes = new ArrayList<>(List.of(blank, blank, head, head, blank, head, head));
    planes.addAll(List.of(blank, blank, blank));

    assertThat(model().judge(slices(planes)).geometryFaults())
        .containsExactly("1 slice inside the series is blank");
    planes.set(4, head);
    assertThat(model().judge(slices(planes)).geometryFaults()).isEmpty();
  }

  private static Slices slices(List<Slice> planes) {
    Slices one = Slices.of(planes.get(0));
    return new Slices() {
      @Override
      public int size() {
        return planes.size();
      }

      @Override
      public Slice slice(int index) {
        return planes.get(index);
      }

      @Override
      public SeriesHeader header() {
        return one.header();
      }
    };
  }

  @Test
  void figuresOfASliceRiseWithTheFaultThatTheySpeakFor() {
    Slice head = Heads.head(160, 160);
    MrArtefacts mr = new MrArtefacts(new Random(4));
    int shading = 0;
    int outerBand = ShadingFigures.COUNT + SpectrumFigures.BANDS - 2;
    int rings = SliceFeatures.COUNT - 2;
    float[] clean = SliceFeatures.of(head, false);

    assertThat(SliceFeatures.of(mr.corrupt(head, "bias_field", 0.8), false)[shading])
        .isGreaterThan(clean[shading] + 0.1f);
    float[] gibbs = SliceFeatures.of(mr.corrupt(head, "gibbs", 0.8), false);
    assertThat(gibbs[outerBand]).isLessThan(clean[outerBand] - 0.1f);
    // without any circle of its own
    float[] square = new float[128 * 128];
    for (int i = 0; i < square.length; i++) {
      boolean inside = Math.abs(i % 128 - 60) < 40 && Math.abs(i / 128 - 66) < 40;
      square[i] = inside ? 80 + 8 * ((i % 128 / 9 + i / 128 / 7) % 3) : 0;
    }
    Slice block = new Slice(128, 128, square);
    Slice plain = new CtArtefacts(new Random(4)).corrupt(block, null, 0);
    Slice ringed = new CtArtefacts(new Random(4)).corrupt(block, "ring", 0.8);
    assertThat(SliceFeatures.of(ringed, true)[rings])
        .isGreaterThan(SliceFeatures.of(plain, true)[rings]);
  }

  @Test
  void theScaleOfEvidenceIsThatOfRanks() {
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i <= 240; i++) {
      rows.add(new float[] {(float) Math.exp(i / 20.0), 7});
    }
    EvidenceScale scale = EvidenceScale.fit(rows);

    assertThat(scale.apply(rows.get(120))[0]).isCloseTo(0, within(1e-3f));
    assertThat(scale.apply(rows.get(60))[0]).isBetween(-0.8f, -0.5f);
    assertThat(scale.apply(new float[] {1e9f, 7})[0]).isEqualTo(2.5f);
    assertThat(scale.apply(rows.get(0))[1]).isCloseTo(0, within(1e-3f));
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
