package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.Slice;

class PixelEraserTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 40;
  private static final TextRegion SPOT =
      new TextRegion(TextRegion.ALL_FRAMES, 10, 5, 20, 8, "", 1, TextKind.DETECTED);

  static Stream<Arguments> everyForm() {
    Slice picture = noise(1);
    return Stream.of(
        Arguments.of("8 bits", Objects.grey8(false, picture), Objects.NATIVE),
        Arguments.of("MONOCHROME1", Objects.grey8(true, picture), Objects.NATIVE),
        Arguments.of("12 bits", Objects.grey16(12, false, false, picture), Objects.NATIVE),
        Arguments.of("16 bits signed", Objects.grey16(16, true, false, picture), Objects.NATIVE),
        Arguments.of("12 bits signed", Objects.grey16(12, true, false, picture), Objects.NATIVE),
        Arguments.of("big endian", Objects.grey16(16, false, true, picture), "1.2.840.10008.1.2.2"),
        Arguments.of("RGB", Objects.colour("RGB", false, picture), Objects.NATIVE),
        Arguments.of("RGB by planes", Objects.colour("RGB", true, picture), Objects.NATIVE),
        Arguments.of("YBR", Objects.colour("YBR_FULL", false, picture), Objects.NATIVE),
        Arguments.of("palette", Objects.palette(picture), Objects.NATIVE),
        Arguments.of("RLE", Objects.runLength(Objects.grey8(false, picture)), UID.RLELossless));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyForm")
  void a_region_becomes_black_and_nothing_else_changes(
      String form, Attributes dataset, String syntax) throws Exception {
    Slice before = brightness(dataset, syntax);

    String after = new PixelEraser(dataset, syntax, List.of(SPOT)).erase();

    Slice now = brightness(dataset, after);
    float black = Float.MAX_VALUE;
    for (float value : before.values()) {
      black = Math.min(black, value);
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean inside = x >= 10 && x < 30 && y >= 5 && y < 13;
        if (inside) {
          assertThat(now.at(x, y)).as("%d,%d", x, y).isLessThanOrEqualTo(black + 1);
        } else {
          assertThat(now.at(x, y)).as("%d,%d", x, y).isEqualTo(before.at(x, y));
        }
      }
    }
  }

  @Test
  void a_region_of_one_frame_leaves_the_others_alone() throws Exception {
    Attributes dataset = Objects.grey8(false, noise(1), noise(2), noise(3));
    DatasetFrames frames = new DatasetFrames(dataset, Objects.NATIVE);
    int[] first = frames.stored(0).samples();
    int[] second = frames.stored(1).samples();
    TextRegion spot = new TextRegion(1, 0, 0, 5, 5, "", 1, TextKind.DETECTED);

    new PixelEraser(dataset, Objects.NATIVE, List.of(spot)).erase();

    assertThat(frames.stored(0).samples()).isEqualTo(first);
    assertThat(frames.stored(1).samples()).isNotEqualTo(second);
  }

  @Test
  void compressed_pixels_become_lossless_and_keep_saying_what_they_lost() throws Exception {
    Attributes dataset = Objects.runLength(Objects.grey8(false, noise(1), noise(2)));
    dataset.setString(Tag.LossyImageCompression, VR.CS, "01");
    dataset.setString(Tag.LossyImageCompressionRatio, VR.DS, "12.5");

    String after = new PixelEraser(dataset, UID.RLELossless, List.of(SPOT)).erase();

    assertThat(after).isIn(UID.RLELossless, UID.ExplicitVRLittleEndian);
    assertThat(dataset.getString(Tag.LossyImageCompression)).isEqualTo("01");
    assertThat(dataset.getString(Tag.LossyImageCompressionRatio)).isEqualTo("12.5");
  }

  @Test
  void a_region_that_reaches_beyond_the_picture_is_cut() throws Exception {
    Attributes dataset = Objects.grey8(false, noise(1));
    TextRegion spot = new TextRegion(0, 60, 36, 50, 50, "", 1, TextKind.LAYOUT);

    new PixelEraser(dataset, Objects.NATIVE, List.of(spot)).erase();

    assertThat(brightness(dataset, Objects.NATIVE).at(63, 39)).isLessThanOrEqualTo(1);
  }

  private static Slice brightness(Attributes dataset, String syntax) throws Exception {
    DatasetFrames frames = new DatasetFrames(dataset, syntax);
    Slice slice = new FrameLooks(dataset, frames).of(0).get(0);
    if (dataset.getString(Tag.PhotometricInterpretation).equals("MONOCHROME1")) {
      float[] turned = slice.values().clone();
      for (int i = 0; i < turned.length; i++) {
        turned[i] = 255 - turned[i];
      }
      return slice.with(turned);
    }
    return slice;
  }

  private static Slice noise(long seed) {
    Random random = new Random(seed);
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(4) == 0 ? random.nextInt(255) : 90;
    }
    values[0] = 0;
    return new Slice(WIDTH, HEIGHT, values);
  }
}
