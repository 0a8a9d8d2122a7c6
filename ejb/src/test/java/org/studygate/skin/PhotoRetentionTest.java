package org.studygate.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.skin.picture.Pictures;

class PhotoRetentionTest {

  @TempDir private Path data;

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
  void a_file_whose_time_is_over_is_deleted_once_the_object_is_in_the_archive() {
    String key = sent(true);

    sweep(Instant.now().plusSeconds(60), true);

    assertThat(file(key)).doesNotExist();
    assertThat(desk.view(key).pictureKept()).isFalse();
    assertThat(desk.view(key).state()).isEqualTo(PhotoState.ARCHIVED);
    assertThatThrownBy(() -> desk.as("root", "admin", cases -> cases.photos().picture(key)))
        .isInstanceOf(PictureNotKeptException.class);
  }

  @Test
  void the_file_of_an_unusable_photo_goes_likewise_and_its_verdict_stays() {
    String key = sent(false);

    sweep(Instant.now().plusSeconds(60), false);

    assertThat(file(key)).doesNotExist();
    assertThat(desk.view(key).verdict().reasons()).containsExactly("focus");
  }

  @Test
  void what_the_archive_does_not_hold_keeps_its_file() {
    String key = sent(true);

    sweep(Instant.now().plusSeconds(60), false);

    assertThat(file(key)).exists();
    assertThat(desk.view(key).pictureKept()).isTrue();
  }

  @Test
  void a_file_is_kept_while_its_time_is_not_over_or_something_becomes_of_it_yet() {
    String archived = sent(true);
    String waiting =
        desk.send("doc", PhotoDesk.order(BodySite.BACK, null, null), picture(50)).key();

    sweep(Instant.now().minus(Duration.ofDays(1)), true);
    assertThat(file(archived)).exists();
    sweep(Instant.now().plusSeconds(60), true);

    assertThat(file(waiting)).exists();
    assertThat(desk.as("root", "admin", cases -> cases.photos().picture(waiting)).bytes())
        .isNotEmpty();
  }

  @Test
  void after_a_kill_between_row_and_file_the_file_belongs_to_nobody() {
    String key = sent(true);

    desk.as(
        "system",
        "",
        cases -> {
          cases.rows().giveUpFile(key);
          return null;
        });

    assertThat(file(key)).exists();
    assertThat(desk.<Boolean>as("system", "", cases -> cases.rows().keepsFile(key))).isFalse();
  }

  private String sent(boolean usable) {
    desk.finding = PhotoDesk.finding(usable, false);
    String key = desk.send("doc", PhotoDesk.order(BodySite.HAND, null, null), picture(80)).key();
    desk.process(key);
    return key;
  }

  private void sweep(Instant then, boolean stored) {
    desk.as(
        "system",
        "",
        cases -> {
          cases.retention(stored).deleteSettledBefore(then);
          return null;
        });
  }

  private static byte[] picture(int width) {
    return Pictures.jpeg(Pictures.skin(width, 60));
  }

  private Path file(String key) {
    Path file = data.resolve("photos").resolve(key.substring(0, 2)).resolve(key + ".photo");
    assertThat(Files.isDirectory(file.getParent())).isTrue();
    return file;
  }
}
