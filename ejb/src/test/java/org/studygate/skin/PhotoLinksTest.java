package org.studygate.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.id.PatientText;
import org.studygate.skin.LinkRefusedException.Reason;
import org.studygate.skin.picture.Pictures;

class PhotoLinksTest {

  private static final LinkedOrder HAND = new LinkedOrder(BodySite.HAND, "L", null, true);

  @TempDir private Path data;

  private final byte[] jpeg = Pictures.jpeg(Pictures.skin(80, 60));
  private PhotoDesk desk;

  @BeforeEach
  void open() {
    desk = new PhotoDesk(data);
    desk.values.put("STUDYGATE_PHOTO_LINKS", "true");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_photo_that_comes_by_a_link_is_of_its_patient_and_belongs_to_who_made_the_link() {
    String token = invite(null, 3).token();

    assertThat(opened(token).bodySite()).isNull();
    LinkedPhoto sent = send(token, HAND, jpeg);

    PhotoView photo = desk.view(sent.key());
    assertThat(photo.sender()).isEqualTo("doc");
    assertThat(photo.byLink()).isTrue();
    assertThat(photo.patientId().reveal()).isEqualTo("P-1");
    assertThat(photo.bodySite()).isEqualTo(BodySite.HAND);
    assertThat(opened(token).left()).isEqualTo(2);
    assertThat(trail())
        .anyMatch(event -> event.startsWith("doc PHOTO_LINK_CREATED SUCCESS"))
        .anyMatch(event -> event.startsWith("photo link PHOTO_RECEIVED SUCCESS"));
  }

  @Test
  void the_secret_is_long_and_stands_nowhere_here() {
    PhotoLinks.Created created = invite(null, 3);

    assertThat(created.token()).matches("[A-Za-z0-9_-]{32}");
    List<?> kept =
        desk.database.fromTransaction(
            em ->
                em.createNativeQuery(
                        "select LINK_KEY || TOKEN_DIGEST || CREATED_BY from PHOTO_LINK")
                    .getResultList());
    assertThat(kept).hasSize(1).noneMatch(row -> row.toString().contains(created.token()));
    assertThat(trail()).noneMatch(event -> event.contains(created.token()));
  }

  @Test
  void a_body_site_that_the_link_names_cannot_be_changed_by_the_sender() {
    String token = invite(BodySite.FOOT, 3).token();

    LinkedPhoto sent = send(token, new LinkedOrder(BodySite.HAND, "L", null, true), jpeg);

    assertThat(desk.view(sent.key()).bodySite()).isEqualTo(BodySite.FOOT);
  }

  @Test
  void a_link_opens_nothing_after_its_time_after_its_last_photo_and_when_it_was_taken_back() {
    PhotoLinks.Created created = invite(null, 1);
    send(created.token(), HAND, jpeg);
    byte[] another = Pictures.jpeg(Pictures.skin(90, 60));
    refused(Reason.USED_UP, () -> send(created.token(), HAND, another));

    PhotoLinks.Created taken = invite(null, 3);
    desk.as(
        "doc",
        "physician",
        cases -> {
          cases.links().revoke(taken.link().key());
          return null;
        });
    refused(Reason.OVER, () -> opened(taken.token()));

    String late = invite(null, 3).token();
    desk.now = desk.now.plus(Duration.ofHours(73));
    refused(Reason.OVER, () -> opened(late));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void who_guesses_is_locked_out_for_a_while_with_the_right_link_too() {
    String token = invite(null, 3).token();
    for (int i = 0; i < 10; i++) {
      refused(Reason.UNKNOWN, () -> attempt("x".repeat(32)));
    }

    refused(Reason.TOO_MANY, () -> opened(token));
    desk.now = desk.now.plus(Duration.ofMinutes(16));

    assertThat(opened(token).left()).isEqualTo(3);
  }

  @Test
  void a_program_that_tries_a_link_all_the_time_is_refused() {
    String token = invite(null, 3).token();
    for (int i = 0; i < 30; i++) {
      opened(token);
    }

    refused(Reason.TOO_MANY, () -> attempt(token));
    refused(Reason.TOO_MANY, () -> attempt(token));
    desk.now = desk.now.plus(Duration.ofSeconds(61));
    assertThat(opened(token).left()).isEqualTo(3);
    assertThat(trail()).filteredOn(e -> e.contains("PHOTO_LINK_REFUSED")).hasSize(1);
  }

  @Test
  void a_sender_sees_and_replaces_photos_of_the_own_link_alone() {
    desk.finding = PhotoDesk.finding(false, false);
    String token = invite(null, 3).token();
    String other = invite(null, 3).token();
    String key = send(token, HAND, jpeg).key();
    desk.process(key);

    LinkedPhoto seen = desk.as("system", "", cases -> cases.linked().find(token, key));
    assertThat(seen.verdict().reasons()).containsExactly("focus");
    assertThat(desk.mails.get(0)).startsWith("doc@example.org\n보내 드린 링크로 온 사진");
    assertThatThrownBy(() -> desk.as("system", "", cases -> cases.linked().find(other, key)))
        .isInstanceOf(UnknownPhotoException.class);
    byte[] better = Pictures.jpeg(Pictures.skin(90, 60));
    LinkedOrder retake = new LinkedOrder(BodySite.HAND, "L", key, true);
    assertThatThrownBy(() -> send(other, retake, better))
        .hasMessageContaining("names no photo of yours");
    assertThat(desk.view(send(token, retake, better).key()).retakeOf()).isEqualTo(key);
  }

  @Test
  void nothing_opens_and_none_is_made_while_links_are_switched_off() {
    String token = invite(null, 3).token();
    desk.values.put("STUDYGATE_PHOTO_LINKS", "false");

    refused(Reason.UNKNOWN, () -> opened(token));
    assertThatThrownBy(() -> invite(null, 3)).hasMessageContaining("switched off");
  }

  private PhotoLinks.Created invite(BodySite site, int photos) {
    PhotoLinkOrder order =
        new PhotoLinkOrder(
            PatientText.of("Hong^Gildong"),
            PatientText.of("P-1"),
            PatientText.of("19800102"),
            "F",
            site,
            site == null ? null : "R",
            0,
            photos);
    return desk.as("doc", "physician", cases -> cases.links().create(order));
  }

  private LinkedPhotos.Opened opened(String token) {
    return desk.as("system", "", cases -> cases.linked().open(token));
  }

  private LinkedPhoto send(String token, LinkedOrder said, byte[] picture) {
    return desk.as("system", "", cases -> cases.linked().send(token, said, picture));
  }

  /** What was counted stays, though the attempt is refused, as in the server. */
  private void attempt(String token) {
    LinkRefusedException refused =
        desk.as(
            "system",
            "",
            cases -> {
              try {
                cases.linked().open(token);
                return null;
              } catch (LinkRefusedException e) {
                return e;
              }
            });
    throw refused;
  }

  private static void refused(Reason reason, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            LinkRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private long files() {
    try (Stream<Path> all = Files.walk(data.resolve("photos"))) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> trail() {
    return desk.database.fromTransaction(
        em ->
            em
                .createNativeQuery(
                    "select ACTOR || ' ' || ACTION_NAME || ' ' || OUTCOME || DETAILS"
                        + " from AUDIT_EVENT order by ID")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
