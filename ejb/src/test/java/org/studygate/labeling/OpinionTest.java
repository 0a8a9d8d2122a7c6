package org.studygate.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studygate.models.skin.PhotoFault.EXPOSURE;
import static org.studygate.models.skin.PhotoFault.FOCUS;
import static org.studygate.models.skin.PhotoFault.GLARE;
import static org.studygate.models.skin.PhotoFault.MOTION;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpinionTest {

  @Test
  void a_photo_that_cannot_be_used_has_reasons_and_a_usable_one_has_none() {
    assertThatThrownBy(() -> new Opinion(true, Set.of(FOCUS)))
        .hasMessageContaining("has no reasons");
    assertThatThrownBy(() -> new Opinion(false, Set.of())).hasMessageContaining("needs one reason");
    assertThatThrownBy(() -> Opinion.of(false, List.of("ugly")))
        .hasMessageContaining("unknown reason");
  }

  @Test
  void reasons_stay_in_the_order_of_the_guide_in_a_column_too() {
    Opinion opinion = Opinion.of(false, List.of("glare", "focus"));

    assertThat(opinion.labels()).containsExactly("focus", "glare");
    assertThat(Opinion.ofColumns(false, opinion.reasonsColumn())).isEqualTo(opinion);
    assertThat(Opinion.ofColumns(true, Opinion.USABLE.reasonsColumn())).isEqualTo(Opinion.USABLE);
  }

  @Test
  void one_doctor_alone_agrees_with_nobody() {
    assertThat(Consensus.of(List.of())).isEmpty();
    assertThat(Consensus.of(List.of(Opinion.USABLE))).isEmpty();
  }

  @Test
  void two_agree_on_usable_or_on_the_reasons_that_both_name() {
    assertThat(Consensus.of(List.of(Opinion.USABLE, Opinion.USABLE))).contains(Opinion.USABLE);
    assertThat(
            Consensus.of(
                List.of(Opinion.unusable(FOCUS, GLARE), Opinion.unusable(GLARE, EXPOSURE))))
        .contains(Opinion.unusable(GLARE));
  }

  @Test
  void where_two_differ_the_third_one_decides() {
    List<Opinion> onUse = List.of(Opinion.USABLE, Opinion.unusable(FOCUS));
    List<Opinion> onReasons = List.of(Opinion.unusable(FOCUS), Opinion.unusable(GLARE));

    assertThat(Consensus.of(onUse)).isEmpty();
    assertThat(Consensus.of(onReasons)).isEmpty();
    assertThat(Consensus.of(List.of(onUse.get(0), onUse.get(1), Opinion.USABLE)))
        .contains(Opinion.USABLE);
    assertThat(Consensus.of(List.of(onReasons.get(0), onReasons.get(1), Opinion.unusable(MOTION))))
        .contains(Opinion.unusable(MOTION));
  }
}
