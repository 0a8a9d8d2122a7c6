package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.study.Patient;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

/** The names are the examples of PS3.5 annexes H (Japanese), I (Korean), J and K (Chinese). */
class CharacterSetTest {

  private static final String KOREAN = "\u001B$)C";
  private static final String CHINESE = "\u001B$)A";

  @TempDir Path folder;

  private static TestDatabase database;
  private TestArchive archive;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void empty() {
    TestArchive.emptyIndex(database);
    archive = TestArchive.in(folder, database);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 192, UTF-8, Wang^XiaoDong=王^小東=",
    "ISO_IR 192, UTF-8, Buc^Jérôme",
    "GB18030, GB18030, Wang^XiaoDong=王^小东=",
    "GBK, GBK, Wang^XiaoDong=王^小东=",
    "ISO_IR 100, ISO-8859-1, Buc^Jérôme",
    "ISO_IR 101, ISO-8859-2, Wałęsa",
    "ISO_IR 144, ISO-8859-5, Люкceмбypг",
    "ISO_IR 127, ISO-8859-6, قباني^لنزار",
    "ISO_IR 126, ISO-8859-7, Διονυσιος",
    "ISO_IR 138, ISO-8859-8, שרון^דבורה",
    "ISO_IR 148, ISO-8859-9, Çavuşoğlu",
    "ISO_IR 166, TIS-620, นามสกุล",
    "ISO_IR 13, JIS_X0201, ﾔﾏﾀﾞ^ﾀﾛｳ",
    "'\\ISO 2022 IR 87', ISO-2022-JP, Yamada^Tarou=山田^太郎=やまだ^たろう",
    "not a character set, UTF-8, Buc^Jérôme",
  })
  void reads_names_as_they_were_written(String characterSet, String charset, String name)
      throws Exception {
    store(characterSet, name.getBytes(Charset.forName(charset)));

    assertThat(patient().patientName().reveal()).isEqualTo(name);
  }

  @Test
  void reads_korean_between_latin() throws Exception {
    store(
        "\\ISO 2022 IR 149",
        bytes(
            "EUC-KR", "Hong^Gildong=%s洪^%s吉洞=%s홍^%s길동".formatted(KOREAN, KOREAN, KOREAN, KOREAN)));

    assertThat(patient().patientName().reveal()).isEqualTo("Hong^Gildong=洪^吉洞=홍^길동");
  }

  @Test
  void reads_simplified_chinese_between_latin() throws Exception {
    store(
        "\\ISO 2022 IR 58",
        bytes("GB2312", "Zhang^XiaoDong=%s张^%s小东=".formatted(CHINESE, CHINESE)));

    assertThat(patient().patientName().reveal()).isEqualTo("Zhang^XiaoDong=张^小东=");
  }

  @Test
  void reads_half_width_katakana_mixed_with_kanji() throws Exception {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    name.writeBytes(bytes("JIS_X0201", "ﾔﾏﾀﾞ^ﾀﾛｳ="));
    name.writeBytes(bytes("ISO-2022-JP", "山田"));
    name.writeBytes(bytes("US-ASCII", "\u001B(J^"));
    name.writeBytes(bytes("ISO-2022-JP", "太郎"));
    name.writeBytes(bytes("US-ASCII", "\u001B(J"));
    store("ISO 2022 IR 13\\ISO 2022 IR 87", name.toByteArray());

    assertThat(patient().patientName().reveal()).isEqualTo("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎");
  }

  @Test
  void reads_names_of_senders_that_name_no_character_set() throws Exception {
    archive.storeFile(
        TestObject.ct("1.2", "1.3", "1.4")
            .named("", "홍^길동".getBytes(StandardCharsets.UTF_8))
            .without(Tag.SpecificCharacterSet));

    assertThat(patient().patientName().reveal()).isEqualTo("홍^길동");
  }

  @Test
  void bytes_that_are_no_text_never_stop_an_object() throws Exception {
    store("ISO_IR 192", new byte[] {(byte) 0xFF, 0, 27, 36, (byte) 0xC3, 'A', 27});

    assertThat(patient().patientName().reveal()).contains("A");
  }

  private void store(String characterSet, byte[] name) throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4").named(characterSet, name));
  }

  private Patient patient() {
    return archive.entry("1.4").series().study().patient();
  }

  private static byte[] bytes(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }
}
