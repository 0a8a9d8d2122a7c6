package org.studygate.it.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.studygate.it.Command;
import org.studygate.it.dicom.Certificate;

/** A real mail server (aiosmtpd) that wants STARTTLS and a login, and keeps each mail as a file. */
public final class SmtpServer implements AutoCloseable {

  public static final String USER = "studygate";
  public static final String PASSWORD = "let-me-in";

  private final Path folder;
  private final Process process;

  /** Skips the test, by name, where aiosmtpd is not installed. */
  public static void require() throws IOException, InterruptedException {
    Command.require("python3");
    Command.Result asked = Command.run(List.of("/usr/bin/python3", "-c", "import aiosmtpd"));
    Assumptions.assumeTrue(asked.status() == 0, "python3-aiosmtpd is not installed");
  }

  /** Starts it and waits until it listens. */
  public static SmtpServer start(Path folder, int port, Certificate certificate)
      throws IOException {
    Files.createDirectories(folder);
    Path script = folder.resolve("smtp.py");
    try (InputStream in = SmtpServer.class.getResourceAsStream("smtp.py")) {
      Files.write(script, in.readAllBytes());
    }
    Process process =
        new ProcessBuilder(
                "/usr/bin/python3",
                script.toString(),
                Integer.toString(port),
                folder.toString(),
                certificate.file().toString(),
                certificate.key().toString(),
                USER,
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("smtp.log").toFile())
            .start();
    await("the mail server to listen").atMost(Duration.ofMinutes(1)).until(() -> listens(port));
    return new SmtpServer(folder, process);
  }

  private SmtpServer(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The mails that it has taken, as text. */
  public List<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".eml")).map(SmtpServer::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
