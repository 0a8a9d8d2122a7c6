package org.studygate.skin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.Certificate;
import org.studygate.it.http.Caller;
import org.studygate.it.mail.SmtpServer;
import org.studygate.it.server.StudyGateServer;

/**
 * Somebody without an account gets a link and sends a photo, which cannot be used; the hospital is
 * told by mail, though its mail server is down at first.
 */
@Tag("once")
class PhotoLinkIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String TOLD = "staff@hospital.example";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;

  private static StudyGateServer server;
  private static Certificate certificate;
  private static int mailPort;
  private static Chromium chromium;

  @BeforeAll
  static void startTheServer() throws Exception {
    chromium = Chromium.start();
    SmtpServer.require();
    certificate = Certificate.make(folder.resolve("certificate"));
    mailPort = Integer.parseInt(StudyGateServer.freePort());
    server =
        StudyGateServer.prepare(
                Map.of(
                    "STUDYGATE_PHOTO_LINKS",
                    "true",
                    "STUDYGATE_PHOTO_STAFF_MAIL",
                    TOLD + ",refused@hospital.example",
                    "STUDYGATE_MAIL_HOST",
                    "127.0.0.1",
                    "STUDYGATE_MAIL_PORT",
                    Integer.toString(mailPort),
                    "STUDYGATE_MAIL_FROM",
                    "studygate@hospital.example",
                    "STUDYGATE_MAIL_USER",
                    SmtpServer.USER,
                    "STUDYGATE_MAIL_PASSWORD",
                    SmtpServer.PASSWORD,
                    "STUDYGATE_JAVA_OPTS",
                    "-Xmx3g -Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                        .formatted(certificate.trust(), Certificate.TRUST_PASSWORD)))
            .start();
  }

  @AfterAll
  static void stopTheServer() {
    if (chromium != null) {
      chromium.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aPatientWithoutAnAccountSendsAPhotoByALinkAndHearsWhyItCannotBeUsed() throws Exception {
    String patientId = "LINK-" + UUID.randomUUID().toString().substring(0, 8);
    Page doctor = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
    new Visit(doctor).signIn("/photos.xhtml", "physician", server.password("physician"));
    String link = invite(doctor, patientId);
    String secret = link.substring(link.indexOf('#') + 1);
    assertThat(secret).hasSizeGreaterThanOrEqualTo(22);

    Page patient = chromium.window(server.address().toString(), "ko-KR", Device.PHONE);
    patient.navigate(link);
    assertThat(patient.locator("#link-left")).containsText("10");
    assertThat(patient.url()).doesNotContain(secret);
    patient.locator("#files").setInputFiles(dark());
    patient.locator(".body-map [data-site=BACK]").first().click();
    patient.locator("#consent").check();
    patient.locator("#send-photos").click();
    Locator refused = patient.locator(".photo-result[data-verdict='not diagnosable']");
    assertThat(refused).isVisible();
    assertThat(refused.locator("[data-reason] img").first()).isVisible();
    assertThat(patient.content()).doesNotContain("Hong", "Gildong", patientId);
    Object over = patient.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0);

    JsonArray photos = server.as("physician").json("/api/photos").getAsJsonArray();
    assertThat(photos).hasSize(1);
    JsonObject photo = photos.get(0).getAsJsonObject();
    assertThat(photo.getAsJsonObject("patient").get("id").getAsString()).isEqualTo(patientId);
    assertThat(photo.get("byLink").getAsBoolean()).isTrue();

    assertMailComesOnceThoughTheServerWasDown(patientId);

    doctor.navigate("/photos.xhtml");
    doctor.locator("#invite summary").click();
    doctor.locator("button[id$=revoke]").click();
    assertThat(doctor.locator("#links .badge")).not().hasClass("badge good");
    patient.reload();
    assertThat(patient.locator("#link-closed")).isVisible();
    assertThat(patient.locator("#photo")).isHidden();

    assertThat(ask(secret)).isEqualTo(410);
    assertThat(ask(null)).isEqualTo(404);
    await("who guesses to be locked out").atMost(PATIENCE).until(() -> ask("x".repeat(32)) == 429);
    assertThat(ask(secret)).isEqualTo(429);
    assertThat(logs()).doesNotContain(secret);
  }

  private static String invite(Page doctor, String patientId) {
    doctor.locator("#invite summary").click();
    doctor.locator("#newLink\\:name").fill("Hong^Gildong");
    doctor.locator("#newLink\\:patient").fill(patientId);
    doctor.locator("#newLink\\:make").click();
    assertThat(doctor.locator(".qr")).isVisible();
    assertThat(doctor.locator("#links\\:rows")).containsText(patientId);
    return doctor.locator(".link-address").textContent();
  }

  private static void assertMailComesOnceThoughTheServerWasDown(String patientId) throws Exception {
    await("the mail server to be missed")
        .atMost(PATIENCE)
        .until(() -> logs().contains("the mail server cannot be reached"));
    assertThat(metrics()).contains("studygate_mail{state=\"waiting\"} 2");
    try (SmtpServer mail = SmtpServer.start(folder.resolve("mail"), mailPort, certificate)) {
      await("nothing to wait any more")
          .atMost(PATIENCE)
          .until(() -> metrics().contains("studygate_mail{state=\"waiting\"} 0"));
      assertThat(mail.mails()).hasSize(1);
      assertThat(mail.mails().get(0))
          .contains("X-To: " + TOLD, "Message-ID: <studygate.")
          .doesNotContain("Hong", patientId);
    }
    assertThat(metrics()).contains("studygate_mail{state=\"given up\"} 1");
  }

  /** Nobody can see anything on it. */
  private static Path dark() throws IOException {
    BufferedImage picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, UUID.randomUUID().hashCode());
    Path file = folder.resolve("dark.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static int ask(String secret) throws IOException, InterruptedException {
    URI address = server.address().resolve("/send");
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
    if (secret != null) {
      request.header("X-Photo-Link", secret);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String metrics() throws IOException, InterruptedException {
    Caller admin = server.as("admin");
    return admin.send(admin.request("/metrics")).body();
  }

  private static String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(server.logs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
