package org.studygate.web.dicomweb.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studygate.web.dicomweb.multipart.MultipartReader.Part;

class MultipartReaderTest {

  @Test
  void parts_come_one_after_the_other_with_their_headers() throws IOException {
    MultipartReader reader =
        reader(
            "--b\r\nContent-Type: application/dicom\r\n\r\nfirst\r\n"
                + "--b\r\ncontent-type:text/plain\r\nX: y\r\n\r\n\r\n--b--\r\n");

    Part first = reader.next();
    assertThat(first.headers()).containsEntry("content-type", "application/dicom");
    assertThat(text(first)).isEqualTo("first");
    Part second = reader.next();
    assertThat(second.headers())
        .containsEntry("content-type", "text/plain")
        .containsEntry("x", "y");
    assertThat(text(second)).isEmpty();
    assertThat(reader.next()).isNull();
    assertThat(reader.next()).isNull();
  }

  @Test
  void preamble_epilogue_and_padding_are_left_out() throws IOException {
    MultipartReader reader = reader("preamble\r\n--b \t\r\n\r\nx\r\n--b--\r\nepilogue");

    assertThat(text(reader.next())).isEqualTo("x");
    assertThat(reader.next()).isNull();
  }

  @Test
  void content_that_looks_almost_like_the_boundary_is_content() throws IOException {
    String content = "\r\n--a\r\n-\r\n--\r\r\n--\nb--b";

    MultipartReader reader = reader("--bx\r\n\r\n" + content + "\r\n--bx--", "bx");

    assertThat(text(reader.next())).isEqualTo(content);
  }

  @Test
  void parts_of_any_size_come_through_whatever_the_size_of_a_read() throws IOException {
    Random random = new Random(7);
    byte[] large = new byte[300_000];
    random.nextBytes(large);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      body.writeBytes("\r\n--b\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(large);
    }
    body.writeBytes("\r\n--b--".getBytes(StandardCharsets.US_ASCII));

    MultipartReader reader = new MultipartReader(dripping(body.toByteArray(), random), "b");

    List<byte[]> parts = new ArrayList<>();
    for (Part part = reader.next(); part != null; part = reader.next()) {
      parts.add(part.content().readAllBytes());
    }
    assertThat(parts).hasSize(3).allMatch(part -> java.util.Arrays.equals(part, large));
  }

  @Test
  void what_was_not_read_of_a_part_is_skipped() throws IOException {
    MultipartReader reader = reader("--b\r\n\r\nskipped\r\n--b\r\n\r\nread\r\n--b--");

    reader.next();

    assertThat(text(reader.next())).isEqualTo("read");
  }

  @Test
  void a_body_that_ends_too_early_is_told() throws IOException {
    MultipartReader reader = reader("--b\r\n\r\nhalf of a p");

    Part part = reader.next();

    assertThatThrownBy(() -> part.content().readAllBytes())
        .isInstanceOf(MalformedMultipartException.class);
  }

  @Test
  void boundaries_that_RFC_2046_forbids_are_refused() {
    assertThatThrownBy(() -> reader("", "b".repeat(71)))
        .isInstanceOf(MalformedMultipartException.class);
    assertThatThrownBy(() -> reader("", "a\r\nb")).isInstanceOf(MalformedMultipartException.class);
    assertThatThrownBy(() -> reader("", null)).isInstanceOf(MalformedMultipartException.class);
  }

  @Test
  void headers_and_preambles_without_end_are_refused() {
    MultipartReader header = reader("--b\r\nX: " + "y".repeat(1 << 16));
    MultipartReader preamble = reader("x".repeat(1 << 18) + "\r\n--b\r\n\r\n\r\n--b--");

    assertThatThrownBy(header::next).isInstanceOf(MalformedMultipartException.class);
    assertThatThrownBy(preamble::next).isInstanceOf(MalformedMultipartException.class);
  }

  @Test
  void an_empty_body_is_malformed() {
    MultipartReader reader = reader("");

    assertThatThrownBy(reader::next).isInstanceOf(MalformedMultipartException.class);
  }

  private static MultipartReader reader(String body) {
    try {
      return reader(body, "b");
    } catch (MalformedMultipartException e) {
      throw new AssertionError(e);
    }
  }

  private static MultipartReader reader(String body, String boundary)
      throws MalformedMultipartException {
    return new MultipartReader(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), boundary);
  }

  private static String text(Part part) throws IOException {
    return new String(part.content().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** A stream that gives a few bytes at a time, as a network does. */
  private static InputStream dripping(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5000)));
      }
    };
  }
}
