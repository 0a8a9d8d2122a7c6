package org.studygate.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {

  @ParameterizedTest
  @CsvSource({
    "Müller^Jörg, MULLER^JORG",
    "Wałęsa, WAŁESA",
    "Διονύσιος, ΔΙΟΝΥΣΙΟΣ",
    "Hong^Gildong=洪^吉洞=홍^길동, HONG^GILDONG=洪^吉洞=홍^길동",
    "ﾔﾏﾀﾞ^ﾀﾛｳ, ヤマダ^タロウ",
    "が^ぎ, が^ぎ",
    "ＡＢＣ, ABC",
  })
  void folds_case_accents_and_widths_and_nothing_else(String name, String folded) {
    assertThat(NameSearch.fold(name)).isEqualTo(folded);
  }
}
