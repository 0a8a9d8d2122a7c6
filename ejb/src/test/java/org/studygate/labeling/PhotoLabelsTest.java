package org.studygate.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.skin.PhotoFault;

class PhotoLabelsTest {

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
  void only_what_doctors_agree_on_teaches() {
    String agreed = desk.photo("device", "P-1", 0.3);
    String disputed = desk.photo("device", "P-1", 0.4);
    desk.label("ann", agreed, Opinion.unusable(PhotoFault.FOCUS));
    desk.label("bob", agreed, Opinion.unusable(PhotoFault.FOCUS, PhotoFault.GLARE));
    desk.label("ann", disputed, Opinion.USABLE);
    desk.label("bob", disputed, Opinion.unusable(PhotoFault.FOCUS));

    assertThat(desk.labels(PhotoLabels::countAgreed)).isEqualTo(1);
    AgreedLabel label = desk.labels(PhotoLabels::agreed).get(0);
    assertThat(label.photoId()).isEqualTo(agreed);
    assertThat(label.usable()).isFalse();
    assertThat(label.reasons()).isEqualTo(Set.of(PhotoFault.FOCUS));
    assertThat(label.agreedAt()).isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void photos_of_one_patient_have_one_subject_that_does_not_name_them() {
    desk.agree(desk.photo("device", "P-1", 0.3), Opinion.USABLE);
    desk.agree(desk.photo("device", "P-1", 0.4), Opinion.USABLE);
    desk.agree(desk.photo("device", "P-2", 0.4), Opinion.USABLE);

    var subjects = desk.labels(PhotoLabels::agreed).stream().map(AgreedLabel::subject).toList();
    assertThat(subjects).hasSize(3).noneMatch(subject -> subject.contains("P-"));
    assertThat(Set.copyOf(subjects)).hasSize(2);
  }

  @Test
  void a_photo_whose_picture_was_deleted_teaches_nothing() {
    String photo = desk.photo("device", "P-1", 0.3);
    desk.agree(photo, Opinion.USABLE);
    desk.deletePicture(photo);

    assertThat(desk.labels(PhotoLabels::agreed)).isEmpty();
    assertThat(desk.labels(PhotoLabels::countAgreed)).isZero();
  }
}
