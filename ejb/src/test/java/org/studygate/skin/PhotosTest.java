package org.studygate.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.id.PatientText;
import org.studygate.skin.picture.Pictures;
import org.studygate.workflow.ProcessGivenUp;

class PhotosTest {

  @TempDir private Path data;

  private final byte[] jpeg = Pictures.jpeg(Pictures.skin(80, 60));
  private PhotoDesk desk;

  @BeforeEach
  void open() {
    desk = new PhotoDesk(data);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_photo_is_safe_and_its_process_begins_without_any_patient_data() {
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);

    assertThat(photo.state()).isEqualTo(PhotoState.RECEIVED);
    assertThat(desk.begun).containsExactly("skin-photo " + photo.key() + " {}");
    assertThat(files()).hasSize(1).allMatch(name -> name.equals(photo.key() + ".photo"));
  }

  @Test
  void a_usable_photo_becomes_a_dicom_object_of_its_patient() {
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    desk.process(photo.key());

    assertThat(desk.view(photo.key()).state()).isEqualTo(PhotoState.ARCHIVED);
    assertThat(desk.archived).hasSize(1);
    String object = new String(desk.archived.get(0), StandardCharsets.ISO_8859_1);
    assertThat(object).contains("Hong^Gildong", photo.sopInstanceUid(), "85562004");
    assertThat(desk.mails).isEmpty();
  }

  @Test
  void a_step_that_runs_twice_files_the_same_bytes() {
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    desk.process(photo.key());
    desk.process(photo.key());

    assertThat(desk.archived.get(1)).isEqualTo(desk.archived.get(0));
  }

  @Test
  void the_sender_of_an_unusable_photo_is_told_why_in_a_mail_that_names_nobody() {
    desk.finding = PhotoDesk.finding(false, false);
    desk.values.put("STUDYGATE_PHOTO_STAFF_MAIL", "skin@example.org");
    desk.values.put("STUDYGATE_PUBLIC_URL", "https://studygate.example.org/");
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    desk.process(photo.key());

    PhotoView judged = desk.view(photo.key());
    assertThat(judged.state()).isEqualTo(PhotoState.NOT_DIAGNOSABLE);
    assertThat(judged.verdict().reasons()).containsExactly("focus");
    assertThat(judged.verdict().heat().get(0).at(0, 1)).isEqualTo(0.9);
    assertThat(desk.archived).isEmpty();
    assertThat(desk.mails).hasSize(2);
    assertThat(desk.mails.get(0))
        .startsWith("doc@example.org\n보내신 사진을 사용할 수 없습니다")
        .contains("초점", "https://studygate.example.org/photos.xhtml?retakeOf=" + photo.key());
    assertThat(desk.mails.get(1)).startsWith("skin@example.org").contains("out of focus");
    assertThat(desk.mails).noneMatch(m -> m.contains("Hong") || m.contains("P-1"));
  }

  @Test
  void the_same_bytes_of_the_same_patient_are_the_same_photo() {
    PhotoOrder order = PhotoDesk.order(BodySite.HAND, null, null);
    PhotoView first = desk.send("doc", order, jpeg);
    PhotoView second = desk.send("doc", order, jpeg);
    PhotoView other = desk.send("doc", PhotoDesk.order("P-2", BodySite.HAND, null, null), jpeg);

    assertThat(second.key()).isEqualTo(first.key());
    assertThat(other.key()).isNotEqualTo(first.key());
    assertThat(desk.begun).hasSize(2);
    assertThat(files()).hasSize(2);
  }

  @Test
  void a_retake_is_linked_to_the_first_photo_and_joins_its_study() {
    PhotoView first = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    byte[] better = Pictures.jpeg(Pictures.skin(90, 60));
    PhotoView retake = desk.send("doc", PhotoDesk.order(BodySite.HAND, first.key(), null), better);

    assertThat(retake.retakeOf()).isEqualTo(first.key());
    assertThat(retake.studyUid()).isEqualTo(first.studyUid());
    assertThat(retake.sopInstanceUid()).isNotEqualTo(first.sopInstanceUid());
    assertThat(desk.view(first.key()).retakenBy()).isEqualTo(retake.key());
  }

