package org.studygate.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.studygate.id.PatientText;

class PersonNamesTest {

  @Test
  void a_korean_reader_sees_the_hangul_wherever_the_sender_put_it() {
    assertThat(korean("Hong^Gildong=洪^吉洞=홍^길동")).isEqualTo("홍길동");
    assertThat(korean("Hong^Gildong=홍^길동")).isEqualTo("홍길동");
    assertThat(korean("홍^길동")).isEqualTo("홍길동");
  }

  @Test
  void a_korean_reader_sees_what_there_is_when_there_is_no_hangul() {
    assertThat(korean("Yamada^Tarou=山田^太郎=やまだ^たろう")).isEqualTo("山田太郎");
    assertThat(korean("Doe^Jane")).isEqualTo("Doe, Jane");
  }

  @Test
  void others_see_the_alphabetic_name() {
    assertThat(english("Hong^Gildong=洪^吉洞=홍^길동")).isEqualTo("Hong, Gildong");
    assertThat(english("Doe^Jane^Q^Dr")).isEqualTo("Doe, Jane Q");
    assertThat(english("=洪^吉洞=홍^길동")).isEqualTo("洪吉洞");
  }

  @Test
  void no_name_is_no_text() {
    assertThat(english("")).isEmpty();
    assertThat(english("^^")).isEmpty();
    assertThat(PersonNames.display(null, Locale.KOREAN)).isEmpty();
  }

  private static String korean(String name) {
    return PersonNames.display(PatientText.of(name), Locale.KOREAN);
  }

  private static String english(String name) {
    return PersonNames.display(PatientText.of(name), Locale.ENGLISH);
  }
}
