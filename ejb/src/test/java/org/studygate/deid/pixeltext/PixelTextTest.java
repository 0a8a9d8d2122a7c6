package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studygate.models.InferenceEngine;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.Slice;
import org.studygate.models.pixeltext.Canvas;
import org.studygate.models.pixeltext.StrokeFace;
import org.studygate.models.pixeltext.TextWriter;

/** With the shipped models. */
class PixelTextTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static PixelText pixelText;

  @BeforeAll
  static void open() throws Exception {
    pixelText =
        PixelText.open(
            Path.of("../models/registry"), InferenceEngine.ONNX, DeviceLayouts.shipped());
  }

  @AfterAll
  static void close() {
    pixelText.close();
  }

  static Stream<Arguments> everyForm() {
    Slice screen = screen().picture();
    return Stream.of(
        Arguments.of("8 bits", Objects.grey8(false, screen), Objects.NATIVE),
        Arguments.of("MONOCHROME1", Objects.grey8(true, screen), Objects.NATIVE),
        Arguments.of("12 bits", Objects.grey16(12, false, false, screen), Objects.NATIVE),
        Arguments.of("16 bits signed", Objects.grey16(16, true, false, screen), Objects.NATIVE),
        Arguments.of("RGB", Objects.colour("RGB", false, screen), Objects.NATIVE),
        Arguments.of("RGB by planes", Objects.colour("RGB", true, screen), Objects.NATIVE),
        Arguments.of("YBR", Objects.colour("YBR_FULL", false, screen), Objects.NATIVE),
        Arguments.of("palette", Objects.palette(screen), Objects.NATIVE),
        Arguments.of("RLE", Objects.runLength(Objects.grey8(false, screen)), UID.RLELossless));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyForm")
  void no_letter_of_a_name_is_left_in_any_form_of_pixels(
      String form, Attributes dataset, String syntax) throws Exception {
    TextFindings found = pixelText.find(dataset, syntax, PixelTextOptions.STRICT);
    TextErasure done = pixelText.erase(dataset, syntax, found.erase());

    BitSet left = screen().ink();
    left.andNot(covered(done.regions()));
    assertThat(left.cardinality()).isZero();
    assertThat(dataset.getString(Tag.BurnedInAnnotation)).isEqualTo("NO");
    assertThat(pixelText.find(dataset, done.transferSyntax(), PixelTextOptions.STRICT).erase())
        .isEmpty();
  }

  @Test
  void what_stands_in_all_frames_is_one_region_of_all_frames() throws Exception {
    Slice[] frames = new Slice[6];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = screen(i).picture();
    }

    TextFindings found =
        pixelText.find(Objects.grey8(false, frames), Objects.NATIVE, PixelTextOptions.STRICT);

    assertThat(found.erase()).anyMatch(r -> r.frame() == TextRegion.ALL_FRAMES && r.y() < 40);
  }

  @Test
  void text_that_only_one_frame_has_is_erased_there() throws Exception {
    Slice empty = new Slice(WIDTH, HEIGHT, tissue(3));
    Attributes dataset = Objects.grey8(false, empty, screen().picture(), empty, empty);

    TextFindings found = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.STRICT);
    pixelText.erase(dataset, Objects.NATIVE, found.erase());

    DatasetFrames frames = new DatasetFrames(dataset, Objects.NATIVE);
    assertThat(found.erase()).anyMatch(r -> r.on(1));
    assertThat(frames.levels(1).at(20, 20)).isZero();
  }

  @Test
  void a_picture_without_text_stays_as_it_is() throws Exception {
    Attributes dataset = Objects.grey8(false, new Slice(WIDTH, HEIGHT, tissue(5)));

    TextFindings found = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.STRICT);

    assertThat(found.erase()).isEmpty();
  }

  @Test
  void a_mark_of_side_stays_when_it_may_and_goes_when_it_must() throws Exception {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, tissue(6));
    StrokeFace face = StrokeFace.simplex().pen(3);
    TextWriter.write(canvas, face, "R", TextWriter.Look.plain(24, 255), 30, 40);
    TextWriter.write(canvas, face, "QUIST, ANNA", TextWriter.Look.plain(12, 255), 200, 40);
    Attributes dataset = Objects.grey8(false, new Slice(WIDTH, HEIGHT, canvas.values()));

    TextFindings kept = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.KEEP_MARKERS);
    TextFindings strict = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.STRICT);

    assertThat(kept.kept()).isNotEmpty().allMatch(r -> r.x() < 60 && r.text().equals("R"));
    assertThat(kept.erase()).isNotEmpty().allMatch(r -> r.x() > 60);
    assertThat(strict.erase()).anyMatch(r -> r.x() < 60).anyMatch(r -> r.x() > 100);
  }

  @Test
  void a_letter_that_belongs_to_a_name_is_no_mark() throws Exception {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, tissue(6));
    StrokeFace face = StrokeFace.simplex().pen(3);
    TextWriter.write(canvas, face, "QUIST   L", TextWriter.Look.plain(16, 255), 150, 40);
    Attributes dataset = Objects.grey8(false, new Slice(WIDTH, HEIGHT, canvas.values()));

    TextFindings found = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.KEEP_MARKERS);

    assertThat(found.kept()).isEmpty();
  }

  @Test
  void letters_in_an_overlay_are_found_and_cleared() throws Exception {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, new float[WIDTH * HEIGHT]);
    TextWriter.write(
        canvas,
        StrokeFace.simplex(),
        "KATZ BEN 1961-02-03",
        new TextWriter.Look(12, 0, 255, false, Float.NaN, Float.NaN),
        150,
        60);
    byte[] bits = new byte[WIDTH * HEIGHT / 8];
    for (int i = 0; i < canvas.values().length; i++) {
      if (canvas.values()[i] > 0) {
        bits[i / 8] |= (byte) (1 << i % 8);
      }
    }
    Attributes dataset = Objects.grey8(false, new Slice(WIDTH, HEIGHT, tissue(7)));
    dataset.setInt(Tag.OverlayRows, VR.US, HEIGHT);
    dataset.setInt(Tag.OverlayColumns, VR.US, WIDTH);
    dataset.setInt(Tag.OverlayOrigin, VR.SS, 1, 1);
    dataset.setBytes(Tag.OverlayData, VR.OW, bits);

    TextFindings found = pixelText.find(dataset, Objects.NATIVE, PixelTextOptions.STRICT);
    pixelText.erase(dataset, Objects.NATIVE, found.erase());

    assertThat(found.erase()).allMatch(r -> r.kind() == TextKind.OVERLAY);
    assertThat(dataset.getSafeBytes(Tag.OverlayData)).containsOnly(0);
    assertThat(new DatasetFrames(dataset, Objects.NATIVE).levels(0).values()).isEqualTo(tissue(7));
  }

  @Test
  void what_is_left_can_be_read_without_the_detector() throws Exception {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, new float[WIDTH * HEIGHT]);
    TextWriter.write(
        canvas, StrokeFace.simplex().pen(3), "1961-02-03", TextWriter.Look.plain(16, 255), 150, 60);

    List<TextRegion> read =
        pixelText.read(
            Objects.grey8(false, new Slice(WIDTH, HEIGHT, canvas.values())), Objects.NATIVE, 0);

    assertThat(read).extracting(TextRegion::text).contains("1961-02-03");
    assertThat(read.toString()).doesNotContain("1961");
  }

  @Test
  void a_person_sees_the_spots_marked() throws Exception {
    Attributes dataset = Objects.grey8(false, screen().picture());
    TextRegion spot = new TextRegion(0, 100, 100, 50, 20, "", 0.5, TextKind.DETECTED);

    BufferedImage marked =
        pixelText.marked(
            dataset, Objects.NATIVE, 0, new TextFindings(List.of(), List.of(), List.of(spot)));

    assertThat(marked.getRGB(120, 100) & 0xFFFFFF).isEqualTo(0xFFFF00);
  }

  private record Screen(Slice picture, BitSet ink) {}

  private static Screen screen() {
    return screen(1);
  }

  private static Screen screen(int seed) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, tissue(seed));
    StrokeFace face = StrokeFace.simplex().pen(2.4);
    BitSet ink = new BitSet();
    String[] lines = {"FERNANDES^LUCA", "ID 4711-0815", "1973-11-05"};
    for (int i = 0; i < lines.length; i++) {
      TextWriter.Look look = TextWriter.Look.plain(10, 255);
      ink.or(TextWriter.write(canvas, face, lines[i], look, 90, 20 + 22 * i).ink());
    }
    return new Screen(new Slice(WIDTH, HEIGHT, canvas.values()), ink);
  }

  /** Smooth blobs with a little noise, black at the top. */
  private static float[] tissue(int seed) {
    Random random = new Random(seed);
    double phase = random.nextDouble() * 6;
    float[] out = new float[WIDTH * HEIGHT];
    for (int i = 0; i < out.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      double tissue = 70 + 50 * Math.sin(x / 37.0 + phase) * Math.cos(y / 29.0 - phase);
      out[i] = y < 85 ? 0 : (float) Math.rint(Math.max(0, tissue + 4 * random.nextGaussian()));
    }
    return out;
  }

  private static BitSet covered(List<TextRegion> regions) {
    BitSet out = new BitSet();
    for (TextRegion r : regions) {
      for (int y = r.y(); y < r.y() + r.height(); y++) {
        out.set(y * WIDTH + r.x(), y * WIDTH + r.x() + r.width());
      }
    }
    return out;
  }
}
