package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.aoju.bus.image.metric.InputStreamWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.it.SharedData;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.dicomweb.Stow;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** Data sets that are wrong: by accident, by a broken device, by intent. */
@ExtendWith(SharedServer.class)
class MalformedObjectsIT {

  /** Files in one STOW-RS request. */
  private static final int TOGETHER = 10;

  private final TestStudy study = TestStudy.of("Malformed^Test");
  private StudyGateServer server;

  @BeforeEach
  void useTheSharedServer(StudyGateServer shared) {
    server = shared;
  }

  @Test
  void aDataSetThatIsCutAnywhereIsRefusedAndLeavesNothing() throws Exception {
    byte[] whole = bytes(study.slice(1));
    Random places = new Random(7);
    for (int i = 0; i < 25; i++) {
      // the element of the pixels ends with the data set: any shorter one is cut within an element
      byte[] cut = Arrays.copyOf(whole, 200 + places.nextInt(whole.length - 201));
      assertThat(store(study.instanceUid(1), cut)).isNotEqualTo(Scu.SUCCESS);
    }
    assertThat(new DicomWeb(server.as("radiologist")).instances(study.studyUid())).isEmpty();
    assertThat(unfinishedFiles()).isZero();
  }

  @Test
  void flippedBitsNeverStopTheServer() throws Exception {
    byte[] whole = bytes(study.slice(2));
    Random bits = new Random(11);
    for (int i = 0; i < 60; i++) {
      byte[] wrong = whole.clone();
      for (int flips = 0; flips < 4; flips++) {
        wrong[bits.nextInt(1200)] ^= (byte) (1 << bits.nextInt(8));
      }
      store(study.instanceUid(2), wrong);
    }
    assertThat(store(study.slice(3))).isEqualTo(Scu.SUCCESS);
    assertThat(unfinishedFiles()).isZero();
  }

  @Test
  void thousandsOfNestedSequencesAreRefused() throws Exception {
    ByteArrayOutputStream hostile = new ByteArrayOutputStream();
    hostile.writeBytes(bytes(study.slice(4)));
    for (int depth = 0; depth < 100_000; depth++) {
      hostile.writeBytes(
          new byte[] {(byte) 0xFE, 0x7F, 0x10, 0x00, 'S', 'Q', 0, 0, -1, -1, -1, -1});
      hostile.writeBytes(new byte[] {(byte) 0xFE, (byte) 0xFF, 0x00, (byte) 0xE0, -1, -1, -1, -1});
    }
    assertThat(store(study.instanceUid(4), hostile.toByteArray())).isNotEqualTo(Scu.SUCCESS);
    assertThat(store(study.slice(5))).isEqualTo(Scu.SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pydicom_testfiles.tar.xz",
        "pydicom_data_small.tar.xz",
        "orthanc_tests_filtered.tar.xz",
        "dicom2nifti_multivendor.tar.xz"
      })
  void everyPublicTestFileIsStoredOrRefusedWithAReason(String archive) throws Exception {
    Stow stow = new Stow(server.as("device"));
    List<Path> files = SharedData.files("dicom_misc/" + archive);
    for (int from = 0; from < files.size(); from += TOGETHER) {
      List<Path> some = files.subList(from, Math.min(from + TOGETHER, files.size()));
      assertThat(stow.store(some).statusCode()).as(some.toString()).isIn(200, 202, 409);
    }
    assertThat(unfinishedFiles()).isZero();
    assertThat(store(study.slice(6))).isEqualTo(Scu.SUCCESS);
  }

  private int store(Attributes object) throws IOException {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      return scu.store(object);
    }
  }

  private int store(String instanceUid, byte[] dataSet) throws IOException {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      return scu.store(instanceUid, new InputStreamWriter(new ByteArrayInputStream(dataSet)));
    }
  }

  private static byte[] bytes(Attributes object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new ImageOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
      out.writeDataset(null, object);
    }
    return bytes.toByteArray();
  }

  /** Files whose names no sender and no reader knows yet. */
  private long unfinishedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(server.data().resolve("archive/incoming"))) {
      return files.filter(Files::isRegularFile).filter(f -> !f.toString().contains("lock")).count();
    }
  }
}
