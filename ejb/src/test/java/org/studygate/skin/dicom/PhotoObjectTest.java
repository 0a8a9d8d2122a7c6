package org.studygate.skin.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.models.image.FrameCodec;
import org.studygate.skin.picture.Pictures;

class PhotoObjectTest {

  private static final ZonedDateTime RECEIVED = ZonedDateTime.parse("2026-03-04T10:20:30+09:00");
  private static final int WIDTH = 61;
  private static final int HEIGHT = 47;

  @TempDir private Path folder;

  private final BufferedImage skin = Pictures.skin(WIDTH, HEIGHT);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dciodvfy_finds_no_error(boolean jpeg) throws Exception {
    Path dciodvfy = Path.of("/usr/bin/dciodvfy");
    Assumptions.assumeTrue(Files.exists(dciodvfy), "dciodvfy is not installed on this machine");
    Path file = Files.write(folder.resolve("photo.dcm"), object(jpeg, "R"));

    Process process =
        new ProcessBuilder(dciodvfy.toString(), file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("VLPhotographicImage").doesNotContain("Error");
  }

  @Test
  void a_jpeg_is_kept_as_it_is_and_says_that_it_is_lossy() throws IOException {
    byte[] jpeg = Pictures.jpeg(skin);
    Attributes object = read(subject("R").file(jpeg, true, 8.5));

    Fragments fragments = (Fragments) object.getValue(Tag.PixelData);
    assertThat((byte[]) fragments.get(1)).startsWith(jpeg);
    assertThat(object.getString(Tag.LossyImageCompression)).isEqualTo("01");
    assertThat(object.getString(Tag.LossyImageCompressionRatio)).isEqualTo("8.50");
    assertThat(object.getString(Tag.LossyImageCompressionMethod)).isEqualTo("ISO_10918_1");
    assertThat(object.getString(Tag.PhotometricInterpretation)).isEqualTo("YBR_FULL_422");
  }

  @Test
  void other_pictures_lose_no_bit() throws Exception {
    Attributes object = read(object(false, "L"));
    Fragments fragments = (Fragments) object.getValue(Tag.PixelData);
    FrameCodec.NativeFrame frame =
        FrameCodec.decompress(object, "1.2.840.10008.1.2.4.70", (byte[]) fragments.get(1));

    byte[] expected = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int pixel = skin.getRGB(i % WIDTH, i / WIDTH);
      expected[3 * i] = (byte) (pixel >> 16);
      expected[3 * i + 1] = (byte) (pixel >> 8);
      expected[3 * i + 2] = (byte) pixel;
    }
    assertThat(frame.bytes()).isEqualTo(expected);
    assertThat(object.getString(Tag.LossyImageCompression)).isEqualTo("00");
  }

  @Test
  void it_says_who_and_what_it_shows() throws IOException {
    Attributes object = read(object(true, "R"));

    assertThat(object.getString(Tag.PatientName)).isEqualTo("홍^길동");
    assertThat(object.getString(Tag.ContentDate)).isEqualTo("20260301");
    assertThat(object.getString(Tag.ManufacturerModelName)).isEqualTo("Phone 5");
    assertThat(object.getString(Tag.ImageLaterality)).isEqualTo("R");
    assertThat(object.getString(Tag.RecognizableVisualFeatures)).isEqualTo("YES");
    Attributes site = object.getNestedDataset(Tag.AnatomicRegionSequence);
    assertThat(site.getString(Tag.CodeValue)).isEqualTo("85562004");
    assertThat(site.getString(Tag.CodingSchemeDesignator)).isEqualTo("SCT");
    assertThat(object.getBytes(Tag.ICCProfile)).hasSizeGreaterThan(500);
  }

  @Test
  void the_same_photo_gives_the_same_bytes() {
    assertThat(object(false, "R")).isEqualTo(object(false, "R"));
  }

  private byte[] object(boolean jpeg, String laterality) {
    byte[] file = jpeg ? Pictures.jpeg(skin) : Pictures.png(skin);
    return subject(laterality).file(file, jpeg, jpeg ? 8.5 : 0);
  }

  private static PhotoObject subject(String laterality) {
    return new PhotoObject(
        new PhotoObject.Subject(
            PatientText.of("홍^길동"),
            PatientText.of("P-1"),
            PatientText.of("19800102"),
            "F",
            "85562004",
            "Hand",
            "HAND",
            laterality,
            "Maker",
            "Phone 5",
            LocalDateTime.of(2026, 3, 1, 9, 8, 7)),
        new PhotoObject.Ids(
            new StudyUid("2.25.1"), new SeriesUid("2.25.2"), new SopInstanceUid("2.25.3"), 1),
        RECEIVED,
        true);
  }

  private static Attributes read(byte[] file) throws IOException {
    try (ImageInputStream in = new ImageInputStream(new ByteArrayInputStream(file))) {
      return in.readDataset(-1, -1);
    }
  }
}
