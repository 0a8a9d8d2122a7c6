package org.studygate.deid.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.ReleaseKey;
import org.studygate.deid.profile.Profile;
import org.studygate.deid.text.KnownPatient;

class AttributeCleanerTest {

  private final ReleaseKey key = ReleaseKey.random();
  private final KnownPatient known = new KnownPatient();

  private Attributes ct() {
    Attributes ds = new Attributes();
    ds.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    ds.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
    ds.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.20240101");
    ds.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4");
    ds.setString(Tag.PatientName, VR.PN, "Okonkwo^Adaeze");
    ds.setString(Tag.PatientID, VR.LO, "4711-0815");
    ds.setString(Tag.PatientBirthDate, VR.DA, "19620704");
    ds.setString(Tag.PatientAge, VR.AS, "093Y");
    ds.setString(Tag.StudyDate, VR.DA, "20240229");
    ds.setString(Tag.StudyTime, VR.TM, "101112");
    return ds;
  }

  private Attributes clean(Attributes ds, ProfileOption... more) {
    Set<ProfileOption> options = EnumSet.copyOf(DeidOptions.standard().profile());
    options.addAll(Set.of(more));
    new PatientCollector(Profile.of(options, null), known).collect(ds);
    AttributeCleaner.clean(ds, options, key, Subject.of(key, PatientKey.of(ds), known));
    return ds;
  }

  @Test
  void name_and_id_become_one_pseudonym_and_the_birth_date_nothing() {
    Attributes ds = clean(ct());

    assertThat(ds.getString(Tag.PatientID)).startsWith("SG").hasSize(18);
    assertThat(ds.getString(Tag.PatientName)).isEqualTo(ds.getString(Tag.PatientID));
    assertThat(ds.contains(Tag.PatientBirthDate)).isTrue();
    assertThat(ds.getString(Tag.PatientBirthDate)).isNull();
    assertThat(ds.contains(Tag.PatientAge)).isFalse();
  }

  @Test
  void it_says_what_was_done_with_the_standards_codes() {
    Attributes ds = clean(ct(), ProfileOption.RETAIN_MODIFIED_DATES);

    assertThat(ds.getString(Tag.PatientIdentityRemoved)).isEqualTo("YES");
    assertThat(ds.getString(Tag.LongitudinalTemporalInformationModified)).isEqualTo("MODIFIED");
    assertThat(ds.getSequence(Tag.DeidentificationMethodCodeSequence))
        .extracting(c -> c.getString(Tag.CodeValue))
        .containsExactly("113100", "113105", "113107");
    Marks.pixelsCleaned(ds);
    Marks.faceCleaned(ds);
    assertThat(ds.getSequence(Tag.DeidentificationMethodCodeSequence))
        .extracting(c -> c.getString(Tag.CodeValue))
        .contains("113101", "113102");
    assertThat(ds.getString(Tag.BurnedInAnnotation)).isEqualTo("NO");
    assertThat(ds.getString(Tag.RecognizableVisualFeatures)).isEqualTo("NO");
  }

