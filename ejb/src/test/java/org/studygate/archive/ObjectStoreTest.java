package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.archive.UnstorableException.Cause;
import org.studygate.study.SopInstance;
import org.studygate.study.Study;
import org.studygate.study.StudyState;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

class ObjectStoreTest {

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

  @Test
  void keeps_a_file_byte_for_byte() throws Exception {
    byte[] file = TestObject.ct("1.2", "1.3", "1.4").file();

    StoredObject stored = archive.storeFile(file);

    assertThat(stored.isNew()).isTrue();
    assertThat(archive.content("1.4")).isEqualTo(file);
    assertThat(archive.files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        UID.ImplicitVRLittleEndian,
        UID.ExplicitVRLittleEndian,
        "1.2.840.10008.1.2.2",
        UID.DeflatedExplicitVRLittleEndian
      })
  void keeps_a_data_set_as_it_was_sent_and_indexes_it(String syntax) throws Exception {
    TestObject object = TestObject.ct("1.2", "1.3", "1.4").as(syntax);

    archive.storeDataSet(object, new Announced(UID.CTImageStorage, "1.4", syntax, "CT1"));

    byte[] dataSet = object.dataSet();
    byte[] content = archive.content("1.4");
    assertThat(Arrays.copyOfRange(content, content.length - dataSet.length, content.length))
        .isEqualTo(dataSet);
    SopInstance entry = archive.entry("1.4");
    assertThat(entry.file().digest())
        .isEqualTo(crc32c(dataSet) + "-" + Long.toHexString(dataSet.length));
    assertThat(entry.file().size()).isEqualTo(content.length);
    assertThat(entry.transferSyntaxUid()).isEqualTo(syntax);
    assertThat(entry.rowCount()).isEqualTo(4);
    assertThat(entry.bitsAllocated()).isEqualTo(16);
    assertThat(entry.frameCount()).isEqualTo(1);
    assertThat(entry.instanceNumber()).isEqualTo(7);
    assertThat(entry.sender()).isEqualTo("CT1");
    assertThat(entry.series().modality()).isEqualTo("CT");
    assertThat(entry.series().seriesNumber()).isEqualTo(3);
    Study study = entry.series().study();
    assertThat(study.studyDate()).isEqualTo("20260102");
    assertThat(study.studyTime()).isEqualTo("030405.5");
    assertThat(study.accessionNumber().reveal()).isEqualTo("A1");
    assertThat(study.patient().patientName().reveal()).isEqualTo("Muster^Eva");
    assertThat(study.patient().birthDate().reveal()).isEqualTo("19700102");
  }

  @Test
  void indexes_the_next_object_of_a_series_like_the_first() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.5"));
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.6").without(Tag.InstanceNumber));

