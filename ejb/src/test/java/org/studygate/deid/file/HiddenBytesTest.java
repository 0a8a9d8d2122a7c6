package org.studygate.deid.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.DatasetFrames;

/** What a patient's name can hide in, in pixel data. */
class HiddenBytesTest {

  private static final String NAME = "OKONKWO^ADAEZE";
  private static final String JPEG = "1.2.840.10008.1.2.4.50";
  private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

  @Test
  void a_comment_exif_and_bytes_behind_the_picture_of_a_jpeg_are_gone_and_the_picture_is_not()
      throws Exception {
    byte[] plain = jpeg();
    byte[] spoken =
        joined(
            Arrays.copyOf(plain, 2),
            segment(0xFE, NAME),
            segment(0xE1, "Exif\0\0" + NAME),
            segment(0xE0, "JFXX\0" + NAME),
            Arrays.copyOfRange(plain, 2, plain.length),
            bytes(NAME));
    Attributes ds = picture(spoken);
    int[] before = new DatasetFrames(picture(plain), JPEG).stored(0).samples();

    int erased = HiddenBytes.erase(ds, JPEG);

    assertThat(erased).isGreaterThanOrEqualTo(4 * NAME.length());
    assertThat(text(ds)).doesNotContain(NAME, "Exif");
    assertThat(new DatasetFrames(ds, JPEG).stored(0).samples()).isEqualTo(before);
    assertThat(HiddenBytes.erase(ds, JPEG)).isZero();
  }

  @Test
  void a_comment_that_goes_on_in_the_next_fragment_is_gone() throws Exception {
    byte[] plain = jpeg();
    byte[] spoken =
        joined(
            Arrays.copyOf(plain, 2),
            segment(0xFE, NAME),
            Arrays.copyOfRange(plain, 2, plain.length));
    Attributes ds = picture(Arrays.copyOf(spoken, 10), Arrays.copyOfRange(spoken, 10, 400));

    HiddenBytes.erase(ds, JPEG);

    assertThat(text(ds)).doesNotContain("OKON", "WO^ADAEZE");
  }

  @Test
  void comments_of_jpeg_2000_are_gone_in_the_header_and_in_a_tile() throws Exception {
    byte[] tileHeader = joined(segment(0x64, "\0\1" + NAME), new byte[] {(byte) 0xFF, (byte) 0x93});
    int part = 12 + tileHeader.length + 4;
    byte[] stream =
        joined(
            new byte[] {(byte) 0xFF, 0x4F},
            segment(0x51, "s".repeat(40)),
            segment(0x64, "\0\1" + NAME),
            new byte[] {(byte) 0xFF, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, (byte) part, 0, 1},
            tileHeader,
            new byte[] {1, 2, 3, 4},
            new byte[] {(byte) 0xFF, (byte) 0xD9},
            bytes(NAME));
    Attributes ds = picture(stream);

    HiddenBytes.erase(ds, JPEG_2000);

    assertThat(text(ds)).doesNotContain(NAME).contains("s".repeat(40), "\1\2\3\4");
  }

  @Test
  void what_follows_the_last_pixel_is_cut_off() throws Exception {
    Attributes ds = header();
    ds.setBytes(Tag.PixelData, VR.OB, joined(new byte[16 * 16], bytes(NAME)));

    assertThat(HiddenBytes.erase(ds, UID.ExplicitVRLittleEndian)).isEqualTo(NAME.length());

    assertThat(ds.getBytes(Tag.PixelData)).hasSize(16 * 16);
  }

  @Test
  void damaged_streams_end() throws Exception {
    byte[][] odd = {
      {(byte) 0xFF, 0x4F, (byte) 0xFF, (byte) 0x93, 0, 0},
      {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF},
      {(byte) 0xFF, 0x4F, (byte) 0xFF, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, 1, 0, 1},
      {0, 0, 0, 12, 'j', 'P', ' ', ' ', 0, 0, 0, 0, 0, 0, 0, 1},
      {}
    };
    for (byte[] bytes : odd) {
      assertThat(HiddenBytes.erase(picture(bytes), JPEG_2000)).isNotNegative();
    }
  }

  private static byte[] jpeg() throws Exception {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 256; i++) {
      image.getRaster().setSample(i % 16, i / 16, 0, i);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  private static byte[] segment(int marker, String content) throws Exception {
    byte[] bytes = bytes(content);
    int length = bytes.length + 2;
    return joined(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static Attributes header() {
    Attributes ds = new Attributes();
    ds.setInt(Tag.SamplesPerPixel, VR.US, 1);
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
    ds.setInt(Tag.Rows, VR.US, 16);
    ds.setInt(Tag.Columns, VR.US, 16);
    ds.setInt(Tag.BitsAllocated, VR.US, 8);
    ds.setInt(Tag.BitsStored, VR.US, 8);
    ds.setInt(Tag.HighBit, VR.US, 7);
    ds.setInt(Tag.PixelRepresentation, VR.US, 0);
    return ds;
  }

  private static Attributes picture(byte[]... fragments) {
    Attributes ds = header();
    Fragments all = ds.newFragments(Tag.PixelData, VR.OB, fragments.length + 1);
    all.add(new byte[0]);
    for (byte[] fragment : fragments) {
      all.add(fragment.clone());
    }
    return ds;
  }

  private static String text(Attributes ds) {
    StringBuilder out = new StringBuilder();
    for (Object fragment : (Fragments) ds.getValue(Tag.PixelData)) {
      if (fragment instanceof byte[] bytes) {
        out.append(new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return out.toString();
  }
}
