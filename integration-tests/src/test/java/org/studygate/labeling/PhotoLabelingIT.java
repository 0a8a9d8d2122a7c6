package org.studygate.labeling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.NewAccount;
import org.studygate.it.browser.Visit;
import org.studygate.it.http.Caller;
import org.studygate.it.photo.SentPhotos;
import org.studygate.it.photo.SkinPhotos;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** Two doctors label photos with the keyboard and differ on one; a third settles it on a phone. */
@ExtendWith(SharedServer.class)
class PhotoLabelingIT {

  private static Chromium chromium;

  @TempDir private Path folder;

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void twoDoctorsLabelAThirdOneSettlesAndTheirAgreementIsShown(StudyGateServer server)
      throws Exception {
    Caller admin = server.as("admin");
    String same = judged(server);
    String disputed = judged(server);
    int before = pairs(admin);
    chromium = Chromium.start();

    Page physician = desk(server, "physician", server.password("physician"), Device.DESKTOP);
    assertThat(physician.locator("#label-others")).isHidden();
    label(physician, Map.of(same, "1", disputed, "u"));
    Page radiologist = desk(server, "radiologist", server.password("radiologist"), Device.DESKTOP);
    label(radiologist, Map.of(same, "1", disputed, "2"));
    radiologist.keyboard().press("l");
    assertThat(radiologist.locator("#look-model")).not().isEmpty();

    String doctor = "doctor-" + UUID.randomUUID().toString().substring(0, 8);
    String password = NewAccount.make(chromium, server, doctor, "Physician");
    Page phone = desk(server, doctor, password, Device.PHONE);
    settle(phone, disputed);

    assertThat(pairs(admin)).isEqualTo(before + 2);
    JsonObject usable =
        admin.json("/api/photo-labels/agreement").getAsJsonObject().getAsJsonObject("usable");
    assertThat(usable.get("kappa").isJsonNull()).isFalse();
    assertThat(opinions(admin, same)).containsExactlyInAnyOrder("physician", "radiologist");
    assertThat(opinions(admin, disputed))
        .containsExactlyInAnyOrder("physician", "radiologist", doctor);
    assertThat(agreed(admin, same)).isEqualTo("[\"focus\"]");
    assertThat(agreed(admin, disputed)).isEqualTo("[\"glare\"]");

    double kappa = Math.round(100 * usable.get("kappa").getAsDouble()) / 100.0;
    Page page = chromium.window(server.address().toString(), "ko-KR", Device.DESKTOP);
    new Visit(page).signIn("/labeling.xhtml", "admin", server.password("admin"));
    assertThat(page.locator("tr[data-question=usable] [data-kappa]"))
        .hasText(String.format(Locale.ROOT, "%.2f", kappa));
  }

  @Test
  void scriptsLabelForADoctorAndNobodyElseDoes(StudyGateServer server) throws Exception {
    String photo = judged(server);
    assertThat(label(server.as("physician"), photo, true, "[]").statusCode()).isEqualTo(200);
    assertThat(label(server.as("physician"), photo, false, "[\"glare\"]").statusCode())
        .isEqualTo(200);
    assertThat(label(server.as("physician"), photo, false, "[]").statusCode()).isEqualTo(400);
    assertThat(label(server.as("admin"), photo, true, "[]").statusCode()).isEqualTo(403);
    assertThat(label(server.as("physician"), UUID.randomUUID().toString(), true, "[]").statusCode())
        .isEqualTo(404);
    // What is left to do by another would wait for the other test's doctors.
    assertThat(label(server.as("radiologist"), photo, false, "[\"glare\"]").statusCode())
        .isEqualTo(200);
    assertThat(agreed(server.as("admin"), photo)).isEqualTo("[\"glare\"]");
  }

  private String judged(StudyGateServer server) throws Exception {
    byte[] picture = Files.readAllBytes(SkinPhotos.good(folder));
    return SentPhotos.judged(server.as("device"), "LABEL-" + UUID.randomUUID(), picture);
  }

  private static Page desk(StudyGateServer server, String user, String password, Device device) {
    Page page = chromium.window(server.address().toString(), "en-GB", device);
    new Visit(page).signIn("/labeling.xhtml", user, password);
    page.locator("#label-desk").waitFor();
    return page;
  }

  /** Labels these photos, each with a key and Enter, and skips all others. */
  private static void label(Page page, Map<String, String> keys) {
    Map<String, String> left = new HashMap<>(keys);
    for (String photo = shown(page); !photo.isEmpty(); photo = shown(page)) {
      String key = left.remove(photo);
      if (key == null) {
        page.keyboard().press("s");
      } else {
        page.keyboard().press(key);
        page.keyboard().press("Enter");
      }
    }
    assertThat(left).isEmpty();
  }

  /** Settles this photo with buttons, and skips all others. */
  private static void settle(Page page, String photo) {
    String shown = shown(page);
    while (!shown.equals(photo)) {
      assertThat(shown).isNotEmpty();
      page.locator("[data-act=skip]").tap();
      shown = shown(page);
    }
    assertThat(page.locator("#label-opinions")).containsText("Usable");
    assertThat(page.locator("#label-opinions")).containsText("motion blur");
    page.locator("[data-reason=glare]").tap();
    page.locator("[data-act=save]").tap();
    assertThat(page.locator("#label-status")).containsText("glare");
    // Holds nothing that another test may want to label.
    label(page, Map.of());
  }

  /** Key of the photo that is shown; empty when nothing is left. */
  private static String shown(Page page) {
    Locator desk = page.locator("#label-desk:not([data-state=loading])");
    desk.waitFor();
    return desk.getAttribute("data-photo");
  }

  private static int pairs(Caller admin) throws Exception {
    return admin
        .json("/api/photo-labels/agreement")
        .getAsJsonObject()
        .getAsJsonObject("usable")
        .get("photos")
        .getAsInt();
  }

  private static List<String> opinions(Caller admin, String photo) throws Exception {
    return labels(admin, photo).stream().map(label -> label.get("doctor").getAsString()).toList();
  }

  private static String agreed(Caller admin, String photo) throws Exception {
    return labels(admin, photo).get(0).getAsJsonObject("agreed").get("reasons").toString();
  }

  private static List<JsonObject> labels(Caller admin, String photo) throws Exception {
    JsonArray all = admin.json("/api/photo-labels?limit=499").getAsJsonArray();
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(label -> label.get("photo").getAsString().equals(photo))
        .toList();
  }

  private static HttpResponse<String> label(
      Caller doctor, String photo, boolean usable, String reasons) throws Exception {
    String label =
        "{\"photo\":\"%s\",\"usable\":%s,\"reasons\":%s}".formatted(photo, usable, reasons);
    return doctor.send(
        doctor
            .request("/api/photo-labels")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(label)));
  }
}
