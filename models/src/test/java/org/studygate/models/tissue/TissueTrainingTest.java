package org.studygate.models.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.studygate.models.engine.Dl4jEngine;
import org.studygate.models.engine.OnnxEngine;
import org.studygate.models.engine.OnnxExport;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;
import org.studygate.models.training.History;

class TissueTrainingTest {

  private static final int SIZE = TissueInput.SIZE;
  private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());
  private static final TissueTrainer.Effort TINY =
      new TissueTrainer.Effort(2, 2, 2, new int[] {4, 6});

  /** Shells: soft tissue, fat, bone, fluid, grey, white, with noise. */
  static Volume phantom(double scale, double shift) {
    int n = 48;
    float[] voxels = new float[n * n * n];
    Random random = new Random(2);
    for (int i = 0; i < voxels.length; i++) {
      double x = (i % n - n / 2.0 - shift) / scale;
      double y = (i / n % n - n / 2.0) / scale / 1.1;
      double z = (i / (n * n) - n / 2.0) / scale;
      double r = Math.sqrt(x * x + y * y + z * z);
      double folds = r + 0.8 * Math.sin(0.9 * x) * Math.cos(0.8 * y) * Math.cos(0.7 * z);
      double value =
          r > 20 ? 2 : r > 18 ? 180 : r > 15.5 ? 12 : r > 14.5 ? 30 : folds > 10 ? 80 : 120;
      voxels[i] = (float) (value + 2 * random.nextGaussian());
    }
    return new Volume(n, n, n, voxels, Placement.aligned(4, 4, 4));
  }

  private static TissueHead head() {
    Volume image = phantom(1, 0);
    byte[] labels = new byte[image.voxels().length];
    for (int i = 0; i < labels.length; i++) {
      float v = image.voxels()[i];
      Tissue tissue =
          v < 8
              ? Tissue.BACKGROUND
              : v < 20
                  ? Tissue.BONE_AIR
                  : v < 50
                      ? Tissue.CSF
                      : v < 100 ? Tissue.GREY : v < 150 ? Tissue.WHITE : Tissue.FAT;
      labels[i] = (byte) tissue.ordinal();
    }
    return new TissueHead(image, labels, false);
  }

  private static ComputationGraph train(long seed) throws Exception {
    List<TissueHead> heads = List.of(head());
    return new TissueTrainer(TINY, seed, QUIET).train(heads, heads, new History());
  }

  private static byte[] onnx(ComputationGraph network) throws Exception {
    return OnnxExport.export(network, new long[] {2, SIZE, SIZE}, new long[] {7, SIZE, SIZE});
  }

  @Test
  void trainingTwiceFromTheSameSeedGivesTheSameBytes() throws Exception {
    byte[] first = onnx(train(7));

    assertThat(onnx(train(7))).isEqualTo(first);
    assertThat(onnx(train(8))).isNotEqualTo(first);
  }

  @Test
  void theCurvesOfATrainingHaveARowForEachEpoch() throws Exception {
    History history = new History();
    List<TissueHead> heads = List.of(head());

    new TissueTrainer(TINY, 1, QUIET).train(heads, heads, history);

    assertThat(history.json().getAsJsonArray("epochs")).hasSize(2);
  }

  @Test
  void inventedSlicesShowEveryTissueInEveryPlaneAndStayWithinRange() {
    TissueSamples samples = new TissueSamples(List.of(head()), 3);
    boolean[] seen = new boolean[Tissue.values().length];
    for (int i = 0; i < 20; i++) {
      TissueSamples.Sample sample = samples.draw();
      for (byte label : sample.labels()) {
        seen[label] = true;
      }
      for (float value : sample.input()) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
    assertThat(seen[Tissue.CSF.ordinal()] && seen[Tissue.GREY.ordinal()]).isTrue();
    assertThat(seen[Tissue.WHITE.ordinal()] && seen[Tissue.FAT.ordinal()]).isTrue();
  }

  @Test
  void aMapLiesWhereTheVolumeLiesWhateverThePlane() throws Exception {
    ComputationGraph network = train(7);
    for (double[] mm : new double[][] {{4, 4, 4}, {4, 4, 12}, {12, 4, 4}, {4, 12, 4}}) {
      Volume volume = thick(phantom(1, 0), mm);
      try (TissueModel model = new TissueModel(OnnxEngine.load(onnx(network)))) {
        TissueMap map = model.segment(volume);
        double[] centre =
            map.placement().toPatient(SIZE / 2.0 - 0.5, SIZE / 2.0 - 0.5, (map.nz() - 1) / 2.0);

        assertThat(centre[0]).isCloseTo(94, within(12.0));
        assertThat(centre[1]).isCloseTo(94, within(12.0));
        assertThat(centre[2]).isCloseTo(94, within(12.0));
      }
    }
  }

  private static Volume thick(Volume in, double[] mm) {
    return org.studygate.models.preprocess.Grids.resample(in, mm[0], mm[1], mm[2]);
  }

  @Test
  void aTemplateIsLaidOverAShiftedAndLargerHead() {
    Volume template = phantom(1, 0);
    boolean[] brain = new boolean[template.voxels().length];
    for (int i = 0; i < brain.length; i++) {
      float v = template.voxels()[i];
      brain[i] = v > 60 && v < 150;
    }
    Affine map = new HeadAlignment(HeadAlignment.squeezed(template), brain).fit(phantom(1.1, 2));

    double[] middle = Affine.apply(map.matrix(), new double[] {96, 96, 96});
    assertThat(middle[0]).isCloseTo(104, within(5.0));
    assertThat(middle[1]).isCloseTo(96, within(5.0));
    assertThat(Math.exp(map.p()[6])).isCloseTo(1.1, within(0.06));
  }

  @Test
  void theInverseOfAMapBringsAPointBack() {
    double[][] m =
        new Affine(
                new double[] {1, 2, 3}, new double[] {4, -5, 6, 0.1, -0.2, 0.3, 0.05, -0.04, 0.1})
            .matrix();

    double[] back = Affine.apply(Affine.inverse(m), Affine.apply(m, new double[] {7, 8, 9}));

    assertThat(back).containsExactly(new double[] {7, 8, 9}, within(1e-9));
  }

  @Test
  void aMixtureFindsThreeTissuesUnderAShading() {
    int n = 40;
    float[] voxels = new float[n * n * n];
    boolean[] region = new boolean[voxels.length];
    Random random = new Random(5);
    double[] means = {20, 80, 120};
    for (int i = 0; i < voxels.length; i++) {
      double shade = 0.7 + 0.6 * (i % n) / n;
      voxels[i] = (float) (shade * (means[random.nextInt(3)] + 4 * random.nextGaussian()));
      region[i] = true;
    }

    Mixture mixture = new Mixture(voxels, region, n, n, n, new double[] {15, 70, 130});

    assertThat(mixture.mean[0] / mixture.mean[2]).isCloseTo(20 / 120.0, within(0.03));
    assertThat(mixture.mean[1] / mixture.mean[2]).isCloseTo(80 / 120.0, within(0.03));
    assertThat(mixture.shadingAt(n - 1) / mixture.shadingAt(0)).isCloseTo(1.3 / 0.7, within(0.15));
  }

  @Test
  void holesAreFilledAndOnlyTheLargestPartIsKept() {
    Morphology shapes = new Morphology(7, 7, 7);
    boolean[] shell = new boolean[343];
    for (int i = 0; i < shell.length; i++) {
      int far =
          Math.max(Math.abs(i % 7 - 3), Math.max(Math.abs(i / 7 % 7 - 3), Math.abs(i / 49 - 3)));
      shell[i] = far == 2;
    }
    shell[0] = true;

    boolean[] filled = shapes.filled(shapes.largest(shell));

    assertThat(filled[3 + 7 * (3 + 7 * 3)]).isTrue();
    assertThat(filled[0]).isFalse();
    assertThat(shapes.shrunk(shapes.grown(filled, 1), 1)[3 + 7 * (3 + 7 * 3)]).isTrue();
  }

  @Test
  void bothEnginesTellTheSameTissues() throws Exception {
    ComputationGraph network = train(7);
    Volume volume = thick(phantom(1, 0), new double[] {4, 4, 12});
    try (TissueModel dl4j = new TissueModel(Dl4jEngine.of(network));
        TissueModel onnx = new TissueModel(OnnxEngine.load(onnx(network)))) {
      assertThat(onnx.segment(volume).labels()).isEqualTo(dl4j.segment(volume).labels());
    }
  }
}
