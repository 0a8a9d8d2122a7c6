package org.studygate.config.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir private Path folder;

  private final Map<String, String> settings = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void settingsThatWork() throws IOException {
    settings.put("STUDYGATE_DATA", data().toString());
    settings.put("STUDYGATE_HTTP_PORT", freePort());
    settings.put("STUDYGATE_DICOM_PORT", freePort());
    settings.put("STUDYGATE_MANAGEMENT_PORT", freePort());
  }

  @Test
  void theFirstStartMakesTheDataFolderForItsOwnerAlone() throws IOException {
    assertThat(run()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
        .isEqualTo("rwx------");
  }

  @Test
  void theSchemaIsMadeOnceAndThenLeftAlone() {
    assertThat(run()).isZero();
    assertThat(text(out)).contains("Creating the database schema");
    out.reset();
    assertThat(run()).isZero();
    assertThat(text(out)).isEmpty();
  }

  @Test
  void anUpdateThatWasKilledIsDoneAnew() throws IOException {
    Path half = data().resolve("h2/update.mv.db");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "what a killed process left");
    assertThat(run()).isZero();
    assertThat(half).doesNotExist();
    assertThat(run()).isZero();
  }

  @Test
  void anUnknownDriverIsRefused() {
    settings.put("STUDYGATE_DB_URL", "jdbc:mysql://localhost/studygate");
    assertRefused(
        "STUDYGATE_DB_URL is for an unknown driver: it starts with 'jdbc:mysql://loc', but must"
            + " start with jdbc:h2:, jdbc:postgresql: or jdbc:oracle:.");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithoutItsPassword() throws IOException {
    settings.put(
        "STUDYGATE_DB_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/x?password=secret");
    assertThat(run()).isOne();
    assertThat(text(err)).contains("/x cannot be reached").doesNotContain("secret");
  }

  @Test
  void aPortInUseIsRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.put("STUDYGATE_DICOM_PORT", String.valueOf(taken.getLocalPort()));
      assertRefused(
          "STUDYGATE_DICOM_PORT is "
              + taken.getLocalPort()
              + ", but that port is in use or not permitted.");
    }
  }

  @Test
  void aPortThatIsNoNumberIsRefused() {
    settings.put("STUDYGATE_HTTP_PORT", "http");
    assertRefused("STUDYGATE_HTTP_PORT is 'http', but must be a port number from 1 to 65535.");
  }

  @Test
  void anAddressOfAnotherMachineIsRefused() {
    settings.put("STUDYGATE_BIND", "192.0.2.1");
    assertRefused("STUDYGATE_BIND is 192.0.2.1, but this machine does not have that address.");
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws IOException {
    Files.writeString(data(), "");
    assertRefused("STUDYGATE_DATA is " + data() + ", but that is not a folder.");
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsRefused() {
    settings.put("STUDYGATE_DATA", "/proc/studygate");
    assertRefused("STUDYGATE_DATA is /proc/studygate, but nothing can be written there.");
  }

  @Test
  void aKeyStoreThatIsNoneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key.p12"), "not a key store");
    settings.put("STUDYGATE_HTTPS_KEYSTORE", file.toString());
    assertRefused(
        "STUDYGATE_HTTPS_KEYSTORE is "
            + file
            + ", but that is no key store that can be read with STUDYGATE_HTTPS_KEYSTORE_PASSWORD.");
  }

  @Test
  void aSchemaOfANewerVersionIsRefused() throws SQLException {
    assertThat(run()).isZero();
    inTheDatabase(
        "insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED,"
            + " EXECTYPE) values ('study-99', 'studygate', 'db/changelog/study.xml',"
            + " current_timestamp, 999, 'EXECUTED')");
    assertRefused(
        "The database has the schema of a newer StudyGate (change set study-99): start that"
            + " version, or restore the backup made before it.");
  }

  @Test
  void aSchemaOfAnUnreleasedBuildIsRefused() throws SQLException {
    assertThat(run()).isZero();
    inTheDatabase("update DATABASECHANGELOG set MD5SUM = '9:0' where ID = 'study-1'");
    assertRefused(
        "The database was made by a build of StudyGate that was never released (change set study-1"
            + " differs): start with an empty database, with another STUDYGATE_DATA for one.");
  }

  private void inTheDatabase(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.embedded(data()), "studygate", "studygate");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private int run() {
    return Preflight.run(
        settings, Set.of(), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private void assertRefused(String sentence) {
    assertThat(run()).isOne();
    assertThat(text(err)).isEqualTo("StudyGate cannot start. " + sentence + "\n");
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
