package org.studygate.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studygate.models.skin.PhotoFault.EXPOSURE;
import static org.studygate.models.skin.PhotoFault.FOCUS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.skin.UnknownPhotoException;

class PhotoLabellingTest {

  private static final Opinion BLURRED = Opinion.unusable(FOCUS);

  @TempDir private Path data;

  private LabelingDesk desk;

  @BeforeEach
  void open() {
    desk = new LabelingDesk(data);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void the_photo_comes_first_that_the_model_is_most_uncertain_of() {
    String sure = desk.photo("device", "P-1", 0.99);
    String uncertain = desk.photo("device", "P-1", 0.52);
    String refused = desk.photo("device", "P-1", 0.0);

    assertThat(desk.nextPhotos("ann", 3)).containsExactly(uncertain, sure, refused);
  }

  @Test
  void disputed_photos_come_first_then_those_with_one_label() {
    String none = desk.photo("device", "P-1", 0.5);
    String one = desk.photo("device", "P-1", 0.8);
    String disputed = desk.photo("device", "P-1", 0.9);
    desk.label("ann", one, Opinion.USABLE);
    desk.label("ann", disputed, Opinion.USABLE);
    desk.label("bob", disputed, BLURRED);

    assertThat(desk.nextPhotos("cem", 3)).containsExactly(disputed, one, none);
    assertThat(desk.nextPhotos("bob", 3)).containsExactly(none);
  }

  @Test
  void only_the_one_who_settles_sees_what_the_two_said() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, Opinion.USABLE);
    assertThat(desk.next("bob", 1).get(0).others()).isEmpty();
    desk.label("bob", photo, BLURRED);

