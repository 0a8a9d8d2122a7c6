package org.studygate.dicomweb.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;

class DicomJsonWriterTest {

  private final Attributes dataset = new Attributes();

  @Test
  void names_keep_their_component_groups() {
    dataset.setSpecificCharacterSet("ISO_IR 192");
    dataset.setString(Tag.PatientName, VR.PN, "Hong^Gildong=洪^吉洞=홍^길동");

    assertThat(json("00100010"))
        .isEqualTo(
            read(
                """
                {"vr":"PN","Value":[{"Alphabetic":"Hong^Gildong","Ideographic":"洪^吉洞",\
                "Phonetic":"홍^길동"}]}"""));
  }

  @Test
  void a_name_may_lack_its_first_groups() {
    dataset.setString(Tag.PatientName, VR.PN, "==phonetic^only");

    assertThat(json("00100010"))
        .isEqualTo(read("{\"vr\":\"PN\",\"Value\":[{\"Phonetic\":\"phonetic^only\"}]}"));
  }

  @Test
  void korean_text_becomes_utf_8() {
    byte[] koreanName = {
      'H',
      'o',
      'n',
      'g',
      '=',
      0x1B,
      '$',
      ')',
      'C',
      (byte) 0xFB,
      (byte) 0xF3,
      '^',
      0x1B,
      '$',
      ')',
      'C',
      (byte) 0xD1,
      (byte) 0xCE,
      (byte) 0xD4,
      (byte) 0xD7
    };
    dataset.setString(Tag.SpecificCharacterSet, VR.CS, "", "ISO 2022 IR 149");
    dataset.setBytes(Tag.PatientName, VR.PN, koreanName);

    assertThat(json("00100010"))
        .isEqualTo(
            read("{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Hong\",\"Ideographic\":\"洪^吉洞\"}]}"));
    assertThat(json("00080005")).isEqualTo(read("{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]}"));
  }

  @Test
  void decimal_and_integer_strings_become_numbers_digit_for_digit() {
    dataset.setString(Tag.PixelSpacing, VR.DS, "0.4882810", " +1.5E2 ");
    dataset.setString(Tag.InstanceNumber, VR.IS, "-12");

    assertThat(json("00280030").toString())
        .isEqualTo("{\"vr\":\"DS\",\"Value\":[0.4882810,1.5E+2]}");
    assertThat(json("00200013").toString()).isEqualTo("{\"vr\":\"IS\",\"Value\":[-12]}");
  }

  @Test
  void a_decimal_string_that_is_no_number_stays_a_string() {
    dataset.setString(Tag.SliceThickness, VR.DS, "5 mm");

    assertThat(json("00180050").toString()).isEqualTo("{\"vr\":\"DS\",\"Value\":[\"5 mm\"]}");
  }

  @Test
  void empty_attributes_have_no_value_and_empty_values_are_null() {
    dataset.setNull(Tag.PatientID, VR.LO);
    dataset.setString(Tag.ImageType, VR.CS, "ORIGINAL", "", "AXIAL");

    assertThat(json("00100020").toString()).isEqualTo("{\"vr\":\"LO\"}");
    assertThat(json("00080008").toString())
        .isEqualTo("{\"vr\":\"CS\",\"Value\":[\"ORIGINAL\",null,\"AXIAL\"]}");
  }

  @Test
  void binary_numbers_keep_sign_and_precision() {
    dataset.setInt(Tag.PixelPaddingValue, VR.SS, -2000);
    dataset.setInt(Tag.SelectorULValue, VR.UL, -1);
    dataset.setFloat(Tag.SelectorFLValue, VR.FL, 0.1f, Float.NaN, Float.NEGATIVE_INFINITY);
    dataset.setDouble(Tag.SelectorFDValue, VR.FD, 1e-300);

    assertThat(json("00280120").toString()).isEqualTo("{\"vr\":\"SS\",\"Value\":[-2000]}");
    assertThat(json("00720078").toString()).isEqualTo("{\"vr\":\"UL\",\"Value\":[4294967295]}");
    assertThat(json("00720076").toString())
        .isEqualTo("{\"vr\":\"FL\",\"Value\":[0.1,\"NaN\",\"-inf\"]}");
    assertThat(json("00720074").toString()).isEqualTo("{\"vr\":\"FD\",\"Value\":[1.0E-300]}");
  }

  @Test
  void attribute_tags_are_written_in_hexadecimal() {
    dataset.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime);

    assertThat(json("00280009").toString()).isEqualTo("{\"vr\":\"AT\",\"Value\":[\"00181063\"]}");
  }

  @Test
  void small_binary_values_stand_inline_in_little_endian() {
    Attributes bigEndian = new Attributes(true);
    bigEndian.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, new byte[] {1, 2, 3, 4});

    assertThat(write(bigEndian).getJsonObject("00281201").toString())
        .isEqualTo("{\"vr\":\"OW\",\"InlineBinary\":\"AgEEAw==\"}");
  }

  @Test
  void values_left_in_the_file_get_an_address_with_their_path() {
    Attributes item = new Attributes();
    item.setValue(Tag.EncapsulatedDocument, VR.OB, new BulkData("", 100, 5000, false));
    dataset.newSequence(Tag.ContentSequence, 2).add(new Attributes());
    dataset.getSequence(Tag.ContentSequence).add(item);

    assertThat(write(dataset).toString())
        .isEqualTo(
            "{\"0040A730\":{\"vr\":\"SQ\",\"Value\":[{},{\"00420011\":{\"vr\":\"OB\","
                + "\"BulkDataURI\":\"bulk/0040A730/1/00420011\"}}]}}");
  }

  @Test
  void an_empty_sequence_has_no_value() {
    dataset.newSequence(Tag.RequestAttributesSequence, 0);

    assertThat(json("00400275").toString()).isEqualTo("{\"vr\":\"SQ\"}");
  }

  @Test
  void private_attributes_are_written_with_their_creator() {
    dataset.setString("STUDYGATE TEST", 0x00191001, VR.LO, "value");

    assertThat(json("00190010").toString())
        .isEqualTo("{\"vr\":\"LO\",\"Value\":[\"STUDYGATE TEST\"]}");
    assertThat(json("00191001").toString()).isEqualTo("{\"vr\":\"LO\",\"Value\":[\"value\"]}");
  }

  @Test
  void sixty_four_bit_numbers_of_the_standard_are_numbers() {
    dataset.setBytes(0x00720083, VR.UN, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});

    assertThat(json("00720083").toString())
        .isEqualTo("{\"vr\":\"UV\",\"Value\":[18446744073709551615]}");
  }

  private JsonObject json(String tag) {
    return write(dataset).getJsonObject(tag);
  }

  private static JsonObject write(Attributes dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = DicomJson.generator(out)) {
      new DicomJsonWriter(json, path -> "bulk/" + path).write(dataset);
    }
    return read(out.toString(StandardCharsets.UTF_8));
  }

  private static JsonObject read(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }
}
