package org.studygate.deid.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.deid.text.KnownPatient;
import org.studygate.deid.text.KnownPatient.Kind;

class NeedlesTest {

  private final KnownPatient known = new KnownPatient();

  private boolean finds(byte[] bytes) {
    return !Needles.of(known, Set.of("1.2.3.20240229.7")).find(bytes, bytes.length).isEmpty();
  }

  private boolean finds(String text, String charset) {
    return finds(("xx " + text + " yy").getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_name_is_found_however_it_is_encoded(String charset) {
    known.add(Kind.PERSON, "Okonkwo^Adaeze");

    assertThat(finds("OKONKWO", charset)).isTrue();
    assertThat(finds("adaeze okonkwo", charset)).isTrue();
    assertThat(finds("somebody else", charset)).isFalse();
  }

  @Test
  void names_in_other_scripts_are_found_in_their_character_sets() {
    known.add(Kind.PERSON, "Hong^Gildong=洪^吉洞=홍^길동");
    known.add(Kind.PERSON, "Соколов^Игнат");

    assertThat(finds("홍 길동", "EUC-KR")).isTrue();
    assertThat(finds("Соколов", "ISO-8859-5")).isTrue();
    assertThat(finds("Соколов", "windows-1251")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void base64_hides_nobody_wherever_it_begins(String before) {
    known.add(Kind.PERSON, "Okonkwo^Adaeze");
    byte[] text = (before + "Adaeze Okonkwo!").getBytes(StandardCharsets.UTF_8);

    assertThat(finds(Base64.getEncoder().encode(text))).isTrue();
  }

  @Test
  void ids_dates_and_old_uids_are_found() {
    known.add(Kind.PATIENT_ID, "4711-0815");
    known.add(Kind.BIRTH_DATE, "19620704");

    assertThat(finds("id=47110815", "UTF-8")).isTrue();
    assertThat(finds("04.07.1962", "UTF-8")).isTrue();
    assertThat(finds("ref 1.2.3.20240229.7", "UTF-8")).isTrue();
  }

  @Test
  void words_of_the_trade_are_no_names() {
    known.add(Kind.PERSON, "Foot^Text");

    assertThat(finds("left foot, plain text", "UTF-8")).isFalse();
  }
}