    LabelTask task = desk.next("cem", 1).get(0);
    assertThat(task.settles()).isTrue();
    assertThat(task.others()).containsExactly(Opinion.USABLE, BLURRED);
  }

  @Test
  void who_holds_a_photo_gets_it_again_and_a_third_doctor_another_one() {
    String photo = desk.photo("device", "P-1", 0.5);
    String other = desk.photo("device", "P-1", 0.6);
    desk.label("ann", photo, Opinion.USABLE);

    assertThat(desk.nextPhotos("bob", 1)).containsExactly(photo);
    assertThat(desk.nextPhotos("bob", 1)).containsExactly(photo);
    assertThat(desk.nextPhotos("cem", 2)).containsExactly(other);
  }

  @Test
  void what_is_not_labelled_in_time_goes_to_another_doctor() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, Opinion.USABLE);
    desk.nextPhotos("bob", 1);
    desk.passes(Duration.ofMinutes(16));

    assertThat(desk.nextPhotos("cem", 1)).containsExactly(photo);
    assertThatThrownBy(() -> desk.label("bob", photo, BLURRED))
        .isInstanceOf(LabelNotTakenException.class);
    desk.label("cem", photo, Opinion.USABLE);
    assertThat(desk.labels(PhotoLabels::countAgreed)).isEqualTo(1);
  }

  @Test
  void a_skipped_photo_goes_to_others_and_comes_back_after_half_a_day() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.nextPhotos("ann", 1);
    skip("ann", photo);

    assertThat(desk.nextPhotos("ann", 1)).isEmpty();
    assertThat(desk.nextPhotos("bob", 1)).containsExactly(photo);
    desk.passes(Duration.ofHours(13));
    assertThat(desk.nextPhotos("ann", 1)).containsExactly(photo);
  }

  @Test
  void nobody_labels_a_photo_that_they_sent() {
    String photo = desk.photo("ann", "P-1", 0.5);

    assertThat(desk.nextPhotos("ann", 1)).isEmpty();
    assertThatThrownBy(() -> desk.label("ann", photo, BLURRED))
        .hasMessageContaining("who sent a photo");
  }

  @Test
  void two_who_agree_leave_nothing_for_a_third() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.agree(photo, BLURRED);

    assertThat(desk.nextPhotos("cem", 1)).isEmpty();
    assertThatThrownBy(() -> desk.label("cem", photo, BLURRED))
        .hasMessageContaining("other doctors have labelled");
    assertThatThrownBy(() -> desk.settle("cem", photo, BLURRED))
        .hasMessageContaining("other doctors have labelled");
  }

  @Test
  void a_third_label_settles_only_when_it_was_given_with_both_others_in_view() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, Opinion.USABLE);
    assertThatThrownBy(() -> desk.settle("bob", photo, BLURRED))
        .hasMessageContaining("not to be settled");
    desk.label("bob", photo, BLURRED);

    assertThatThrownBy(() -> desk.label("cem", photo, BLURRED))
        .hasMessageContaining("has seen both labels");
    desk.settle("cem", photo, Opinion.unusable(EXPOSURE));
    assertThat(desk.labels(PhotoLabels::agreed).get(0).reasons()).containsExactly(EXPOSURE);
  }

  @Test
  void a_correction_is_a_new_row_and_the_conclusion_follows_it() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.agree(photo, BLURRED);
    desk.label("bob", photo, BLURRED);
    assertThat(rows()).isEqualTo(2);

    desk.label("bob", photo, Opinion.USABLE);
    assertThat(rows()).isEqualTo(3);
    assertThat(desk.labels(PhotoLabels::countAgreed)).isZero();
    assertThat(desk.next("cem", 1).get(0).settles()).isTrue();
    assertThat(desk.<List<OwnLabel>>as("bob", labelling -> labelling.mine(9)))
        .extracting(OwnLabel::opinion)
        .containsExactly(Opinion.USABLE);
  }

  @Test
  void a_place_to_settle_is_lost_when_the_two_agree_after_all() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, Opinion.USABLE);
    desk.label("bob", photo, BLURRED);
    desk.nextPhotos("cem", 1);
    desk.label("ann", photo, BLURRED);

    assertThatThrownBy(() -> desk.settle("cem", photo, Opinion.USABLE))
        .hasMessageContaining("not to be settled");
    assertThat(desk.nextPhotos("cem", 1)).isEmpty();
    assertThat(desk.labels(PhotoLabels::agreed).get(0).reasons()).containsExactly(FOCUS);
  }

  @Test
  void what_others_say_is_shown_after_the_own_label_which_then_stays() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, BLURRED);
    assertThatThrownBy(() -> look("bob", photo)).isInstanceOf(LabelNotTakenException.class);
    desk.label("bob", photo, Opinion.USABLE);

    LabelLook look = look("bob", photo);
    assertThat(look.others()).containsExactly(BLURRED);
    assertThat(look.verdict().usable()).isTrue();
    assertThat(look.agreed()).isNull();
    assertThatThrownBy(() -> desk.label("bob", photo, BLURRED))
        .hasMessageContaining("not corrected after looking");
  }

  @Test
  void labels_that_a_third_doctor_has_seen_are_not_corrected() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, Opinion.USABLE);
    desk.label("bob", photo, BLURRED);
    desk.settle("cem", photo, BLURRED);

    assertThatThrownBy(() -> desk.label("ann", photo, BLURRED))
        .hasMessageContaining("settled this photo already");
    desk.label("cem", photo, Opinion.USABLE);
    assertThat(desk.labels(PhotoLabels::agreed).get(0).usable()).isTrue();
  }

  @Test
  void a_picture_is_shown_to_those_alone_who_hold_or_labelled_the_photo() {
    String photo = desk.photo("device", "P-1", 0.5);
    assertThatThrownBy(() -> desk.as("ann", labelling -> labelling.picture(photo)))
        .isInstanceOf(UnknownPhotoException.class);
    desk.nextPhotos("ann", 1);

    assertThat(desk.as("ann", labelling -> labelling.picture(photo)).bytes()).isNotEmpty();
  }

  @Test
  void a_photo_whose_picture_was_deleted_is_not_handed_out() {
    String held = desk.photo("device", "P-1", 0.5);
    String open = desk.photo("device", "P-1", 0.6);
    desk.nextPhotos("ann", 1);
    desk.deletePicture(held);
    desk.deletePicture(open);

    assertThat(desk.nextPhotos("ann", 2)).isEmpty();
    assertThat(desk.store(LabelStore::counts)).containsExactly(0, 0, 0);
  }

  @Test
  void doctors_who_label_at_the_same_time_never_give_one_photo_a_third_label() throws Exception {
    Set<String> photos = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      photos.add(desk.photo("device", "P-" + i, 0.5));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> doctors =
          List.of("ann", "bob", "cem", "dan").stream()
              .map(doctor -> threads.submit(() -> labelAll(doctor)))
              .toList();
      int labels = 0;
      for (Future<Integer> doctor : doctors) {
        labels += doctor.get();
      }
      assertThat(labels).isEqualTo(24);
    } finally {
      threads.shutdownNow();
    }
    Map<String, Set<String>> doctorsOf = new HashMap<>();
    desk.store(store -> store.all(0, 99)).stream()
        .forEach(
            label ->
                doctorsOf
                    .computeIfAbsent(label.seat().photoCase().photoKey(), key -> new HashSet<>())
                    .add(label.seat().doctor()));
    assertThat(doctorsOf.keySet()).isEqualTo(photos);
    assertThat(doctorsOf.values()).allMatch(doctors -> doctors.size() == 2);
    assertThat(desk.labels(PhotoLabels::countAgreed)).isEqualTo(12);
  }

  @Test
  void agreement_is_that_of_the_two_who_did_not_know_of_each_other() {
    String one = desk.photo("device", "P-1", 0.5);
    String other = desk.photo("device", "P-1", 0.5);
    desk.agree(one, BLURRED);
    desk.label("ann", other, Opinion.USABLE);
    desk.label("bob", other, BLURRED);
    desk.settle("cem", other, BLURRED);

    Agreement agreement = desk.reports("root", "admin", LabelReports::agreement);
    assertThat(agreement.doctors()).isEqualTo(2);
    assertThat(agreement.usable().photos()).isEqualTo(2);
    assertThat(agreement.usable().observed()).isEqualTo(0.5);
    LabelProgress progress = desk.reports("cem", "physician", LabelReports::progress);
    assertThat(progress).isEqualTo(new LabelProgress(2, 2, 0, 1));
  }

  @Test
  void administrators_see_every_label_that_was_ever_given() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.agree(photo, BLURRED);
    desk.label("bob", photo, Opinion.unusable(FOCUS, EXPOSURE));

    List<LabelRow> rows = desk.reports("root", "admin", reports -> reports.labels(0, 9));
    assertThat(rows)
        .extracting(row -> row.doctor() + row.revision())
        .containsExactlyInAnyOrder("ann1", "bob1", "bob2");
    assertThat(rows).allMatch(row -> row.agreed().equals(BLURRED));
  }

  @Test
  void every_label_is_in_the_audit_trail_without_the_patient() {
    String photo = desk.photo("device", "P-1", 0.5);
    desk.label("ann", photo, BLURRED);

    assertThat(desk.audited())
        .anyMatch(line -> line.startsWith("PHOTO_LABELLED ann") && line.contains(photo))
        .noneMatch(line -> line.contains("P-1"));
  }

  /** Labels until nothing is left; nobody else's work may be refused. */
  private int labelAll(String doctor) {
    int labels = 0;
    for (List<LabelTask> tasks = desk.next(doctor, 2);
        !tasks.isEmpty();
        tasks = desk.next(doctor, 2)) {
      desk.label(doctor, tasks.get(0).photo(), Opinion.USABLE);
      labels++;
    }
    return labels;
  }

  private int rows() {
    return desk.store(store -> store.all(0, 99)).size();
  }

  private LabelLook look(String doctor, String photo) {
    return desk.as(doctor, labelling -> labelling.look(photo));
  }

  private void skip(String doctor, String photo) {
    desk.as(
        doctor,
        labelling -> {
          labelling.skip(photo);
          return null;
        });
  }
}