  @Test
  void a_retake_of_another_patient_or_of_anothers_photo_is_refused_and_leaves_no_file() {
    PhotoView first = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    byte[] better = Pictures.jpeg(Pictures.skin(90, 60));

    assertThatThrownBy(
            () ->
                desk.send("doc", PhotoDesk.order("P-2", BodySite.HAND, first.key(), null), better))
        .hasMessageContaining("shows another patient");
    assertThatThrownBy(
            () -> desk.send("ann", PhotoDesk.order(BodySite.HAND, first.key(), null), better))
        .hasMessageContaining("names no photo of yours");
    assertThat(files()).hasSize(1);
  }

  @Test
  void photos_of_one_visit_make_one_study() {
    PhotoView first = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, "v1"), jpeg);
    PhotoView second =
        desk.send(
            "doc", PhotoDesk.order(BodySite.BACK, null, "v1"), Pictures.png(Pictures.skin(40, 40)));

    assertThat(second.studyUid()).isEqualTo(first.studyUid());
  }

  @Test
  void senders_see_their_own_photos_and_staff_all() {
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);

    assertThat(desk.<List<PhotoView>>as("tech", "technologist", c -> c.photos().all(null, 0, 9)))
        .extracting(PhotoView::key)
        .containsExactly(photo.key());
    assertThat(desk.<List<PhotoView>>as("ann", "physician", c -> c.photos().mine(null, 0, 9)))
        .isEmpty();
    assertThatThrownBy(() -> desk.as("ann", "physician", c -> c.photos().find(photo.key())))
        .isInstanceOf(UnknownPhotoException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/bin/true,",
    "/bin/false, refused the file",
    "/no/such/scanner, could not be scanned"
  })
  void only_what_the_virus_scan_lets_pass_is_taken(String command, String problem) {
    desk.values.put("STUDYGATE_PHOTO_SCAN_COMMAND", command);
    PhotoOrder order = PhotoDesk.order(BodySite.HAND, null, null);

    if (problem == null) {
      assertThat(desk.send("doc", order, jpeg).state()).isEqualTo(PhotoState.RECEIVED);
    } else {
      assertThatThrownBy(() -> desk.send("doc", order, jpeg)).hasMessageContaining(problem);
      assertThat(desk.begun).isEmpty();
    }
    assertThat(files()).allMatch(name -> name.endsWith(".photo"));
  }

  @ParameterizedTest
  @CsvSource({"HAND, true, NOT_DIAGNOSABLE", "FACE, true, ARCHIVED", "HAND, false, ARCHIVED"})
  void a_face_belongs_into_photos_of_the_head_alone(
      BodySite site, String refuseFaces, PhotoState expected) {
    desk.finding = PhotoDesk.finding(true, true);
    desk.values.put("STUDYGATE_PHOTO_REFUSE_FACES", refuseFaces);
    PhotoView photo = desk.send("doc", PhotoDesk.order(site, null, null), jpeg);
    desk.process(photo.key());

    assertThat(desk.view(photo.key()).state()).isEqualTo(expected);
    if (expected == PhotoState.NOT_DIAGNOSABLE) {
      assertThat(desk.view(photo.key()).verdict().reasons()).containsExactly("face");
    }
  }

  @Test
  void a_step_that_failed_for_good_is_shown_and_can_be_tried_again() {
    PhotoView photo = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), jpeg);
    ProcessGivenUp failed =
        new ProcessGivenUp("skin-photo", photo.key(), "The models cannot be loaded.");
    desk.database.inTransaction(em -> desk.new Cases(em, "system", "").rows().givenUp(failed));

    assertThat(desk.view(photo.key()).reason()).isEqualTo("The models cannot be loaded.");
    PhotoView again = desk.as("tech", "technologist", c -> c.photos().retry(photo.key()));
    assertThat(again.state()).isEqualTo(PhotoState.RECEIVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19801340", "1980", "20990101"})
  void what_is_wrong_is_said_without_the_value(String birthDate) {
    PhotoOrder order =
        new PhotoOrder(
            PatientText.of("Hong"),
            PatientText.of("P-1"),
            PatientText.of(birthDate),
            "F",
            BodySite.BACK,
            null,
            null,
            null,
            null,
            null,
            true);

    assertThatThrownBy(() -> desk.send("doc", order, jpeg))
        .isInstanceOf(InvalidPhotoException.class)
        .hasMessageContaining("birthDate")
        .hasMessageNotContaining(birthDate);
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
