package org.studygate.dicomweb.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.dicomweb.TestObjects;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.file.DicomFile;

class FramesTest {

  private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
  private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
  private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

  @TempDir Path folder;

  @Test
  void each_frame_of_a_native_object_is_its_part_of_the_pixel_data() throws Exception {
    Attributes image = TestObjects.image(4, 5, 3);
    byte[] pixels = image.getBytes(Tag.PixelData);

    Frames frames = frames(image, TestObjects.EXPLICIT_LITTLE_ENDIAN);

    assertThat(frames.count()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(uncompressed(frames, i + 1))
          .isEqualTo(Arrays.copyOfRange(pixels, 40 * i, 40 * i + 40));
    }
  }

  @Test
  void frames_of_big_endian_and_deflated_files_come_in_little_endian() throws Exception {
    byte[] pixels = TestObjects.image(4, 5, 2).getBytes(Tag.PixelData);
    byte[] second = Arrays.copyOfRange(pixels, 40, 80);
    Attributes bigEndian = new Attributes(TestObjects.image(4, 5, 2), true);

    assertThat(uncompressed(frames(bigEndian, BIG_ENDIAN), 2)).isEqualTo(second);
    assertThat(uncompressed(frames(TestObjects.image(4, 5, 2), DEFLATED), 2)).isEqualTo(second);
  }

  @Test
  void frames_of_one_bit_a_pixel_begin_with_a_byte_of_their_own() throws Exception {
    Attributes image = TestObjects.image(3, 3, 1);
    image.setInt(Tag.BitsAllocated, VR.US, 1);
    image.setInt(Tag.NumberOfFrames, VR.IS, 2);
    // frame 1: 101010101, frame 2: 110011001, lowest bit first
    image.setBytes(Tag.PixelData, VR.OB, new byte[] {0b01010101, 0b01100111, 0b00000010, 0});

    Frames frames = frames(image, TestObjects.EXPLICIT_LITTLE_ENDIAN);

    assertThat(uncompressed(frames, 1)[0]).isEqualTo((byte) 0b01010101);
    assertThat(uncompressed(frames, 2)).containsExactly(0b00110011, 0b00000001);
  }

  @Test
  void fragments_are_grouped_by_the_offset_table() throws Exception {
    Attributes image = compressed(2, new byte[] {0, 0, 0, 0, 20, 0, 0, 0});

    Frames frames = frames(image, JPEG_2000);

    assertThat(frames.count()).isEqualTo(2);
    assertThat(stored(frames, 1)).containsExactly(1, 1, 2, 2);
    assertThat(stored(frames, 2)).containsExactly(3, 3);
  }

  @Test
  void without_offset_table_frames_begin_with_the_marker_of_their_bit_stream() throws Exception {
    Attributes image = TestObjects.image(4, 4, 2);
    Fragments fragments = image.newFragments(Tag.PixelData, VR.OB, 4);
    fragments.add(new byte[0]);
    fragments.add(new byte[] {(byte) 0xFF, 0x4F});
    fragments.add(new byte[] {7, 7});
    fragments.add(new byte[] {(byte) 0xFF, 0x4F, 8, 8});

    Frames frames = frames(image, JPEG_2000);

    assertThat(stored(frames, 1)).containsExactly(0xFF, 0x4F, 7, 7);
    assertThat(stored(frames, 2)).containsExactly(0xFF, 0x4F, 8, 8);
  }

  @Test
  void fragments_that_cannot_be_told_apart_give_no_frame() throws Exception {
    Frames frames = frames(compressed(2, new byte[0]), JPEG_2000);

    assertThat(frames.count()).isZero();
  }

  @Test
  void there_is_no_frame_beyond_the_last_nor_before_the_first() throws Exception {
    Frames frames = frames(TestObjects.image(4, 4, 2), TestObjects.EXPLICIT_LITTLE_ENDIAN);

    assertThatThrownBy(() -> frames.require(3)).isInstanceOf(UnknownResourceException.class);
    assertThatThrownBy(() -> frames.require(0)).isInstanceOf(UnknownResourceException.class);
  }

  @Test
  void frames_that_the_file_does_not_hold_to_their_end_are_left_out() throws Exception {
    Attributes image = TestObjects.image(4, 4, 2);
    image.setInt(Tag.NumberOfFrames, VR.IS, 5);

    assertThat(frames(image, TestObjects.EXPLICIT_LITTLE_ENDIAN).count()).isEqualTo(2);
  }

  private static Attributes compressed(int frames, byte[] offsetTable) {
    Attributes image = TestObjects.image(4, 4, frames);
    Fragments fragments = image.newFragments(Tag.PixelData, VR.OB, 4);
    fragments.add(offsetTable);
    fragments.add(new byte[] {1, 1});
    fragments.add(new byte[] {2, 2});
    fragments.add(new byte[] {3, 3});
    return image;
  }

  private Frames frames(Attributes image, String transferSyntax) throws IOException {
    Path file = folder.resolve("image.dcm");
    TestObjects.write(image, transferSyntax, file);
    return Frames.of(DicomFile.read(file));
  }

  private static byte[] uncompressed(Frames frames, int number) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frames.writeUncompressed(number, out);
    return out.toByteArray();
  }

  private static byte[] stored(Frames frames, int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frames.writeStored(number, out);
    return out.toByteArray();
  }
}
