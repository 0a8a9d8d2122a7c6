package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Volume;

class NiftiFaceTest {

  private static final int FLOAT = 16;
  private static Volume scan;
  private static FacePartMap map;

  @TempDir Path folder;

  @BeforeAll
  static void scan() {
    SyntheticHead head = SyntheticHead.mr(5);
    scan = head.scan(SyntheticHead.grid(3));
    map = head.parts(scan);
  }

  /** One or two time points in a type, with a name in the free text. */
  private Path nifti(int type, ByteOrder order, int times) throws Exception {
    int bytes = type == FLOAT ? 4 : 2;
    int n = scan.voxels().length;
    ByteBuffer b = ByteBuffer.allocate(352 + n * bytes * times).order(order);
    b.putInt(0, 348);
    short[] dim = {4, (short) scan.nx(), (short) scan.ny(), (short) scan.nz(), (short) times};
    for (int i = 0; i < dim.length; i++) {
      b.putShort(40 + 2 * i, dim[i]);
    }
    b.putShort(70, (short) type);
    b.putFloat(108, 352);
    b.putFloat(112, 1);
    b.put(148, "DOE^JANE".getBytes(StandardCharsets.US_ASCII));
    b.putShort(254, (short) 1);
    double[] o = scan.placement().origin();
    double step = scan.placement().spacing()[0];
    float[][] rows = {
      {(float) -step, 0, 0, (float) -o[0]},
      {0, (float) -step, 0, (float) -o[1]},
      {0, 0, (float) step, (float) o[2]}
    };
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 4; c++) {
        b.putFloat(280 + 16 * r + 4 * c, rows[r][c]);
      }
    }
    b.put(344, new byte[] {'n', '+', '1', 0});
    for (int t = 0; t < times; t++) {
      for (int i = 0; i < n; i++) {
        int at = 352 + (t * n + i) * bytes;
        if (type == FLOAT) {
          b.putFloat(at, scan.voxels()[i] * 0.37f + 0.01f);
        } else {
          b.putShort(at, (short) scan.voxels()[i]);
        }
      }
    }
    return Files.write(folder.resolve("in.nii"), b.array());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 512, FLOAT})
  void keeps_the_nose_and_the_brain_and_the_type(int type) throws Exception {
    Path in = nifti(type, ByteOrder.LITTLE_ENDIAN, 1);
    Path out = folder.resolve("out.nii.gz");

    FaceReport report =
        new NiftiFace(volume -> map)
            .apply(in, out, FaceOptions.of(FaceMethod.REPLACE, FacePart.NOSE));

    assertThat(report.series().get(0).verdict()).isEqualTo(FaceVerdict.REMOVED);
    Volume before = NiftiReader.read(in);
    Volume after = NiftiReader.read(out);
    assertThat(after.placement().origin()).isEqualTo(before.placement().origin());
    int others = 0;
    int same = 0;
    for (int i = 0; i < map.labels().length; i++) {
      boolean kept = map.labels()[i] == FacePart.NOSE.label() || map.brainSide().get(i);
      if (kept && before.voxels()[i] != after.voxels()[i]) {
        throw new AssertionError("a voxel that must stay was changed");
      }
      if (!kept && map.labels()[i] != 0 && scan.voxels()[i] > 60) {
        others++;
        same += before.voxels()[i] == after.voxels()[i] ? 1 : 0;
      }
    }
    assertThat((double) same / others).isLessThan(0.05);
    byte[] bytes = new GZIPInputStream(Files.newInputStream(out)).readAllBytes();
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(70))
        .isEqualTo((short) type);
    assertThat(new String(bytes, 0, 352, StandardCharsets.ISO_8859_1)).doesNotContain("DOE");
  }

  @Test
  void changes_all_time_points_of_a_big_endian_file() throws Exception {
    Path in = nifti(4, ByteOrder.BIG_ENDIAN, 2);
    Path out = folder.resolve("out.nii");

    FaceReport report =
        new NiftiFace(volume -> map).apply(in, out, FaceOptions.of(FaceMethod.MASK));

    int half = scan.voxels().length * 2;
    byte[] before = Files.readAllBytes(in);
    byte[] after = Files.readAllBytes(out);
    assertThat(after).hasSameSizeAs(before);
    assertThat(different(before, after, 352, 352 + half)).isGreaterThan(50_000);
    assertThat(different(before, after, 352 + half, after.length)).isGreaterThan(50_000);
    assertThat(report.series().get(0).framesChanged()).isGreaterThan(scan.nz());
  }

  private static int different(byte[] a, byte[] b, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += a[i] != b[i] ? 1 : 0;
    }
    return count;
  }

  @Test
  void refuses_a_file_that_is_cut_short_and_writes_nothing() throws Exception {
    Path in = nifti(4, ByteOrder.LITTLE_ENDIAN, 1);
    byte[] all = Files.readAllBytes(in);
    Files.write(in, java.util.Arrays.copyOf(all, all.length / 2));
    Path out = folder.resolve("out.nii");

    assertThatThrownBy(
            () -> new NiftiFace(volume -> map).apply(in, out, FaceOptions.of(FaceMethod.MASK)))
        .isInstanceOf(ImageException.class);
    assertThat(out).doesNotExist();
  }
}
