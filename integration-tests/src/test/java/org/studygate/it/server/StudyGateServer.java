package org.studygate.it.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.studygate.it.Command;
import org.studygate.it.dicom.DicomAddress;
import org.studygate.it.http.Caller;

/**
 * A StudyGate server of this build with data, database and ports of its own, installed and started
 * by the scripts that hospitals use.
 */
public final class StudyGateServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(6);
  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private ProcessHandle process;

  /**
   * Prepares a server; {@link #start} runs it.
   *
   * @param settings more {@code STUDYGATE_…} variables, or others
   */
  public static StudyGateServer prepare(Map<String, String> settings)
      throws IOException, InterruptedException {
    Path folder =
        Path.of("target/servers/" + TestDatabase.current() + "-" + COUNT.incrementAndGet())
            .toAbsolutePath();
    Command.run(List.of("rm", "-rf", folder.toString()));
    StudyGateServer server = new StudyGateServer(folder);
    server.settle(settings);
    return server;
  }

  /** One that an earlier run of the tests left running, for a developer who tries a test again. */
  static StudyGateServer running(Path folder) throws IOException {
    StudyGateServer server = new StudyGateServer(folder.toAbsolutePath());
    Properties stored = new Properties();
    try (Reader file = Files.newBufferedReader(server.notes())) {
      stored.load(file);
    }
    stored.forEach((name, value) -> server.settings.put((String) name, (String) value));
    server.process = ProcessHandle.of(Long.parseLong(server.settings.get("pid"))).orElseThrow();
    return server;
  }

  private StudyGateServer(Path folder) {
    this.folder = folder;
  }

  private void settle(Map<String, String> more) throws IOException, InterruptedException {
    settings.put("STUDYGATE_BIND", "127.0.0.1");
    settings.put("STUDYGATE_HTTP_PORT", freePort());
    settings.put("STUDYGATE_MANAGEMENT_PORT", freePort());
    settings.put("STUDYGATE_DICOM_PORT", freePort());
    settings.put("STUDYGATE_CLASS_ARCHIVE", "none");
    settings.put("STUDYGATE_AE_TITLE", "STUDYGATE");
    settings.put("STUDYGATE_DATA", data().toString());
    settings.put("STUDYGATE_SERVER_BASE", Installation.serverBase(folder).toString());
    settings.put("STUDYGATE_STUDY_COMPLETE_AFTER", "2");
    settings.putAll(TestDatabase.current().newDatabase());
    settings.putAll(more);
  }

  private Path notes() {
    return folder.resolve("server.properties");
  }

  /** A port that nobody listens at now. */
  public static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /** Starts it and waits until it is healthy. Data and database stay as they were. */
  public StudyGateServer start() throws IOException, InterruptedException {
    Files.createDirectories(logs());
    Path script = Installation.upToDate().resolve("studygate/bin/studygate-server");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(logs().resolve("console.log").toFile());
    process = builder.start().toHandle();
    try {
      await("the server to be healthy").atMost(START).until(this::healthy);
      takeNotes();
      return this;
    } catch (RuntimeException notHealthy) {
      kill();
      throw notHealthy;
    }
  }

  private void takeNotes() throws IOException {
    Properties stored = new Properties();
    stored.putAll(settings);
    stored.put("pid", Long.toString(process.pid()));
    try (Writer file = Files.newBufferedWriter(notes())) {
      stored.store(file, null);
    }
  }

  private boolean healthy() throws IOException, InterruptedException {
    String console = Files.readString(logs().resolve("console.log"));
    if (!process.isAlive() || console.contains(STARTED_WITH_ERRORS)) {
      throw new IllegalStateException(console);
    }
    try {
      HttpRequest health = HttpRequest.newBuilder(address().resolve("/health")).build();
      HttpClient client = HttpClient.newHttpClient();
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends it as an operator does. */
  public void stop() {
    process.destroy();
    try {
      process.onExit().get(60, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException tooSlow) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** Ends it as a power failure does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The process of the virtual machine: the script has become it. */
  public ProcessHandle process() {
    return process;
  }

  /** The web address, without a path. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + settings.get("STUDYGATE_HTTP_PORT") + "/");
  }

  /** The DICOM listener. */
  public DicomAddress dicom() {
    int port = Integer.parseInt(settings.get("STUDYGATE_DICOM_PORT"));
    return new DicomAddress("127.0.0.1", port, settings.get("STUDYGATE_AE_TITLE"));
  }

  /** A setting that it runs with. */
  public String setting(String name) {
    return settings.get(name);
  }

  /** {@code $STUDYGATE_DATA}. */
  public Path data() {
    return folder.resolve("data");
  }

  /** The folder of its log files, the console's among them. */
  public Path logs() {
    return data().resolve("log");
  }

  /** Its database, to look into; H2's only while the server does not run. */
  public Connection database() throws SQLException {
    String url = settings.get("STUDYGATE_DB_URL");
    return url == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + data().resolve("h2/studygate"), "studygate", "studygate")
        : DriverManager.getConnection(
            url, settings.get("STUDYGATE_DB_USER"), settings.get("STUDYGATE_DB_PASSWORD"));
  }

  /** The first password of the account of a role, as {@code initial-passwords} gives it. */
  public String password(String role) throws IOException {
    return Files.readAllLines(data().resolve("initial-passwords")).stream()
        .filter(line -> line.startsWith(role + " "))
        .map(line -> line.substring(role.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Requests of the account of a role, by HTTP Basic. */
  public Caller as(String role) throws IOException {
    return new Caller(address(), role, password(role));
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
  }
}
