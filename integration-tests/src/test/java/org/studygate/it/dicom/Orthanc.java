package org.studygate.it.dicom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.studygate.it.Command;

/** An Orthanc of its own, with one known modality: StudyGate. */
public final class Orthanc implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      {
        "Name": "IT", "StorageDirectory": "%1$s", "IndexDirectory": "%1$s",
        "HttpPort": %2$d, "DicomPort": %3$d, "DicomAet": "ORTHANC",
        "RemoteAccessAllowed": false, "AuthenticationEnabled": false, "DicomScuTimeout": 60,
        "DicomModalities": { "studygate": [ "%4$s", "%5$s", %6$d ] }
      }
      """;

  private static final Path DICOMWEB = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
  private static final String WEB_USER = "studygate";
  private static final String WEB_PASSWORD = "let-me-in";
  private static final String WEB =
      """
      {
        "Name": "IT-WEB", "StorageDirectory": "%1$s", "IndexDirectory": "%1$s",
        "HttpPort": %2$d, "DicomServerEnabled": false, "RemoteAccessAllowed": false,
        "AuthenticationEnabled": true, "RegisteredUsers": { "%3$s": "%4$s" },
        "Plugins": [ "%5$s" ], "DicomWeb": { "Enable": true, "Root": "/dicom-web/" }
      }
      """;

  // Orthanc does not understand an offer of HTTP/2
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final URI address;

  /**
   * Starts it and waits until it answers; skips the test where Orthanc is not installed.
   *
   * @param folder an empty folder for its files
   */
  public static Orthanc start(Path folder, DicomAddress studygate) throws IOException {
    return start(folder, studygate, freePort());
  }

  /**
   * Likewise with its DICOM listener at a given port; in a folder of an earlier one it has what
   * that had.
   */
  public static Orthanc start(Path folder, DicomAddress studygate, int dicomPort)
      throws IOException {
    Command.require("Orthanc");
    int http = freePort();
    Path configuration = folder.resolve("orthanc.json");
    Files.writeString(
        configuration,
        CONFIGURATION.formatted(
            folder.resolve("storage"),
            http,
            dicomPort,
            studygate.aeTitle(),
            studygate.host(),
            studygate.port()));
    ProcessBuilder builder = new ProcessBuilder("Orthanc", configuration.toString());
    builder.environment().put("TCP_NODELAY", "1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("orthanc.log").toFile());
    Orthanc orthanc = new Orthanc(builder.start(), http);
    await("Orthanc to answer").atMost(Duration.ofSeconds(30)).until(orthanc::answers);
    return orthanc;
  }

  /**
   * One that takes STOW-RS after a login and nothing by DIMSE; skips the test where the plug-in is
   * not installed.
   *
   * @param folder for its files; of an earlier one it has what that had
   */
  public static Orthanc startWeb(Path folder, int http) throws IOException {
    requireWeb();
    Files.createDirectories(folder);
    Path configuration = folder.resolve("orthanc.json");
    Files.writeString(
        configuration,
        WEB.formatted(folder.resolve("storage"), http, WEB_USER, WEB_PASSWORD, DICOMWEB));
    ProcessBuilder builder = new ProcessBuilder("Orthanc", configuration.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("orthanc.log").toFile());
    Orthanc orthanc = new Orthanc(builder.start(), http);
    await("Orthanc to answer").atMost(Duration.ofMinutes(2)).until(orthanc::answers);
    return orthanc;
  }

  /** Skips the test, by name, where Orthanc or its DICOMweb is not installed. */
  public static void requireWeb() {
    Command.require("Orthanc");
    Assumptions.assumeTrue(Files.exists(DICOMWEB), "orthanc-dicomweb is not installed");
  }

  /** Where one that listens at that port takes STOW-RS, with user and password. */
  public static String webAddress(int http) {
    return "http://%s:%s@127.0.0.1:%d/dicom-web".formatted(WEB_USER, WEB_PASSWORD, http);
  }

  private Orthanc(Process process, int http) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + http);
  }

  /** Gives it a file. */
  public void take(Path file) throws IOException, InterruptedException {
    post("/instances", HttpRequest.BodyPublishers.ofFile(file));
  }

  /** Lets it send all that it has by C-STORE. */
  public void sendEverything() throws IOException, InterruptedException {
    JsonArray studies = JsonParser.parseString(get("/studies")).getAsJsonArray();
    post(
        "/modalities/studygate/store",
        HttpRequest.BodyPublishers.ofString(studies.toString(), UTF_8));
  }

  /** The SOP Instance UIDs of all that it has. */
  public Set<String> instances() throws IOException, InterruptedException {
    Set<String> uids = new HashSet<>();
    for (JsonElement instance : JsonParser.parseString(get("/instances?expand")).getAsJsonArray()) {
      JsonObject tags = instance.getAsJsonObject().getAsJsonObject("MainDicomTags");
      uids.add(tags.get("SOPInstanceUID").getAsString());
    }
    return uids;
  }

  private boolean answers() throws IOException, InterruptedException {
    try {
      get("/system");
      return true;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return answer(request(path).build());
  }

  private void post(String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    answer(request(path).POST(body).build());
  }

  /** With a login, which one that wants none does not look at. */
  private HttpRequest.Builder request(String path) {
    String pair = WEB_USER + ":" + WEB_PASSWORD;
    return HttpRequest.newBuilder(address.resolve(path))
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException("Orthanc answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  /** A port that nobody listens at now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
