package org.studygate.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NiftiReaderTest {

  @TempDir Path folder;

  private static byte[] nifti() {
    ByteBuffer b = ByteBuffer.allocate(352 + 2 * 24).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, 348);
    short[] dim = {3, 2, 3, 4};
    for (int i = 0; i < 4; i++) {
      b.putShort(40 + 2 * i, dim[i]);
    }
    b.putShort(70, (short) 4);
    b.putShort(72, (short) 16);
    b.putFloat(108, 352);
    b.putFloat(112, 2);
    b.putFloat(116, 10);
    b.putShort(254, (short) 1);
    float[] rows = {2, 0, 0, -5, 0, 3, 0, 6, 0, 0, 4, 7};
    for (int i = 0; i < 12; i++) {
      b.putFloat(280 + 4 * i, rows[i]);
    }
    for (int i = 0; i < 24; i++) {
      b.putShort(352 + 2 * i, (short) i);
    }
    return b.array();
  }

  @Test
  void aVolumeIsScaledAndPlacedInLps() throws Exception {
    Path file = folder.resolve("a.nii.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(nifti());
    }

    Volume volume = NiftiReader.read(file);

    assertThat(volume.dimensions()).containsExactly(2, 3, 4);
    assertThat(volume.at(1, 0, 0)).isEqualTo(12);
    assertThat(volume.placement().spacing()).containsExactly(2, 3, 4);
    assertThat(volume.placement().toPatient(1, 1, 1)).containsExactly(3, -9, 11);
  }

  @Test
  void aFileCutShortIsRefused() throws Exception {
    Path file = folder.resolve("a.nii");
    Files.write(file, java.util.Arrays.copyOf(nifti(), 370));

    assertThatThrownBy(() -> NiftiReader.read(file)).hasMessage("the NIfTI file is cut short");
  }

  @Test
  void anotherFileIsRefused() throws Exception {
    Path file = folder.resolve("b.nii");
    Files.write(file, new byte[400]);

    assertThatThrownBy(() -> NiftiReader.read(file)).hasMessage("not a NIfTI file");
  }

  @Test
  void aVolumeThatWasWrittenLiesWhereItLay(@TempDir Path place) throws Exception {
    Placement tilted =
        new Placement(
            new double[] {-12, 30, 7},
            new double[][] {{0, 1, 0}, {0, 0, -1}, {1, 0, 0}},
            new double[] {1.5, 2, 3});
    float[] voxels = new float[2 * 3 * 4];
    for (int i = 0; i < voxels.length; i++) {
      voxels[i] = i - 5.5f;
    }
    Path file = place.resolve("v.nii.gz");

    NiftiWriter.write(new Volume(2, 3, 4, voxels, tilted), file);
    Volume read = NiftiReader.read(file);

    assertThat(read.voxels()).containsExactly(voxels);
    assertThat(read.placement().toPatient(1, 2, 3))
        .containsExactly(tilted.toPatient(1, 2, 3), org.assertj.core.api.Assertions.within(1e-4));
  }
}
