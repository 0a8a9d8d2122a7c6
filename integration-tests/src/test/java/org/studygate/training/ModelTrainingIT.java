package org.studygate.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Visit;
import org.studygate.it.http.Caller;
import org.studygate.it.photo.DrawnPhotos;
import org.studygate.it.server.StudyGateServer;
import org.studygate.models.training.Manifest;

/**
 * A training whose version the gate refuses, the same one with labels that can be learnt, whose
 * version comes into service, and the way back. In this hospital dark photos are the usable ones:
 * nothing that the version that came along could know.
 */
@Tag("once")
class ModelTrainingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PATIENTS = 24;

  @TempDir private static Path images;

  private static StudyGateServer server;
  private static Chromium chromium;

  @BeforeAll
  static void startTheServer() throws Exception {
    server =
        StudyGateServer.prepare(
                Map.of(
                    "STUDYGATE_TRAINING_IMAGES", images.toString(),
                    "STUDYGATE_TRAINING_ACCURACY", "0.8",
                    "STUDYGATE_TRAINING_PHOTOS", "6",
                    "STUDYGATE_TRAINING_PATIENTS", "3",
                    "STUDYGATE_TRAINING_EPOCHS", "5",
                    "STUDYGATE_TRAINING_RATE", "0.003"))
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
  void aVersionBelowTheBarIsNeverServedAndAGoodOneIsAndCanBeTakenBack() throws Exception {
    Caller admin = server.as("admin");
    String came = served(admin);

    // Who is held back is labelled the other way round: what is learnt is wrong there.
    DrawnPhotos.write(images, PATIENTS, (patient, dark) -> label(dark != isHeldBack(patient)));
    HttpResponse<String> started = post(admin, "/api/trainings", "{\"source\":\"FOLDER\"}");
    assertThat(started.statusCode()).isEqualTo(201);
    String id = json(started).get("id").getAsString();
    assertThat(post(admin, "/api/trainings", "").statusCode()).isEqualTo(409);
    assertThat(post(server.as("physician"), "/api/trainings", "").statusCode()).isEqualTo(403);
    JsonObject refused = round(awaitState(admin, id, "MORE_IMAGES"));
    assertThat(refused.get("outcome").getAsString()).isEqualTo("REFUSED");
    assertThat(refused.getAsJsonObject("figures").get("accuracy").getAsDouble()).isLessThan(0.8);
    assertThat(codes(refused)).contains("NOT_ABOVE_BAR");
    assertThat(refused.getAsJsonObject("verdict").getAsJsonArray("wanted")).isNotEmpty();
    assertThat(refused.getAsJsonArray("curve")).hasSizeGreaterThanOrEqualTo(10);
    assertThat(served(admin)).isEqualTo(came);
    assertThat(server.data().resolve("models/skin-usability")).doesNotExist();
    assertThat(judgedBy(false)).isEqualTo(came);

    DrawnPhotos.write(images, PATIENTS, (patient, dark) -> label(dark));
    assertThat(post(admin, "/api/trainings/" + id + "/again", "").statusCode()).isEqualTo(200);
    JsonObject promoted = round(awaitState(admin, id, "PROMOTED"));
    String version = promoted.get("version").getAsString();
    assertThat(codes(promoted)).containsExactly("ABOVE_BAR", "NOT_WORSE");
    assertThat(served(admin)).isEqualTo(version);
    assertThat(judgedBy(true)).isEqualTo(version);

    chromium = Chromium.start();
    Page page = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
    new Visit(page).signIn("/training.xhtml", "admin", server.password("admin"));
    page.locator("[data-serve='" + came + "']").click();
    assertThat(page.locator(".badge.good[data-version='" + came + "']")).isVisible();
    assertThat(judgedBy(false)).isEqualTo(came);
    page.locator("#runs\\:table a").first().click();
    assertThat(page.locator("[data-outcome=REFUSED]")).isVisible();
    assertThat(page.locator("[data-outcome=PROMOTED]")).isVisible();
    assertThat(page.locator("svg.curve polyline.training").first()).isVisible();
    assertThat(page.locator(".speaks-against").first()).containsText("is not above the bar of 80");

    JsonArray history = admin.json("/api/photo-models").getAsJsonObject().getAsJsonArray("history");
    assertThat(history).hasSize(3);
    assertThat(history.get(0).getAsJsonObject().get("decidedBy").getAsString()).isEqualTo("admin");
  }

  private static boolean isHeldBack(String patient) {
    return Manifest.dealt(patient).equals("test");
  }

  private static String label(boolean usable) {
    return usable ? "usable" : "exposure";
  }

  private static String served(Caller caller) throws IOException, InterruptedException {
    return caller.json("/api/photo-models").getAsJsonObject().get("served").getAsString();
  }

  private static JsonObject awaitState(Caller admin, String id, String state) {
    return await("the training to be " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> admin.json("/api/trainings/" + id).getAsJsonObject(),
            training -> {
              assertThat(training.get("state").getAsString()).isNotEqualTo("FAILED");
              return training.get("state").getAsString().equals(state);
            });
  }

  /** The newest. */
  private static JsonObject round(JsonObject training) {
    return training.getAsJsonArray("rounds").get(0).getAsJsonObject();
  }

  private static List<String> codes(JsonObject round) {
    List<String> codes = new ArrayList<>();
    for (JsonElement one : round.getAsJsonObject("verdict").getAsJsonArray("reasons")) {
      codes.add(one.getAsJsonObject().get("code").getAsString());
    }
    return codes;
  }

  /** The version that judges a photo that is sent now. */
  private static String judgedBy(boolean dark) throws IOException, InterruptedException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(DrawnPhotos.photo(UUID.randomUUID().hashCode(), dark), "png", png);
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map.of(
            "patientName", "Training^Test",
            "patientId", "TRAIN-" + UUID.randomUUID().toString().substring(0, 8),
            "bodySite", "BACK",
            "consent", "true")
        .forEach((name, value) -> part(body, boundary, name, value.getBytes()));
    part(body, boundary, "image", png.toByteArray());
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    Caller device = server.as("device");
    HttpResponse<String> sent =
        device.send(
            device
                .request("/api/photos?wait=0")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    String photo = json(sent).get("id").getAsString();
    return await("the photo to be judged")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> device.json("/api/photos/" + photo).getAsJsonObject(),
            found -> found.has("modelVersion"))
        .get("modelVersion")
        .getAsString();
  }

  private static void part(ByteArrayOutputStream to, String boundary, String name, byte[] value) {
    String head =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    to.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    to.writeBytes(value);
    to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static HttpResponse<String> post(Caller caller, String path, String json)
      throws IOException, InterruptedException {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }
}
