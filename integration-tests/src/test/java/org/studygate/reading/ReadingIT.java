package org.studygate.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Ohif;
import org.studygate.it.browser.Reader;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/** A radiologist reads a real head MR study in a real browser. */
@ExtendWith(SharedServer.class)
class ReadingIT {

  private static Chromium chromium;

  private final TestStudy study = TestStudy.of("Head^Test=머리^시험");
  private StudyGateServer server;
  private Studies studies;
  private Reader reader;
  private Page page;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void aStudyWaitsForItsReader(StudyGateServer shared) throws Exception {
    server = shared;
    studies = new Studies(server.as("radiologist"));
    reader = new Reader(shared, chromium);
    reader.bringToReading(study);
  }

  @AfterEach
  void closeWindow() {
    if (page != null) {
      page.context().close();
    }
  }

  @Test
  void aRadiologistClaimsLooksReportsAndSigns() throws Exception {
    Visit visit = visit("en-GB", Device.DESKTOP).claimTaskOf(study.patientId());
    visit.openStudy(study.studyUid());

    Page viewer = page.waitForPopup(() -> page.locator("[data-viewer]").click());
    new Ohif(viewer).awaitPicture();
    viewer.close();

    visit.write("No mass. No haemorrhage.", "Normal head MR.").sign();

    assertThat(studies.state(study.studyUid())).isEqualTo("REPORTED");
    assertThat(page.locator(".report-text").last()).containsText("Normal head MR.");
    assertThat(studies.study(study.studyUid()).getAsJsonArray("tasks")).isEmpty();
  }

  @Test
  void theViewerAsksNobodyElse() throws Exception {
    page = reader.window("en-GB", Device.DESKTOP);
    List<String> elsewhere = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().matches("(blob|data):.*|\\Q" + server.address() + "\\E.*")) {
            elsewhere.add(request.url());
          }
        });
    new Visit(page)
        .signIn(
            "/viewer/viewer?StudyInstanceUIDs=" + study.studyUid(),
            "radiologist",
            server.password("radiologist"));

    new Ohif(page).awaitPicture();

    assertThat(elsewhere).isEmpty();
  }

  @Test
  void aKoreanRadiologistOnAPhoneReportsInKorean() throws Exception {
    Visit visit = visit("ko-KR", Device.PHONE).claimTaskOf(study.patientId());
    assertThat(page.locator("h1")).hasText("작업 목록");
    assertThatNothingIsWiderThanTheScreen();

    visit.openStudy(study.studyUid());
    assertThat(page.locator(".banner h1")).containsText("머리");
    assertThatNothingIsWiderThanTheScreen();
    visit.write("출혈이나 종괴는 보이지 않음.", "정상 소견.").sign();

    assertThat(page.locator(".report-text").last()).containsText("정상 소견.");
    assertThat(studies.state(study.studyUid())).isEqualTo("REPORTED");
  }

  @Test
  void aDraftIsKeptAndTheTaskCanBeGivenBack() throws Exception {
    Visit visit = visit("en-GB", Device.DESKTOP).claimTaskOf(study.patientId());
    visit.openStudy(study.studyUid()).write("First thoughts.", "Unsure.");

    page.reload();
    assertThat(page.locator("[data-draft=findings]")).hasValue("First thoughts.");

    page.locator("#actions\\:giveBack").click();
    assertThat(page.locator("[data-claim-study]")).isVisible();
    assertThat(studies.state(study.studyUid())).isEqualTo("READING");
  }

  @Test
  void signingOutEndsTheViewerAndTasklistToo() throws Exception {
    Visit visit = visit("en-GB", Device.DESKTOP);
    assertThat(statusOf("/viewer/")).isEqualTo(200);
    page.navigate("/camunda/app/tasklist/default/");
    assertThat(page.locator("input[name=j_username]")).hasCount(0);
    page.navigate("/");

    visit.signOut();

    for (String path : List.of("/viewer/", "/camunda/app/tasklist/default/", "/")) {
      page.navigate(path);
      assertThat(page.locator("input[name=j_username]")).isVisible();
    }
    assertThat(statusOf("/dicom-web/studies")).isEqualTo(401);
  }

  private Visit visit(String locale, Device device) throws IOException {
    page = reader.window(locale, device);
    Visit visit = new Visit(page).signIn("/", "radiologist", server.password("radiologist"));
    assertThat(page.locator(".work-table, .empty").first()).isVisible();
    return visit;
  }

  /** As a script of the page gets it, with the session. */
  private int statusOf(String path) {
    return ((Number) page.evaluate("path => fetch(path).then(answer => answer.status)", path))
        .intValue();
  }

  /** Neither the page nor something in it that would be cut off at the edge. */
  private void assertThatNothingIsWiderThanTheScreen() {
    assertThat(
            page.evaluate(
                """
                () => [document.documentElement, ...document.querySelectorAll('main *')]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
                  .map(e => e.tagName + '.' + e.className)
                """))
        .isEqualTo(List.of());
  }
}
