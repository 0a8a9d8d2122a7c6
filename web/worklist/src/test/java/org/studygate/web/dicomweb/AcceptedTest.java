package org.studygate.web.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.studygate.dicomweb.retrieve.Form;

class AcceptedTest {

  @Test
  void without_a_header_anything_is_accepted() {
    assertThat(Accepted.of(List.of()).inMultipart()).containsExactly(new Form("*/*", null));
  }

  @Test
  void the_type_and_transfer_syntax_of_a_multipart_are_those_of_its_parts() {
    Accepted accepted =
        Accepted.of(
            List.of(
                "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*,"
                    + " multipart/related;type=image/jls;transfer-syntax=1.2.840.10008.1.2.4.80"));

    assertThat(accepted.inMultipart())
        .containsExactly(
            new Form("application/octet-stream", "*"),
            new Form("image/jls", "1.2.840.10008.1.2.4.80"));
    assertThat(accepted.alone()).isEmpty();
  }

  @Test
  void what_the_client_likes_better_comes_first_and_what_it_refuses_not_at_all() {
    Accepted accepted =
        Accepted.of(List.of("image/png;q=0.5, image/jpeg;q=0.9, application/dicom;q=0"));

    assertThat(accepted.bestOf(List.of("image/png", "image/jpeg"))).isEqualTo("image/jpeg");
    assertThat(accepted.bestOf(List.of("application/dicom"))).isNull();
  }

  @Test
  void a_comma_within_quotation_marks_does_not_separate() {
    Accepted accepted = Accepted.of(List.of("multipart/related; type=\"a,b\", image/png"));

    assertThat(accepted.inMultipart()).containsExactly(new Form("a,b", null));
    assertThat(accepted.alone()).containsExactly(new Form("image/png", null));
  }

  @Test
  void a_range_covers_what_belongs_to_it() {
    assertThat(MediaRange.parse("image/*").covers("image/png")).isTrue();
    assertThat(MediaRange.parse("image/*").covers("video/mp4")).isFalse();
    assertThat(MediaRange.parse("*/*").covers("application/dicom")).isTrue();
  }
}
