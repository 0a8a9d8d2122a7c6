package org.studygate.skin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCleanerTest {

  private static final int SPOT = 120;

  private final PictureCleaner cleaner = new PictureCleaner(5_000_000, 4);
  private final byte[] jpeg = Pictures.jpeg(Pictures.skin(160, 120));

  @Test
  void a_jpeg_that_stands_upright_keeps_its_coded_picture_and_loses_everything_else() {
    CleanPicture clean = cleaner.clean(Pictures.withExif(jpeg, 1));

    assertThat(clean.jpeg()).isTrue();
    assertThat(clean.maker()).isEqualTo("Camera1");
    assertThat(text(clean.file())).doesNotContain("GPS", "Exif", "Camera1");
    assertThat(pixels(clean.file())).isEqualTo(pixels(jpeg));
    assertThat(clean.lossyRatio()).isGreaterThan(1);
  }

  @Test
  void what_phones_put_behind_the_picture_is_left_away() {
    byte[] film = "film of 3 seconds, 37.5665N".getBytes(StandardCharsets.US_ASCII);
    byte[] sent = Pictures.inserted(jpeg, jpeg.length, film);

    assertThat(text(cleaner.clean(sent).file())).doesNotContain("film");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 160, 120, 40, 30",
    "2, 160, 120, 120, 30",
    "3, 160, 120, 120, 90",
    "4, 160, 120, 40, 90",
    "5, 120, 160, 30, 40",
    "6, 120, 160, 90, 40",
    "7, 120, 160, 90, 120",
    "8, 120, 160, 30, 120"
  })
  void every_orientation_is_turned_upright(
      int orientation, int width, int height, int spotX, int spotY) {
    CleanPicture clean = cleaner.clean(Pictures.withExif(jpeg, orientation));
    BufferedImage upright = Decoder.decode(clean.file());

    assertThat(upright.getWidth()).isEqualTo(width).isEqualTo(clean.width());
    assertThat(upright.getHeight()).isEqualTo(height).isEqualTo(clean.height());
    assertThat(upright.getRGB(spotX, spotY) >> 16 & 0xFF).isLessThan(SPOT);
    assertThat(text(clean.file())).doesNotContain("GPS");
  }

  @Test
  void a_png_keeps_its_pixels_and_loses_its_words() {
    BufferedImage skin = Pictures.skin(50, 40);
    CleanPicture clean = cleaner.clean(Pictures.png(skin));

    assertThat(clean.jpeg()).isFalse();
    assertThat(clean.lossy()).isFalse();
    assertThat(pixels(clean.file())).isEqualTo(skin.getRGB(0, 0, 50, 40, null, 0, 50));
    assertThat(text(clean.file())).doesNotContain("tEXt", "iTXt", "eXIf", "tIME");
  }

  @Test
  void a_small_file_that_claims_to_be_a_huge_picture_is_refused_before_it_is_decoded() {
    assertThatThrownBy(() -> cleaner.clean(Pictures.claiming(60_000, 60_000)))
        .isInstanceOfSatisfying(
            UnusablePictureException.class,
            e -> assertThat(e.problem()).isEqualTo(PictureProblem.TOO_LARGE));
  }

  @Test
  void a_file_of_too_many_bytes_is_refused() {
    assertThatThrownBy(() -> cleaner.clean(Arrays.copyOf(jpeg, 5_000_001)))
        .hasMessageContaining("larger than 5 MB");
  }

  @Test
  void heic_is_refused_with_a_way_out() {
    byte[] heic = new byte[64];
    System.arraycopy("ftypheic".getBytes(StandardCharsets.US_ASCII), 0, heic, 4, 8);

    assertThatThrownBy(() -> cleaner.clean(heic)).hasMessageContaining("Most compatible");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "100", "700", "1200"})
  void a_jpeg_that_breaks_off_is_refused(int length) {
    assertThatThrownBy(() -> cleaner.clean(Arrays.copyOf(jpeg, length)))
        .isInstanceOf(UnusablePictureException.class);
  }

  @Test
  void a_page_named_like_a_picture_is_refused() {
    assertThatThrownBy(() -> cleaner.clean("<html><script>".getBytes(StandardCharsets.US_ASCII)))
        .hasMessage("the file is no JPEG or PNG picture");
  }

  @Test
  void damaged_exif_is_as_good_as_none() {
    byte[] sent = Pictures.withExif(jpeg, 6);
    Arrays.fill(sent, 20, 40, (byte) 0xFF);

    assertThat(cleaner.clean(sent).jpeg()).isTrue();
  }

  private static int[] pixels(byte[] file) {
    BufferedImage image = Decoder.decode(file);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
