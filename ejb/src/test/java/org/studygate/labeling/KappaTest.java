package org.studygate.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.studygate.models.skin.PhotoFault.FOCUS;
import static org.studygate.models.skin.PhotoFault.GLARE;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.studygate.labeling.Agreement.Measure;
import org.studygate.labeling.Kappa.Table;

class KappaTest {

  private static final Offset<Double> EXACT = within(5e-5);

  /** Sim and Wright, Physical Therapy 2005, table 1: 0.67; its interval by hand, 0.42 to 0.91. */
  @Test
  void two_physiotherapists_agree_as_published() {
    Measure measure = Kappa.of(List.of(new Table(22, 2, 4, 11)));

    assertThat(measure.photos()).isEqualTo(39);
    assertThat(measure.observed()).isCloseTo(33 / 39.0, EXACT);
    assertThat(measure.kappa()).isCloseTo(2 / 3.0, EXACT);
    assertThat(measure.low()).isCloseTo(0.4240, EXACT);
    assertThat(measure.high()).isCloseTo(0.9094, EXACT);
  }

  /** The example of {@code ci.kappa} in the R package statpsych, after Fleiss and Paik 2003. */
  @Test
  void the_confidence_interval_is_the_published_one() {
    Measure measure = Kappa.of(List.of(new Table(31, 12, 4, 58)));

    assertThat(measure.kappa()).isCloseTo(0.6756757, EXACT);
    assertThat(measure.low()).isCloseTo(0.5317210, EXACT);
    assertThat(measure.high()).isCloseTo(0.8196303, EXACT);
  }

  /** Both pairs agree on 60 of 100, but chance leaves the second one more open. */
  @Test
  void pairs_are_pooled_by_what_chance_leaves_open_to_each() {
    Table one = new Table(45, 15, 25, 15);
    Table other = new Table(25, 35, 5, 35);
    assertThat(Kappa.of(List.of(one)).kappa()).isCloseTo(0.06 / 0.46, EXACT);
    assertThat(Kappa.of(List.of(other)).kappa()).isCloseTo(0.14 / 0.54, EXACT);

    Measure pooled = Kappa.of(List.of(one, other));
    assertThat(pooled.kappa()).isCloseTo((0.06 + 0.14) / (0.46 + 0.54), EXACT);
    assertThat(pooled.low()).isCloseTo(0.2 - 1.959964 * 0.06161016, EXACT);
    assertThat(pooled.photos()).isEqualTo(200);
  }

  @Test
  void where_chance_leaves_nothing_open_there_is_no_kappa() {
    assertThat(Kappa.of(List.of()).kappa()).isNull();
    assertThat(Kappa.of(List.of()).observed()).isNull();
    Measure always = Kappa.of(List.of(new Table(7, 0, 0, 0)));
    assertThat(always.observed()).isEqualTo(1);
    assertThat(always.kappa()).isNull();
  }

  @Test
  void complete_agreement_on_few_photos_is_no_certainty() {
    Measure measure = Kappa.of(List.of(new Table(2, 0, 0, 2)));

    assertThat(measure.kappa()).isEqualTo(1);
    assertThat(measure.low()).isNull();
    assertThat(measure.high()).isNull();
  }

  @Test
  void such_a_pair_adds_photos_to_others_but_says_nothing_of_agreement_beyond_chance() {
    Measure measure = Kappa.of(List.of(new Table(7, 0, 0, 0), new Table(22, 2, 4, 11)));

    assertThat(measure.photos()).isEqualTo(46);
    assertThat(measure.kappa()).isCloseTo(2 / 3.0, EXACT);
  }

  @Test
  void whoever_came_first_a_pair_is_one_pair() {
    AgreementCount count = new AgreementCount();
    count.add("ann", Opinion.USABLE, "bob", Opinion.unusable(FOCUS));
    count.add("bob", Opinion.unusable(FOCUS, GLARE), "ann", Opinion.unusable(FOCUS));
    count.add("cem", Opinion.USABLE, "ann", Opinion.USABLE);

    Agreement agreement = count.agreement();
    assertThat(agreement.doctors()).isEqualTo(3);
    assertThat(agreement.pairs()).isEqualTo(2);
    assertThat(agreement.usable().photos()).isEqualTo(3);
    assertThat(agreement.usable().bothYes()).isEqualTo(1);
    assertThat(agreement.usable().bothNo()).isEqualTo(1);
    assertThat(agreement.reasons().get(FOCUS).bothYes()).isEqualTo(1);
    assertThat(agreement.reasons().get(FOCUS).bothNo()).isEqualTo(1);
    assertThat(agreement.reasons().get(GLARE).bothYes()).isZero();
    assertThat(agreement.reasons().get(GLARE).observed()).isCloseTo(2 / 3.0, EXACT);
  }
}