  @Test
  void references_in_nested_sequences_follow_the_objects() {
    Attributes ds = ct();
    Attributes item = new Attributes();
    item.setString(Tag.ReferencedSOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
    item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.4.20240101");
    item.setString(Tag.PatientName, VR.PN, "Okonkwo^Adaeze");
    ds.newSequence(Tag.ReferencedImageSequence, 1).add(item);

    Attributes cleaned = clean(ds);

    Attributes reference = cleaned.getNestedDataset(Tag.ReferencedImageSequence);
    assertThat(reference.getString(Tag.ReferencedSOPInstanceUID))
        .isEqualTo(cleaned.getString(Tag.SOPInstanceUID));
    assertThat(reference.getString(Tag.ReferencedSOPClassUID))
        .isEqualTo("1.2.840.10008.5.1.4.1.1.2");
    assertThat(reference.getString(Tag.PatientName)).startsWith("SG");
  }

  @Test
  void private_attributes_go_unless_they_are_known_to_be_safe() {
    Attributes ds = ct();
    ds.setString("GEMS_PARM_01", 0x00430039, VR.IS, "1000", "0", "0", "0");
    ds.setString("GEMS_PARM_01", 0x00430012, VR.LO, "Okonkwo");
    ds.setString("ACME 1.0", 0x00430001, VR.LO, "Okonkwo");

    Attributes basic = clean(new Attributes(ds));
    Attributes retained = clean(new Attributes(ds), ProfileOption.RETAIN_SAFE_PRIVATE);

    assertThat(Arrays.stream(basic.tags())).noneMatch(t -> (t >>> 16 & 1) == 1);
    assertThat(retained.getInts("GEMS_PARM_01", 0x00430039)).startsWith(1000);
    assertThat(retained.toString(100, 200)).doesNotContain("Okonkwo").doesNotContain("ACME");
  }

  @Test
  void names_and_dates_go_wherever_their_representation_stands() {
    Attributes ds = ct();
    ds.setString(0x00189999, VR.PN, "Wieczorek^M");
    ds.setString(Tag.ImageComments, VR.LT, "reviewed by Wieczorek^M on 29.02.2024");
    ds.setString(0x00400555, VR.LO, "4711-0815");

    assertThat(clean(ds).toString(200, 200))
        .doesNotContain("Wieczorek")
        .doesNotContain("4711")
        .doesNotContain("2024");
  }

  @Test
  void a_standard_sequence_sent_as_unknown_is_read_and_cleaned() {
    Attributes ds = ct();
    byte[] name = "Okonkwo^Adaeze".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[8 + 8 + name.length];
    byte[] head = {
      (byte) 0xFE,
      (byte) 0xFF,
      0,
      (byte) 0xE0,
      (byte) (8 + name.length),
      0,
      0,
      0,
      0x10,
      0,
      0x10,
      0,
      (byte) name.length,
      0,
      0,
      0
    };
    System.arraycopy(head, 0, bytes, 0, 16);
    System.arraycopy(name, 0, bytes, 16, name.length);
    ds.setBytes(Tag.ReferencedImageSequence, VR.UN, bytes);

    Attributes cleaned = clean(ds);

    assertThat(cleaned.getNestedDataset(Tag.ReferencedImageSequence).getString(Tag.PatientName))
        .startsWith("SG");
  }

  @Test
  void utf_8_without_a_declared_character_set_is_read_right() {
    Attributes ds = ct();
    ds.remove(Tag.SpecificCharacterSet);
    ds.setBytes(Tag.PatientName, VR.PN, "홍^길동".getBytes(StandardCharsets.UTF_8));
    ds.setBytes(Tag.SeriesDescription, VR.LO, "복부 홍길동".getBytes(StandardCharsets.UTF_8));
    Strings.correctCharacterSet(ds);

    Attributes cleaned = clean(ds);

    assertThat(cleaned.getString(Tag.SeriesDescription)).isEqualTo("복부");
  }

  @Test
  void an_age_above_89_tells_too_much() {
    Attributes ds = clean(ct(), ProfileOption.RETAIN_PATIENT_CHARACTERISTICS);

    assertThat(ds.getString(Tag.PatientAge)).isEqualTo("090Y");
  }

  @Test
  void structured_reports_keep_their_findings_and_lose_their_people() {
    Attributes ds = ct();
    ds.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.88.33");
    var content = ds.newSequence(Tag.ContentSequence, 2);
    content.add(text("121008", "Person Observer Name", "Wieczorek, M"));
    content.add(text("121071", "Finding", "Nodule of 8 mm in Adaeze Okonkwo, stable"));

    Attributes cleaned = clean(ds, ProfileOption.CLEAN_STRUCTURED_CONTENT);

    assertThat(cleaned.getSequence(Tag.ContentSequence))
        .extracting(i -> i.getString(Tag.TextValue))
        .containsExactly("REMOVED", "Nodule of 8 mm in, stable");
    assertThat(clean(new Attributes(ds)).getSequence(Tag.ContentSequence)).hasSize(1);
  }

  private static Attributes text(String code, String meaning, String value) {
    Attributes item = new Attributes();
    item.setString(Tag.ValueType, VR.CS, "TEXT");
    item.newSequence(Tag.ConceptNameCodeSequence, 1)
        .add(StructuredContent.code(false, code, "DCM", meaning));
    item.setString(Tag.TextValue, VR.UT, value);
    return item;
  }
}