    assertThat(archive.entry("1.5"))
        .usingRecursiveComparison()
        .ignoringFields("id", "sopUid", "digest", "filePath", "receivedAt", "series")
        .isEqualTo(archive.entry("1.4"));
    assertThat(archive.entry("1.5").series().id()).isEqualTo(archive.entry("1.4").series().id());
    assertThat(archive.content("1.5")).isEqualTo(TestObject.ct("1.2", "1.3", "1.5").file());
    assertThat(archive.entry("1.6").instanceNumber()).isNull();
  }

  @Test
  void takes_the_same_object_again_without_a_second_copy() throws Exception {
    TestObject object = TestObject.ct("1.2", "1.3", "1.4");
    archive.storeFile(object);

    StoredObject again =
        archive.storeDataSet(
            object, new Announced(UID.CTImageStorage, "1.4", UID.ExplicitVRLittleEndian, "CT2"));

    assertThat(again.isNew()).isFalse();
    assertThat(archive.files()).hasSize(1);
    assertThat(archive.rows()).isEqualTo(1);
  }

  @Test
  void refuses_other_content_under_the_same_uid() throws Exception {
    TestObject object = TestObject.ct("1.2", "1.3", "1.4");
    archive.storeFile(object);
    byte[] first = archive.content("1.4");

    assertThat(failure(object.pixels(4, 4, 2).file())).isEqualTo(Cause.CONFLICT);
    assertThat(archive.content("1.4")).isEqualTo(first);
    assertThat(archive.files()).hasSize(1);
  }

  @Test
  void refuses_an_instance_that_changes_its_study() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));

    assertThat(failure(TestObject.ct("1.9", "1.3", "1.4").file())).isEqualTo(Cause.CONFLICT);
    assertThat(archive.rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 131, 132, 139, 150, 300})
  void refuses_the_first_bytes_of_a_file(int length) {
    byte[] file = TestObject.ct("1.2", "1.3", "1.4").file();

    assertThat(failure(Arrays.copyOf(file, length))).isEqualTo(Cause.MALFORMED);
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 33, 40})
  void refuses_a_file_that_misses_its_last_bytes(int missing) {
    byte[] file = TestObject.ct("1.2", "1.3", "1.4").file();

    assertThat(failure(Arrays.copyOf(file, file.length - missing))).isEqualTo(Cause.MALFORMED);
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID})
  void refuses_an_object_without_its_uids(int tag) {
    assertThat(failure(TestObject.ct("1.2", "1.3", "1.4").without(tag).file()))
        .isEqualTo(Cause.MALFORMED);
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "1.2/../..", "1.2.3' or '1'='1"})
  void a_hostile_uid_never_becomes_a_file(String uid) {
    assertThat(failure(TestObject.ct("1.2", "1.3", uid).file())).isEqualTo(Cause.MALFORMED);
    nothingIsLeft();
  }

  @Test
  void refuses_an_object_that_is_not_what_was_announced() {
    TestObject object = TestObject.ct("1.2", "1.3", "1.4");
    String syntax = UID.ExplicitVRLittleEndian;

    assertThat(failure(object, new Announced(UID.CTImageStorage, "1.5", syntax, "CT1")))
        .isEqualTo(Cause.UID_MISMATCH);
    assertThat(failure(object, new Announced(UID.MRImageStorage, "1.4", syntax, "CT1")))
        .isEqualTo(Cause.UID_MISMATCH);
    nothingIsLeft();
  }

  @Test
  void takes_nothing_in_when_the_disk_is_nearly_full() {
    archive = TestArchive.full(folder, database);

    assertThat(failure(TestObject.ct("1.2", "1.3", "1.4").file())).isEqualTo(Cause.NO_SPACE);
    nothingIsLeft();
  }

  @Test
  void leaves_nothing_of_a_transfer_that_breaks_off() {
    byte[] file = TestObject.ct("1.2", "1.3", "1.4").pixels(512, 512, 1).file();
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(file, 0, file.length / 2), new BrokenStream());

    UnstorableException failure =
        catchThrowableOfType(
            UnstorableException.class,
            () -> archive.store().storeFile(broken, Origin.sender("CT1")));

    assertThat(failure.cause()).isEqualTo(Cause.FAILED);
    nothingIsLeft();
  }

  @Test
  void cuts_and_leaves_out_values_that_do_not_fit_and_keeps_the_file() throws Exception {
    byte[] file =
        TestObject.ct("1.2", "1.3", "1.4")
            .with(Tag.PatientID, VR.LO, "P".repeat(500))
            .with(Tag.StudyDescription, VR.LO, "D".repeat(5000))
            .with(Tag.Modality, VR.CS, "FAR TOO LONG FOR A CODE STRING")
            .with(Tag.StudyDate, VR.DA, "yesterday")
            .with(Tag.StudyTime, VR.TM, "9 o'clock")
            .with(Tag.InstanceNumber, VR.IS, "99999999999")
            .with(Tag.SeriesNumber, VR.IS, "three")
            .file();

    archive.storeFile(file);

    SopInstance entry = archive.entry("1.4");
    assertThat(archive.content("1.4")).isEqualTo(file);
    assertThat(entry.series().study().patient().patientId().reveal()).isEqualTo("P".repeat(64));
    assertThat(entry.series().study().studyDescription().reveal()).hasSize(256);
    assertThat(entry.series().modality()).isEqualTo("FAR TOO LONG FOR");
    assertThat(entry.series().study().studyDate()).isNullOrEmpty();
    assertThat(entry.instanceNumber()).isNull();
    assertThat(entry.series().seriesNumber()).isNull();
  }

  @Test
  void patients_without_an_id_stay_apart() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4").without(Tag.PatientID));
    archive.storeFile(TestObject.ct("2.2", "2.3", "2.4").without(Tag.PatientID));

    assertThat(archive.entry("1.4").series().study().patient().patientKey())
        .isNotEqualTo(archive.entry("2.4").series().study().patient().patientKey());
  }

  @Test
  void a_data_set_nested_without_end_is_refused() throws IOException {
    byte[] plain = TestObject.ct("1.2", "1.3", "1.4").without(Tag.PixelData).file();
    ByteArrayOutputStream hostile = new ByteArrayOutputStream();
    hostile.writeBytes(plain);
    byte[] sequence = HexFormat.of().parseHex("3000000053510000FFFFFFFFFEFF00E0FFFFFFFF");
    for (int depth = 0; depth < 200_000; depth++) {
      hostile.write(sequence);
    }

    assertThat(failure(hostile.toByteArray())).isEqualTo(Cause.MALFORMED);
    nothingIsLeft();
  }

  @Test
  void a_new_object_brings_its_study_back_to_the_gates() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    move(StudyState.READING);

    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    assertThat(archive.entry("1.4").series().study().state()).isEqualTo(StudyState.READING);

    TestArchive anotherNode = TestArchive.in(folder, database);
    anotherNode.storeFile(TestObject.ct("1.2", "1.3", "1.5"));
    assertThat(archive.entry("1.4").series().study().state()).isEqualTo(StudyState.RECEIVING);
  }

  @Test
  void the_servers_own_work_leaves_the_study_where_it_stands_and_is_counted() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    move(StudyState.REPORTED);

    byte[] report = TestObject.ct("1.2", "1.9", "1.5").with(Tag.Modality, VR.CS, "SR").file();
    archive.store().storeFile(new ByteArrayInputStream(report), Origin.ownWork("eva"));

    Study study = archive.entry("1.5").series().study();
    assertThat(study.state()).isEqualTo(StudyState.REPORTED);
    assertThat(study.instanceCount()).isEqualTo(2);
    assertThat(study.seriesCount()).isEqualTo(2);
    assertThat(study.modalities()).isEqualTo("CT\\SR");
  }

  private void move(StudyState state) {
    database.inTransaction(
        em ->
            em.createQuery("update Study s set s.state = :state")
                .setParameter("state", state)
                .executeUpdate());
  }

  private void nothingIsLeft() {
    assertThat(archive.files()).isEmpty();
    assertThat(archive.rows()).isZero();
  }

  private Cause failure(byte[] file) {
    return catchThrowableOfType(UnstorableException.class, () -> archive.storeFile(file)).cause();
  }

  private Cause failure(TestObject object, Announced announced) {
    return catchThrowableOfType(
            UnstorableException.class, () -> archive.storeDataSet(object, announced))
        .cause();
  }

  private static String crc32c(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return "%08x".formatted(crc.getValue());
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
