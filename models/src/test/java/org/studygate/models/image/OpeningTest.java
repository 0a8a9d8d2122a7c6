package org.studygate.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

  @TempDir Path folder;

  private Path png(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    return file;
  }

  @Test
  void aFileIsKnownByItsContents() throws Exception {
    Path picture = png("picture.without.a.name");
    Path dicom =
        DicomFixture.write(folder.resolve("really.jpg"), DicomFixture.image(8, 6, 1), d -> {});

    assertThat(Slices.open(picture).slice(0).width()).isEqualTo(8);
    assertThat(Slices.open(dicom).header().modality()).isEqualTo("MR");
  }

  @Test
  void aFolderOfPicturesIsASeries() throws Exception {
    for (int i = 0; i < 5; i++) {
      png("series/slice" + i + ".png");
    }

    Slices series = Slices.open(folder.resolve("series"));

    assertThat(series.size()).isEqualTo(5);
    assertThat(series.header().present()).isFalse();
  }

  @Test
  void aSeriesMayLieAFolderDeeper() throws Exception {
    Path deeper = Files.createDirectories(folder.resolve("study/series"));
    DicomFixture.series(deeper, 4);

    assertThat(Slices.open(folder.resolve("study")).size()).isEqualTo(4);
  }

  @Test
  void notesBesideTheImagesDoNoHarm() throws Exception {
    DicomFixture.series(folder, 3);
    Files.writeString(folder.resolve("notes.txt"), "anything");

    assertThat(Slices.open(folder).size()).isEqualTo(3);
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(() -> Slices.open(folder)).hasMessage("the folder holds no file");
  }

  /** 2 × 3 × 4 voxels at {@code times} time points, each filled with the number of its time. */
  private Path nifti(boolean second, int times) throws Exception {
    int offset = second ? 544 : 352;
    ByteBuffer b = ByteBuffer.allocate(offset + 24 * times).order(ByteOrder.LITTLE_ENDIAN);
    long[] dim = {times > 1 ? 4 : 3, 2, 3, 4, times};
    b.putInt(0, second ? 540 : 348);
    b.putShort(second ? 12 : 70, (short) 2);
    for (int i = 0; i < 5; i++) {
      if (second) {
        b.putLong(16 + 8 * i, dim[i]);
      } else {
        b.putShort(40 + 2 * i, (short) dim[i]);
      }
    }
    for (int i = 1; i < 4; i++) {
      if (second) {
        b.putDouble(104 + 8 * i, i);
      } else {
        b.putFloat(76 + 4 * i, i);
      }
    }
    if (second) {
      b.putLong(168, offset);
    } else {
      b.putFloat(108, offset);
    }
    for (int i = 0; i < 24 * times; i++) {
      b.put(offset + i, (byte) (i / 24));
    }
    return Files.write(folder.resolve(second + "" + times + ".nii"), b.array());
  }

  @Test
  void theSecondKindOfNiftiIsReadAsTheFirst() throws Exception {
    Volume volume = NiftiReader.read(nifti(true, 1));

    assertThat(volume.dimensions()).containsExactly(2, 3, 4);
    assertThat(volume.placement().spacing()).containsExactly(1, 2, 3);
  }

  @Test
  void ofATimeSeriesAnEarlyAndALaterVolumeAreLookedAt() throws Exception {
    Slices series = Slices.open(nifti(false, 12));

    assertThat(series.size()).isEqualTo(8);
    assertThat(series.slice(0).at(0, 0)).isZero();
    assertThat(series.slice(1).at(0, 0)).isEqualTo(8);
  }

  @Test
  void vendorsKeepTheirBValuesInPlacesOfTheirOwn() {
    Attributes siemens = new Attributes();
    siemens.setString("SIEMENS MR HEADER", 0x0019100C, VR.IS, "1000");
    Attributes ge = new Attributes();
    ge.setString("GEMS_PARM_01", 0x00431039, VR.IS, "1000000800", "8", "0", "0");
    Attributes standard = new Attributes();
    standard.setDouble(Tag.DiffusionBValue, VR.FD, 700);

    assertThat(BValues.of(siemens)).isEqualTo(1000);
    assertThat(BValues.of(ge)).isEqualTo(800);
    assertThat(BValues.of(standard)).isEqualTo(700);
    assertThat(BValues.of(new Attributes())).isNaN();
  }

  @Test
  void theLargestBValueOfASeriesCounts() throws Exception {
    for (int i = 0; i < 3; i++) {
      double b = 500.0 * i;
      DicomFixture.write(
          folder.resolve(i + ".dcm"),
          DicomFixture.image(8, 6, i + 1),
          ds -> ds.setDouble(Tag.DiffusionBValue, VR.FD, b));
    }

    assertThat(Slices.open(folder).header().bValue()).isEqualTo(1000);
  }
}
