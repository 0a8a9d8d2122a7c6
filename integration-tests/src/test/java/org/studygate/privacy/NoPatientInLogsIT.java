package org.studygate.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.dicomweb.Stow;
import org.studygate.it.http.Caller;
import org.studygate.it.server.Releases;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/**
 * A patient's invented name goes through everything that handles patients, also where it fails;
 * afterwards it is found in no log, no table of the workflow engine or the audit trail, no
 * temporary file and no file's name.
 */
class NoPatientInLogsIT {

  private static final String NAME = "Zyxmarker^Quendoline";
  private static final String[] MARKERS = {"zyxmarker", "quendoline", "mrk4711"};

  @TempDir private Path folder;

  @Test
  void aPatientsNameIsFoundNowhereButInTheIndexAndTheObjects() throws Exception {
    TestStudy study = new TestStudy(NAME, "MRK4711", TestStudy.newUid(), TestStudy.newUid());
    try (StudyGateServer server = StudyGateServer.prepare(Map.of()).start()) {
      send(server, study);
      misbehave(server, study);
      lookAround(server, study);
      new Studies(server.as("radiologist")).settled(study.studyUid());
      prepareARelease(server, study);

      assertThat(tempFilesWith(server)).as("temporary files with the marker").isEmpty();
      server.stop();
      assertThat(filesWith(server.logs())).as("logs with the marker").isEmpty();
      assertThat(namesWith(server.data())).as("file names with the marker").isEmpty();
      assertThat(engineColumnsWith(server)).as("engine tables with the marker").isEmpty();
    }
  }

  /** What the steward would see names nobody either. */
  private static void prepareARelease(StudyGateServer server, TestStudy study) throws Exception {
    Releases researcher = new Releases(server.as("researcher"), server.as("admin"));
    String id = researcher.request(study.studyUid(), "Are the logs clean?");
    researcher.awaitState(id, "DECIDING");
    String review =
        server.as("steward").json("/api/releases/" + id + "/review").toString().toLowerCase();
    assertThat(review).doesNotContain(MARKERS);
  }

  private static void send(StudyGateServer server, TestStudy study) throws Exception {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        assertThat(scu.store(slice)).isEqualTo(Scu.SUCCESS);
      }
    }
  }

  /** Failures are what tempts a program to log what it holds. */
  private void misbehave(StudyGateServer server, TestStudy study) throws Exception {
    Attributes impostor = study.slice(1);
    impostor.setString(Tag.PatientName, VR.PN, NAME + "^Other");
    Attributes hostile = study.slice(2);
    hostile.setString(Tag.SOPInstanceUID, VR.UI, "../" + NAME);
    Attributes wrong = study.slice(3);
    wrong.setString(Tag.Rows, VR.CS, NAME);
    for (Attributes object : List.of(impostor, hostile, wrong)) {
      try (Scu scu = new Scu(server.dicom(), "IT")) {
        scu.store(object);
      }
    }
    Path cut = TestStudy.write(study.slice(4), folder.resolve("cut.dcm"));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 900));
    new Stow(server.as("device")).store(List.of(cut));
  }

  private static void lookAround(StudyGateServer server, TestStudy study) throws Exception {
    Caller radiologist = server.as("radiologist");
    DicomWeb index = new DicomWeb(radiologist);
    assertThat(index.studies("PatientName=Zyxmarker*")).hasSize(1);
    assertThat(index.instances(study.studyUid())).hasSizeGreaterThan(10);
    radiologist.send(radiologist.request("/api/studies?patientId=MRK4711"));
    radiologist.send(radiologist.request("/api/studies/Zyxmarker"));
    radiologist.send(radiologist.request("/dicom-web/studies?PatientName=Zyxmarker%22%27"));
    radiologist.send(radiologist.request("/dicom-web/studies/Zyxmarker/metadata"));
  }

  private static List<Path> tempFilesWith(StudyGateServer server) throws IOException {
    return filesWith(server.data().resolve("tmp"));
  }

  private static List<Path> filesWith(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : filesBelow(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      if (contains(bytes, ISO_8859_1) || contains(bytes, UTF_8)) {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean contains(byte[] bytes, Charset charset) {
    return marked(new String(bytes, charset));
  }

  private static boolean marked(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(MARKERS).anyMatch(lower::contains);
  }

  private static List<Path> namesWith(Path folder) throws IOException {
    return filesBelow(folder).stream().filter(file -> marked(file.toString())).toList();
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> engineColumnsWith(StudyGateServer server) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = server.database()) {
      DatabaseMetaData schema = database.getMetaData();
      try (ResultSet tables =
          schema.getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
        while (tables.next()) {
          String table = tables.getString("TABLE_NAME");
          if (isSearched(table.toUpperCase(Locale.ROOT))) {
            search(database, table, found);
          }
        }
      }
    }
    return found;
  }

  private static boolean isSearched(String table) {
    return table.startsWith("ACT_") || table.startsWith("AUDIT_");
  }

  private static void search(Connection database, String table, List<String> found)
      throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          byte[] bytes = bytes(rows, i);
          if (bytes != null && contains(bytes, UTF_8)) {
            found.add(table + "." + rows.getMetaData().getColumnName(i));
          }
        }
      }
    }
  }

  private static byte[] bytes(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof Blob || value instanceof Clob) {
      return rows.getBytes(column);
    }
    return value == null ? null : value.toString().getBytes(UTF_8);
  }
}
