package org.studygate.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Positions in the patient against figures of nibabel 5.0 ({@code Nifti1Header.get_qform}, {@code
 * nicom.dicomwrappers}), computed once for the headers written here; nibabel's RAS turned to LPS.
 */
class GeometryFiguresTest {

  @TempDir Path folder;

  private static byte[] oblique(int type, ByteOrder order) {
    ByteBuffer b = ByteBuffer.allocate(352 + 4 * 5 * 6 * 7).order(order);
    b.putInt(0, 348);
    short[] dim = {3, 5, 6, 7};
    for (int i = 0; i < 4; i++) {
      b.putShort(40 + 2 * i, dim[i]);
    }
    b.putShort(70, (short) type);
    float[] pixdim = {-1, 1.25f, 0.9f, 3.3f};
    for (int i = 0; i < 4; i++) {
      b.putFloat(76 + 4 * i, pixdim[i]);
    }
    b.putFloat(108, 352);
    b.putShort(252, (short) 1);
    float[] quaternion = {0.12f, -0.31f, 0.22f, -71.5f, 40.25f, -12.75f};
    for (int i = 0; i < 6; i++) {
      b.putFloat(256 + 4 * i, quaternion[i]);
    }
    return b.array();
  }

  @Test
  void aNiftiFileWithAQuaternionLiesWhereNibabelPutsIt() throws Exception {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      Path file = folder.resolve("a.nii");
      Files.write(file, oblique(4, order));

      Placement placement = NiftiReader.read(file).placement();

      assertThat(placement.spacing()).containsExactly(new double[] {1.25, 0.9, 3.3}, within(1e-5));
      assertThat(placement.toPatient(0, 0, 0)).containsExactly(71.5, -40.25, -12.75);
      assertThat(placement.toPatient(3, 4, 5))
          .containsExactly(new double[] {62.04341333, -50.51445514, -22.97185993}, within(1e-4));
    }
  }

  @Test
  void anObliqueDicomSeriesLiesWhereNibabelPutsIt() throws Exception {
    double[] normal = {-0.07647579, 0.10294435, 0.99174291};
    List<Path> files = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      double along = 5.5 * k;
      files.add(
          DicomFixture.write(
              folder.resolve(k + ".dcm"),
              DicomFixture.image(40, 32, k + 1),
              ds -> {
                ds.setDouble(Tag.PixelSpacing, VR.DS, 0.8, 0.7);
                ds.setDouble(
                    Tag.ImageOrientationPatient,
                    VR.DS,
                    0.9848265,
                    0.1632044,
                    0.0590016,
                    -0.1557829,
                    0.9812068,
                    -0.1138635);
                ds.setDouble(
                    Tag.ImagePositionPatient,
                    VR.DS,
                    -101.5 + along * normal[0],
                    -88.25 + along * normal[1],
                    35 + along * normal[2]);
              }));
    }

    Placement placement = ImageSeries.read(files).volume().placement();

    assertThat(placement.spacing()).containsExactly(new double[] {0.7, 0.8, 5.5}, within(1e-5));
    // row 7, column 11 of the first and of the fifth slice
    assertThat(placement.toPatient(11, 7, 0))
        .containsExactly(new double[] {-94.78922019, -81.49856804, 34.81667672}, within(1e-4));
    assertThat(placement.toPatient(11, 7, 4))
        .containsExactly(new double[] {-96.47169019, -79.23378804, 56.63501672}, within(2e-4));
  }

  /** Tag name, then its values as texts, in Siemens' own layout. */
  private static byte[] csa(String name, String... values) {
    ByteBuffer b = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
    b.put("SV10".getBytes(StandardCharsets.US_ASCII)).putInt(0x01020304).putInt(1).putInt(77);
    b.put(java.util.Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 64));
    b.putInt(3).put("FD\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(4);
    b.putInt(values.length).putInt(77);
    for (String value : values) {
      byte[] text = (value + "\0").getBytes(StandardCharsets.US_ASCII);
      b.putInt(text.length).putInt(text.length).putInt(77).putInt(text.length);
      b.put(java.util.Arrays.copyOf(text, (text.length + 3) / 4 * 4));
    }
    return java.util.Arrays.copyOf(b.array(), b.position());
  }

  private Path mosaic(byte[] csa) {
    var ds = DicomFixture.image(32, 32, 1);
    ds.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
    ds.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
    ds.setInt(0x0019100A, VR.US, 4);
    ds.setString(0x00290010, VR.LO, "SIEMENS CSA HEADER");
    ds.setBytes(0x00291010, VR.OB, csa);
    ds.setDouble(Tag.SpacingBetweenSlices, VR.DS, 3);
    ds.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 0);
    return DicomFixture.write(folder.resolve("mosaic.dcm"), ds, d -> {});
  }

  @Test
  void theFirstTileOfAMosaicMayBeTheUppermost() throws Exception {
    Path file =
        mosaic(csa("SliceNormalVector", "0.00000000", "-0.00000000", "-1.00000000", "", ""));

    ImageSeries series = ImageSeries.read(List.of(file));
    Volume volume = series.volume();

    assertThat(volume.placement().origin()).containsExactly(12, 16, -9);
    assertThat(volume.placement().axes()[2]).containsExactly(0, 0, 1);
  }

  @Test
  void aDamagedPrivateHeaderLeavesTheUsualOrder() throws Exception {
    byte[] whole = csa("SliceNormalVector", "0", "0", "-1");
    Path file = mosaic(java.util.Arrays.copyOf(whole, 90));

    assertThat(ImageSeries.read(List.of(file)).volume().placement().origin())
        .containsExactly(12, 16, 0);
  }
}
