package org.studygate.skin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.Command;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.http.Caller;
import org.studygate.it.photo.SkinPhotos;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/** A doctor with a phone sends photos of skin: one is answered with advice, one becomes a study. */
@ExtendWith(SharedServer.class)
class SkinPhotoIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String VL_PHOTOGRAPHIC = "1.2.840.10008.5.1.4.1.1.77.1.4";

  private static Chromium chromium;

  @TempDir private Path folder;

  private final String patientId = "SKIN-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void aBlurredPhotoIsAnsweredWithTheReasonAndAGoodOneBecomesADicomObject(StudyGateServer server)
      throws Exception {
    Path blurred = SkinPhotos.blurred(folder);
    Path good = SkinPhotos.good(folder);
    chromium = Chromium.start();
    Page page = chromium.window(server.address().toString(), "en-GB", Device.PHONE);
    new Visit(page).signIn("/photos.xhtml", "physician", server.password("physician"));

    page.locator("#files").setInputFiles(blurred);
    assertThat(page.locator(".photo-chosen img")).isVisible();
    page.locator("#patientName").fill("Hong^Gildong");
    page.locator("#patientId").fill(patientId);
    Locator hand = page.locator(".body-map [data-site=HAND][data-side=R]").first();
    hand.focus();
    page.keyboard().press("Enter");
    assertThat(hand).hasAttribute("aria-checked", "true");
    assertThat(page.locator("#laterality")).hasValue("R");
    page.locator("#consent").check();
    page.locator("#send-photos").click();
    Locator refused = page.locator(".photo-result[data-verdict='not diagnosable']");
    assertThat(refused).containsText("out of focus");
    assertThat(refused.locator("[data-reason=focus] img")).isVisible();
    assertThat(refused).containsText("tap on the spot");
    String first = refused.getAttribute("data-photo");

    page.navigate("/photos.xhtml?retakeOf=" + first);
    assertThat(page.locator("#patientId")).hasValue(patientId);
    page.locator("#files").setInputFiles(good);
    page.locator("#consent").check();
    page.locator("#send-photos").click();
    Locator usable = page.locator(".photo-result[data-verdict=usable]");
    assertThat(usable).isVisible();
    assertFits(page);

    Caller technologist = server.as("technologist");
    String key = usable.getAttribute("data-photo");
    JsonObject photo = awaitState(technologist, key, "ARCHIVED");
    assertThat(photo.get("retakeOf").getAsString()).isEqualTo(first);
    JsonObject unusable = photo(technologist, first);
    assertThat(unusable.get("retakenBy").getAsString()).isEqualTo(key);
    assertThat(unusable.get("state").getAsString()).isEqualTo("NOT_DIAGNOSABLE");
    byte[] file = file(server, photo);
    Attributes object = read(file);
    assertThat(object.getString(Tag.SOPClassUID)).isEqualTo(VL_PHOTOGRAPHIC);
    assertThat(object.getString(Tag.PatientName)).isEqualTo("Hong^Gildong");
    assertValid(file);
    new Studies(server.as("radiologist"))
        .awaitState(photo.get("studyUid").getAsString(), "READING");
  }

  @Test
  void scriptsSendPhotosTooAndHearWhatIsWrongWithThem(StudyGateServer server) throws Exception {
    Caller device = server.as("device");
    byte[] page = "<html>no picture</html>".getBytes(StandardCharsets.UTF_8);
    assertThat(send(device, page, Map.of()).statusCode()).isEqualTo(415);

    byte[] photo = Files.readAllBytes(SkinPhotos.good(folder));
    HttpResponse<String> incomplete = send(device, photo, Map.of("bodySite", "ELSEWHERE"));
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(incomplete.body()).contains("bodySite").doesNotContain("Hong", patientId);

    HttpResponse<String> sent = send(device, photo, Map.of());
    assertThat(sent.statusCode()).isIn(201, 202);
    HttpResponse<String> again = send(device, photo, Map.of());
    assertThat(again.statusCode()).isIn(200, 202);
    assertThat(id(again)).isEqualTo(id(sent));
    HttpResponse<String> others =
        server.as("physician").send(server.as("physician").request("/api/photos/" + id(sent)));
    assertThat(others.statusCode()).isEqualTo(404);
    HttpResponse<String> stranger =
        server.as("researcher").send(server.as("researcher").request("/api/photos"));
    assertThat(stranger.statusCode()).isEqualTo(403);
  }

  private static String id(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject().get("id").getAsString();
  }

  /** Nothing is wider than the phone. */
  private static void assertFits(Page page) {
    Object over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0);
  }

  private static JsonObject photo(Caller caller, String key)
      throws IOException, InterruptedException {
    return caller.json("/api/photos/" + key).getAsJsonObject();
  }

  private static JsonObject awaitState(Caller caller, String key, String state) {
    return await("the photo to be " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> photo(caller, key), p -> p.get("state").getAsString().equals(state));
  }

  private byte[] file(StudyGateServer server, JsonObject photo)
      throws IOException, InterruptedException {
    Caller radiologist = server.as("radiologist");
    JsonArray found =
        radiologist.json("/dicom-web/instances?PatientID=" + patientId).getAsJsonArray();
    assertThat(found).hasSize(1);
    JsonObject instance = found.get(0).getAsJsonObject();
    assertThat(DicomWeb.value(instance, "00080018"))
        .hasValue(photo.get("sopInstanceUid").getAsString());
    return new DicomWeb(radiologist)
        .file(
            DicomWeb.value(instance, "0020000D").orElseThrow(),
            DicomWeb.value(instance, "0020000E").orElseThrow(),
            photo.get("sopInstanceUid").getAsString());
  }

  private static Attributes read(byte[] file) throws IOException {
    try (ImageInputStream in = new ImageInputStream(new ByteArrayInputStream(file))) {
      return in.readDataset(-1, -1);
    }
  }

  /** As far as dciodvfy is installed. */
  private void assertValid(byte[] object) throws IOException, InterruptedException {
    if (Command.isInstalled("dciodvfy")) {
      Path file = Files.write(folder.resolve("object.dcm"), object);
      Command.Result said = Command.run(List.of("/usr/bin/dciodvfy", file.toString()));
      assertThat(said.output()).contains("VLPhotographicImage").doesNotContain("Error");
    }
  }

  private HttpResponse<String> send(Caller caller, byte[] image, Map<String, String> other)
      throws IOException, InterruptedException {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("patientName", "Hong^Gildong");
    fields.put("patientId", patientId);
    fields.put("bodySite", "BACK");
    fields.put("consent", "true");
    fields.putAll(other);
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> part(body, boundary, name, value.getBytes(StandardCharsets.UTF_8)));
    part(body, boundary, "image", image);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return caller.send(
        caller
            .request("/api/photos?wait=60")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream to, String boundary, String name, byte[] value) {
    String head =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    to.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    to.writeBytes(value);
    to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
