package org.studygate.it.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.server.Installation;
import org.studygate.it.server.StudyGateServer;

/** The server's own start script with a wrong setting: one sentence, and no server. */
@Tag("once")
class WrongSettingIT {

  @TempDir private Path folder;

  @Test
  void anUnknownDriverStopsTheStart() throws IOException, InterruptedException {
    assertRefused(
        Map.of("STUDYGATE_DB_URL", "jdbc:mysql://localhost/x"),
        "STUDYGATE_DB_URL is for an unknown driver: it starts with 'jdbc:mysql://loc', but must"
            + " start with jdbc:h2:, jdbc:postgresql: or jdbc:oracle:.");
  }

  @Test
  void aPortInUseStopsTheStart() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertRefused(
          Map.of("STUDYGATE_HTTP_PORT", port),
          "STUDYGATE_HTTP_PORT is " + port + ", but that port is in use or not permitted.");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenStopsTheStart() throws IOException, InterruptedException {
    assertRefused(
        Map.of("STUDYGATE_DATA", "/proc/studygate"),
        "STUDYGATE_DATA is /proc/studygate, but nothing can be written there.");
  }

  @Test
  void aFileOfSettingsThatIsMissingStopsTheStart() throws IOException, InterruptedException {
    assertRefused(
        Map.of("STUDYGATE_ENV_FILE", "/nowhere/studygate.env"),
        "STUDYGATE_ENV_FILE is /nowhere/studygate.env, but that file cannot be read.");
  }

  @Test
  void aJavaThatIsMissingStopsTheStart() throws IOException, InterruptedException {
    assertRefused(
        Map.of("JAVA_HOME", "/nowhere"),
        "There is no Java: install a JDK 17 or newer, or set JAVA_HOME.");
  }

  private void assertRefused(Map<String, String> wrong, String sentence)
      throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>();
    settings.put("STUDYGATE_DATA", folder.resolve("data").toString());
    settings.put("STUDYGATE_HTTP_PORT", StudyGateServer.freePort());
    settings.put("STUDYGATE_DICOM_PORT", StudyGateServer.freePort());
    settings.put("STUDYGATE_MANAGEMENT_PORT", StudyGateServer.freePort());
    settings.putAll(wrong);
    ProcessBuilder server =
        new ProcessBuilder(
            "sh", Installation.upToDate().resolve("studygate/bin/studygate-server").toString());
    server.environment().putAll(settings);
    Process process = server.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(said).isEqualTo("StudyGate cannot start. " + sentence + "\n");
    assertThat(process.waitFor()).isOne();
  }
}
