package org.studygate.it.dicom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.studygate.it.Command;
import org.studygate.it.server.StudyGateServer;

/** An Orthanc that takes what is sent to it, by C-STORE (TLS or plain) and by STOW-RS. */
public final class Receiver implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final String DICOMWEB = "libOrthancDicomWeb.so";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path folder;
  private final int http;
  private final int dicom;
  private final Certificate certificate;
  private Process process;

  /**
   * Prepares one; skips the test where Orthanc or its DICOMweb plug-in is not installed.
   *
   * @param folder an empty folder for its files
   * @param certificate for DICOM over TLS, or null
   */
  public static Receiver prepare(Path folder, Certificate certificate) throws IOException {
    Command.require("Orthanc");
    Receiver receiver = new Receiver(folder, certificate);
    receiver.configure();
    return receiver;
  }

  private Receiver(Path folder, Certificate certificate) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.certificate = certificate;
    this.http = Integer.parseInt(StudyGateServer.freePort());
    this.dicom = Integer.parseInt(StudyGateServer.freePort());
  }

  private void configure() throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("Name", "Receiver");
    json.addProperty("StorageDirectory", folder.resolve("storage").toString());
    json.addProperty("IndexDirectory", folder.resolve("storage").toString());
    json.addProperty("HttpPort", http);
    json.addProperty("DicomPort", dicom);
    json.addProperty("DicomAet", "RECEIVER");
    json.addProperty("DicomAlwaysAllowStore", true);
    json.addProperty("RemoteAccessAllowed", false);
    json.addProperty("AuthenticationEnabled", false);
    if (certificate != null) {
      json.addProperty("DicomTlsEnabled", true);
      json.addProperty("DicomTlsCertificate", certificate.file().toString());
      json.addProperty("DicomTlsPrivateKey", certificate.key().toString());
      json.addProperty("DicomTlsTrustedCertificates", certificate.file().toString());
      json.addProperty("DicomTlsRemoteCertificateRequired", false);
    }
    JsonArray plugins = new JsonArray();
    plugins.add(plugin().toString());
    json.add("Plugins", plugins);
    Files.writeString(folder.resolve("orthanc.json"), json.toString());
  }

  private static Path plugin() throws IOException {
    for (String place : List.of("/usr/share/orthanc/plugins", "/usr/lib/orthanc/plugins")) {
      Path file = Path.of(place).resolve(DICOMWEB);
      if (Files.exists(file)) {
        return file;
      }
    }
    Command.require("orthanc-dicomweb");
    throw new IOException("Orthanc's DICOMweb plug-in is elsewhere");
  }

  /** Starts it and waits until it answers. */
  public Receiver start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("Orthanc", folder.resolve("orthanc.json").toString());
    builder.environment().put("TCP_NODELAY", "1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("orthanc.log").toFile());
    process = builder.start();
    await("the receiver to answer").atMost(START).until(this::answers);
    return this;
  }

  private boolean answers() throws IOException, InterruptedException {
    try {
      get("/system");
      return true;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  /** As a destination of releases, for C-STORE. */
  public String storeAddress() {
    return "%s://RECEIVER@127.0.0.1:%d".formatted(certificate == null ? "dicom" : "dicoms", dicom);
  }

  /** As a destination of releases, for STOW-RS. */
  public String stowAddress() {
    return "http://127.0.0.1:%d/dicom-web".formatted(http);
  }

  /** The main attributes of every object that it has: of patient, study, series and itself. */
  public List<JsonObject> objects() throws IOException, InterruptedException {
    List<JsonObject> out = new ArrayList<>();
    for (JsonElement id : JsonParser.parseString(get("/instances")).getAsJsonArray()) {
      String tags = get("/instances/" + id.getAsString() + "/simplified-tags");
      out.add(JsonParser.parseString(tags).getAsJsonObject());
    }
    return out;
  }

  /** The files as they lie on its disk, of any kind. */
  public List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("storage"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() != 200) {
      throw new IOException("Orthanc answered " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
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
