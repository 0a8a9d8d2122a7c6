package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.metric.DataWriterAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.Command;
import org.studygate.it.dicom.Dcmtk;
import org.studygate.it.dicom.Orthanc;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** Other makers' software, and senders that do wrong, against the DICOM listener. */
@ExtendWith(SharedServer.class)
class SendersIT {

  /**
   * Duplicate, invalid or mismatching instance, cannot understand (PS3.7 annex C, PS3.4 table
   * B.2-1).
   */
  private static final List<Integer> REFUSALS = List.of(0x0111, 0x0117, 0xA900, 0xC000);

  @TempDir private Path folder;
  private StudyGateServer server;
  private DicomWeb index;
  private final TestStudy study = TestStudy.of("Intake^Test");

  @BeforeEach
  void useTheSharedServer(StudyGateServer shared) throws IOException {
    server = shared;
    index = new DicomWeb(shared.as("radiologist"));
  }

  @Test
  void dcmtkVerifiesTheConnection() throws Exception {
    assertThat(new Dcmtk(server.dicom()).echo().status()).isZero();
  }

  @Test
  void everyObjectThatDcmtkSendsIsInTheIndex() throws Exception {
    Command.Result result = new Dcmtk(server.dicom()).store(study.files(folder, 12));

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(index.instances(study.studyUid())).hasSize(12);
  }

  @Test
  void everyObjectThatOrthancSendsIsInTheIndex() throws Exception {
    try (Orthanc orthanc = Orthanc.start(folder, server.dicom())) {
      for (Path file : study.files(folder.resolve("study"), 8)) {
        orthanc.take(file);
      }
      orthanc.sendEverything();
    }
    assertThat(index.instances(study.studyUid())).hasSize(8);
  }

  @Test
  void anObjectComesBackAsItWasSent() throws Exception {
    Attributes sent = study.slice(1);
    store(sent);

    Attributes returned = index.object(study.studyUid(), study.seriesUid(), study.instanceUid(1));

    assertThat(returned).isEqualTo(sent);
  }

  @Test
  void theSameObjectAgainIsASuccessWithoutASecondCopy() throws Exception {
    assertThat(store(study.slice(1))).isEqualTo(Scu.SUCCESS);
    long files = archivedFiles();

    assertThat(store(study.slice(1))).isEqualTo(Scu.SUCCESS);

    assertThat(archivedFiles()).isEqualTo(files);
    assertThat(index.instances(study.studyUid())).hasSize(1);
  }

  @Test
  void aUidThatIsTakenByOtherContentIsRefused() throws Exception {
    store(study.slice(1));
    Attributes impostor = study.slice(2);
    impostor.setString(Tag.SOPInstanceUID, VR.UI, study.instanceUid(1));

    assertThat(store(impostor)).isIn(REFUSALS);

    assertThat(index.object(study.studyUid(), study.seriesUid(), study.instanceUid(1)))
        .isEqualTo(study.slice(1));
  }

  @Test
  void aHostileUidNeverLeavesTheArchive() throws Exception {
    List<String> before = everythingBeside();
    for (String hostile : List.of("../../../../hostile", "/tmp/hostile", "1.2.3/../hostile")) {
      Attributes object = study.slice(3);
      object.setString(Tag.SOPInstanceUID, VR.UI, hostile);
      assertThat(store(object)).isIn(REFUSALS);
    }
    assertThat(everythingBeside()).isEqualTo(before).noneMatch(name -> name.contains("hostile"));
    assertThat(Path.of("/tmp/hostile")).doesNotExist();
    assertThat(index.studies("PatientID=" + study.patientId())).isEmpty();
  }

  @Test
  void anObjectWithoutItsUidsIsRefused() throws Exception {
    for (int uid : List.of(Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID)) {
      Attributes object = study.slice(4);
      object.remove(uid);
      try (Scu scu = new Scu(server.dicom(), "IT")) {
        int status = scu.store(study.instanceUid(4), DataWriterAdapter.forAttributes(object));
        assertThat(status).isIn(REFUSALS);
      }
    }
  }

  @Test
  void aTransferThatIsBrokenOffLeavesNothing() throws Exception {
    long files = archivedFiles();

    Throwable ending =
        catchThrowable(
            () -> {
              try (Scu scu = new Scu(server.dicom(), "IT")) {
                scu.store(study.instanceUid(5), SendersIT::dieOnTheWay);
              }
            });

    assertThat(ending).isNotNull();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(archivedFiles()).isEqualTo(files));
  }

  private static void dieOnTheWay(OutputStream out, String transferSyntax) throws IOException {
    out.write(new byte[20_000]);
    throw new IOException("the sender dies here");
  }

  private int store(Attributes object) throws IOException {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      return scu.store(object);
    }
  }

  /** Files below the archive folder, also unfinished ones. */
  private long archivedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(server.data().resolve("archive"))) {
      return files.filter(Files::isRegularFile).filter(f -> !f.toString().contains("lock")).count();
    }
  }

  /** What lies in the data folder and above it, without the archive. */
  private List<String> everythingBeside() throws IOException {
    try (Stream<Path> here = Files.list(server.data());
        Stream<Path> above = Files.list(server.data().getParent())) {
      return Stream.concat(here, above).map(Path::toString).sorted().toList();
    }
  }
}
