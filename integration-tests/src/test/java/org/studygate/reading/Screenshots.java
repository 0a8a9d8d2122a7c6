package org.studygate.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Ohif;
import org.studygate.it.browser.Reader;
import org.studygate.it.browser.Tasklist;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.Releases;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** Takes the README's pictures from the running product; {@code docs/screenshots} runs it. */
@ExtendWith(SharedServer.class)
class Screenshots {

  private static final Path PICTURES = Path.of("../docs/img");

  @Test
  void ofTheWayToASignedReport(StudyGateServer server) throws Exception {
    TestStudy study = TestStudy.of("Demo^Head");
    try (Chromium chromium = Chromium.start()) {
      Reader reader = new Reader(server, chromium);
      reader.bringToReading(TestStudy.of("Demo^Another"));
      reader.bringToReading(study);
      Page page = reader.window("en-GB", Device.DESKTOP);
      Visit visit = new Visit(page).signIn("/", "radiologist", server.password("radiologist"));
      assertThat(page.locator(".work-table")).isVisible();
      take(page, "worklist");
      visit.claimTaskOf(study.patientId()).openStudy(study.studyUid());
      assertThat(page.locator("img").first()).isVisible();
      take(page, "study");
      visit.write(
          "Ventricles and sulci of normal width. No mass, no haemorrhage.", "Normal head MR.");
      page.locator("#reading").scrollIntoViewIfNeeded();
      take(page, "report");
      Page viewer = page.waitForPopup(() -> page.locator("[data-viewer]").click());
      new Ohif(viewer).awaitPicture();
      take(viewer, "viewer");
      Page phone = reader.window("ko-KR", Device.PHONE);
      new Visit(phone)
          .signIn("/", "radiologist", server.password("radiologist"))
          .openStudy(study.studyUid());
      assertThat(phone.locator("img").first()).isVisible();
      take(phone, "phone");
    }
    assertThat(PICTURES.resolve("worklist.png")).exists();
  }

  @Test
  void ofARelease(StudyGateServer server) throws Exception {
    TestStudy study = TestStudy.of("Demo^Release");
    Releases releases = new Releases(server.as("researcher"), server.as("admin"));
    try (Chromium chromium = Chromium.start()) {
      Reader reader = new Reader(server, chromium);
      reader.bringToReading(study);
      Page page = reader.window("en-GB", Device.DESKTOP);
      new Visit(page).signIn("/release-request.xhtml", "researcher", server.password("researcher"));
      page.locator("[data-pick]").first().click();
      assertThat(page.locator("#ask\\:count")).containsText("1 study");
      page.locator("#ask\\:purpose").fill("Shape of the nose in head MR");
      page.locator("#ask\\:recipient").fill("Imaging laboratory");
      page.locator("#ask\\:keep label:has-text('Nose')").click();
      page.evaluate("() => window.scrollTo(0, 0)");
      take(page, "release-request");
      page.locator("#ask\\:send").click();
      assertThat(page.locator("[data-release-state]")).isVisible();
      String id = page.url().replaceAll(".*id=", "");
      releases.awaitState(id, "DECIDING");
      Page steward = reader.window("en-GB", Device.DESKTOP);
      new Visit(steward).signIn("/releases.xhtml", "steward", server.password("steward"));
      assertThat(steward.locator("main h1").first()).isVisible();
      Tasklist tasklist = new Tasklist(steward).open(releases.taskOf(id)).claim();
      assertThat(tasklist.form().locator("img[src*='surface-after']")).isVisible();
      tasklist.form().locator(".study").first().scrollIntoViewIfNeeded();
      take(steward, "release-decision");
    }
    assertThat(PICTURES.resolve("release-decision.png")).exists();
  }

  private static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
