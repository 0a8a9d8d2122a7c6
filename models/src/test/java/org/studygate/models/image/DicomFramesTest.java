package org.studygate.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomFramesTest {

  @TempDir Path folder;

  private Path file(java.util.function.Consumer<org.aoju.bus.image.galaxy.data.Attributes> change) {
    return DicomFixture.write(folder.resolve("a.dcm"), DicomFixture.image(40, 30, 5), change);
  }

  private static int grey(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }

  @Test
  void aWindowWidthOfZeroInTheHeaderIsIgnored() throws Exception {
    Path file =
        file(
            ds -> {
              ds.setDouble(Tag.WindowCenter, VR.DS, 0);
              ds.setDouble(Tag.WindowWidth, VR.DS, 0);
            });

    BufferedImage image = DicomFrames.render(file, 1, null, null);

    assertThat(grey(image, 0, 0)).isLessThan(5);
    assertThat(grey(image, 20, 15)).isGreaterThan(240);
  }

  @Test
  void theCallersWindowWinsOverTheHeaders() throws Exception {
    Path file =
        file(
            ds -> {
              ds.setDouble(Tag.WindowCenter, VR.DS, 250);
              ds.setDouble(Tag.WindowWidth, VR.DS, 500);
            });

    assertThat(grey(DicomFrames.render(file, 1, null, null), 20, 15)).isGreaterThan(250);
    assertThat(grey(DicomFrames.render(file, 1, 1000.0, 2000.0), 20, 15)).isBetween(60, 68);
  }

  @Test
  void monochrome1IsShownInverted() throws Exception {
    Path file = file(ds -> ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1"));

    BufferedImage image = DicomFrames.render(file, 1, null, null);

    assertThat(grey(image, 0, 0)).isGreaterThan(250);
    assertThat(grey(image, 20, 15)).isLessThan(15);
  }

  @Test
  void signedStoredValuesAreRescaledToHounsfieldUnits() throws Exception {
    Path file =
        file(
            ds -> {
              ds.setInt(Tag.PixelRepresentation, VR.US, 1);
              ds.setInt(Tag.BitsStored, VR.US, 12);
              ds.setInt(Tag.HighBit, VR.US, 11);
              byte[] pixels = new byte[2 * 40 * 30];
              Arrays.fill(pixels, (byte) 0xFF);
              ds.setBytes(Tag.PixelData, VR.OW, pixels);
              ds.setDouble(Tag.RescaleSlope, VR.DS, 2);
              ds.setDouble(Tag.RescaleIntercept, VR.DS, -1000);
            });

    assertThat(DicomFrames.values(file, 1).at(3, 3)).isEqualTo(-1002);
  }

  @Test
  void aPaletteBecomesColour() throws Exception {
    Path file =
        file(
            ds -> {
              ds.setString(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
              ds.setInt(Tag.BitsAllocated, VR.US, 8);
              ds.setInt(Tag.BitsStored, VR.US, 8);
              ds.setInt(Tag.HighBit, VR.US, 7);
              byte[] pixels = new byte[40 * 30];
              pixels[0] = 1;
              ds.setBytes(Tag.PixelData, VR.OB, pixels);
              for (int tag :
                  new int[] {
                    Tag.RedPaletteColorLookupTableDescriptor,
                    Tag.GreenPaletteColorLookupTableDescriptor,
                    Tag.BluePaletteColorLookupTableDescriptor
                  }) {
                ds.setInt(tag, VR.US, 2, 0, 16);
              }
              ds.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, new byte[] {0, 0, 0, -1});
              ds.setBytes(Tag.GreenPaletteColorLookupTableData, VR.OW, new byte[] {0, 0, 0, 64});
              ds.setBytes(Tag.BluePaletteColorLookupTableData, VR.OW, new byte[] {0, 0, 0, 0});
            });

    BufferedImage image = DicomFrames.render(file, 1, null, null);

    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFF4000);
    assertThat(image.getRGB(1, 0) & 0xFFFFFF).isZero();
  }

  @Test
  void aFrameThatIsNotThereIsRefusedByName() {
    Path file = file(ds -> {});

    assertThatThrownBy(() -> DicomFrames.render(file, 2, null, null))
        .isInstanceOf(ImageException.class)
        .hasMessage("there is no frame 2 of 1");
  }

  @Test
  void anImpossiblyLargeImageIsRefusedBeforeMemoryIsTaken() {
    Path file =
        file(
            ds -> {
              ds.setInt(Tag.Rows, VR.US, 65535);
              ds.setInt(Tag.Columns, VR.US, 65535);
            });

    assertThatThrownBy(() -> DicomFrames.render(file, 1, null, null))
        .hasMessage("the image is impossibly large: 65535 x 65535");
  }

  @Test
  void aFileCutShortIsReadAsFarAsItGoes() throws Exception {
    Path file = file(ds -> {});
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 1000));

    Slice slice = DicomFrames.values(file, 1);

    assertThat(slice.missing()).isEqualTo(500);
    assertThat(slice.at(20, 12)).isGreaterThan(400);
  }

  @Test
  void paddingBehindThePixelsIsNotParsed() throws Exception {
    Path file = file(ds -> {});
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length + 5_000_000));
    long start = System.nanoTime();

    Slice slice = DicomFrames.values(file, 1);

    assertThat(slice.missing()).isZero();
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void runLengthPacksAreUnpacked() throws Exception {
    byte[] data = new byte[64 + 6];
    data[0] = 1;
    data[4] = 64;
    data[64] = (byte) -3;
    data[65] = 7;
    data[66] = 2;
    data[67] = 1;
    data[68] = 2;
    data[69] = 3;

    assertThat(RunLength.decode(data, 7, 1, 1)).containsExactly(7, 7, 7, 7, 1, 2, 3);
  }

  @Test
  void anObjectWithoutPixelsCountsNoFrames() throws Exception {
    Path file =
        file(
            ds -> {
              ds.remove(Tag.Rows);
              ds.remove(Tag.PixelData);
            });

    assertThat(DicomFrames.count(file)).isZero();
    assertThatThrownBy(() -> DicomFrames.render(file, 1, null, null))
        .hasMessageStartingWith("no image");
  }
}
