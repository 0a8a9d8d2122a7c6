package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.archive.TestArchive;
import org.studygate.intake.StoreOutcome.Status;
import org.studygate.settings.InvalidSettingException;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

class StorageScpTest {

  private static final String SYNTAX = UID.ExplicitVRLittleEndian;

  @TempDir Path folder;

  private static TestDatabase database;
  private TestIntake intake;

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
    intake = new TestIntake(folder, database);
  }

  @AfterEach
  void stop() {
    intake.close();
  }

  @Test
  void answers_an_echo() throws Exception {
    try (TestScu scu =
        TestScu.to(intake.listening(), new Presentation(3, UID.VerificationSOPClass, SYNTAX))) {
      assertThat(scu.echo()).isZero();
    }
  }

  @Test
  void stores_what_a_sender_sends() throws Exception {
    TestObject object = TestObject.ct("1.2", "1.3", "1.4").pixels(512, 512, 1);
    try (TestScu scu = TestScu.to(intake.listening())) {
      assertThat(scu.store(object)).isZero();
      assertThat(scu.store(object)).isZero();
    }

    byte[] content = intake.archive().content("1.4");
    byte[] dataSet = object.dataSet();
    assertThat(Arrays.copyOfRange(content, content.length - dataSet.length, content.length))
        .isEqualTo(dataSet);
    assertThat(intake.archive().entry("1.4").sender()).isEqualTo("CT1");
    assertThat(intake.statistics().objects(Status.STORED)).isEqualTo(1);
    assertThat(intake.statistics().objects(Status.ALREADY_STORED)).isEqualTo(1);
  }

  @Test
  void tells_the_audit_trail_once_for_each_study_of_an_association() throws Exception {
    try (TestScu scu = TestScu.to(intake.listening())) {
      scu.store(TestObject.ct("1.2", "1.3", "1.4"));
      scu.store(TestObject.ct("1.2", "1.3", "1.5"));
      scu.store(TestObject.ct("2.2", "2.3", "2.4"));
    }
    intake.scp().stop();

    assertThat(intake.audited()).containsExactly("CT1 brought 2 of 1.2", "CT1 brought 1 of 2.2");
  }

  @Test
  void refuses_other_content_under_a_known_uid_and_shows_it() throws Exception {
    try (TestScu scu = TestScu.to(intake.listening())) {
      scu.store(TestObject.ct("1.2", "1.3", "1.4"));
      assertThat(scu.store(TestObject.ct("1.2", "1.3", "1.4").pixels(4, 4, 2))).isEqualTo(0x0111);
    }

    assertThat(intake.audited()).contains("CT1 was refused: CONFLICT");
    assertThat(intake.rejected())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.status()).isEqualTo(Status.CONFLICT);
              assertThat(entry.studyUid()).isEqualTo("1.2");
              assertThat(entry.sopInstanceUid()).isEqualTo("1.4");
              assertThat(entry.sender()).isEqualTo("CT1");
            });
  }

  @Test
  void answers_what_is_wrong_and_goes_on() throws Exception {
    byte[] whole = TestObject.ct("1.2", "1.3", "1.4").dataSet();
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    try (TestScu scu = TestScu.to(intake.listening())) {
      assertThat(scu.store(UID.CTImageStorage, "1.4", SYNTAX, (out, s) -> out.write(cut)))
          .isEqualTo(0xC000);
      assertThat(scu.store(UID.CTImageStorage, "1.5", SYNTAX, (out, s) -> out.write(whole)))
          .isEqualTo(0xA900);
      assertThat(scu.store(UID.CTImageStorage, "../x", SYNTAX, (out, s) -> out.write(whole)))
          .isEqualTo(0x0117);
      assertThat(scu.store(TestObject.ct("1.2", "1.3", "1.6").without(Tag.StudyInstanceUID)))
          .isEqualTo(0xC000);
      assertThat(scu.store(TestObject.ct("1.2", "1.3", "1.4"))).isZero();
    }

    assertThat(intake.archive().files()).hasSize(1);
    assertThat(intake.archive().rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.5.1.4.1.1.7.4, 1.2.840.10008.1.2.4.90, accepted",
    "1.2.840.10008.5.1.4.1.1.999, 1.2.840.10008.1.2, accepted",
    "1.3.12.2.1107.5.9.1, 1.2.840.10008.1.2.1, accepted",
    "1.3.12.2.1107.5.9.1, 1.3.12.2.1107.5.9.9, accepted",
    "1.2.840.10008.5.1.4.1.2.2.1, 1.2.840.10008.1.2, rejected",
    "1.2.840.10008.5.1.4.31, 1.2.840.10008.1.2, rejected",
    "1.2.840.10008.5.1.1.9, 1.2.840.10008.1.2, rejected",
  })
  void takes_every_storage_class_and_syntax_and_nothing_else(
      String sopClass, String syntax, String answer) throws Exception {
    try (TestScu scu =
        TestScu.to(intake.listening(), new Presentation(5, sopClass, syntax, SYNTAX))) {
      Presentation negotiated = scu.association().getAAssociateAC().getPresentationContext(5);
      assertThat(negotiated.isAccepted()).isEqualTo(answer.equals("accepted"));
      if (negotiated.isAccepted()) {
        assertThat(negotiated.getTransferSyntax()).isEqualTo(syntax);
      }
    }
  }

  @Test
  void a_private_object_is_stored_like_any_other() throws Exception {
    byte[] dataSet =
        TestObject.ct("1.2", "1.3", "1.4")
            .with(Tag.SOPClassUID, VR.UI, "1.3.12.2.1107.5.9.1")
            .dataSet();
    try (TestScu scu =
        TestScu.to(intake.listening(), new Presentation(5, "1.3.12.2.1107.5.9.1", SYNTAX))) {
      assertThat(scu.store("1.3.12.2.1107.5.9.1", "1.4", SYNTAX, (out, s) -> out.write(dataSet)))
          .isZero();
    }
  }

  @Test
  void turns_away_who_is_not_on_the_list() {
    intake.listening(10, Optional.empty(), "CT2@127.0.0.1", "MR1@10.0.0.0/8");

    assertThatThrownBy(() -> TestScu.to(intake)).isInstanceOf(AAssociateRJ.class);
    assertThat(intake.audited()).contains("CT1 was turned away");
    assertThat(intake.statistics().rejectedAssociations()).isEqualTo(1);
  }

  @Test
  void turns_away_who_means_another_server() {
    intake.listening();

    assertThatThrownBy(() -> new TestScu(intake.port(), "CT1", "ANOTHER"))
        .isInstanceOf(AAssociateRJ.class);
  }

  @Test
  void turns_away_one_association_too_many() throws Exception {
    intake.listening(2, Optional.empty());
    List<TestScu> open = new ArrayList<>(List.of(TestScu.to(intake), TestScu.to(intake)));

    assertThatThrownBy(() -> TestScu.to(intake)).isInstanceOf(AAssociateRJ.class);

    for (TestScu scu : open) {
      scu.close();
    }
  }

  @Test
  void stores_over_tls_when_a_key_store_is_set() throws Exception {
    Path keys = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                List.of(
                    (keytool
                            + " -genkeypair -alias dicom -keyalg RSA -dname CN=studygate"
                            + " -storetype PKCS12 -storepass secret1 -keystore "
                            + keys)
                        .split(" ")))
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    intake.listening(
        10, Optional.of(new DicomSettings.Tls(0, keys, "secret1", Optional.empty(), "")));

    try (TestScu scu = TestScu.overTls(intake)) {
      assertThat(scu.store(TestObject.ct("1.2", "1.3", "1.4"))).isZero();
    }
    assertThat(intake.archive().rows()).isEqualTo(1);
  }

  @Test
  void says_which_setting_names_a_port_that_is_in_use() {
    intake.listening();
    try (TestIntake second = new TestIntake(folder, database)) {
      assertThatThrownBy(() -> second.listeningOn(intake.port()))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("STUDYGATE_DICOM_PORT is " + intake.port());
    }
  }
}
