package org.studygate.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Tasklist;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.Engine;
import org.studygate.it.server.KillPoint;
import org.studygate.it.server.Releases;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/**
 * Kill -9 at each step of a release: it goes on after the restart, nothing is done twice and
 * nothing is lost. Runs on the embedded database alone, the one that dies with the server.
 */
@Tag("once")
class PowerFailureDuringReleaseIT {

  private static StudyGateServer server;
  private static int debugPort;
  private static String studyUid;

  @BeforeAll
  static void start() throws Exception {
    debugPort = Integer.parseInt(StudyGateServer.freePort());
    String debug =
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort;
    server = StudyGateServer.prepare(Map.of("STUDYGATE_JAVA_OPTS", debug)).start();
    TestStudy study = TestStudy.of("Power^Failure");
    studyUid = study.studyUid();
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        assertThat(scu.store(slice)).isEqualTo(Scu.SUCCESS);
      }
    }
    new Studies(server.as("radiologist")).settled(studyUid);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "killed at {0}.{1}")
  @CsvSource({
    "release.ReleaseRows, collect",
    "release.ReleaseRows, surveyed",
    "release.StagingArea, keep",
    "release.ReleaseRows, deidentified",
    "release.ReleaseRows, checked",
  })
  void aReleaseIsPreparedOnceWhereverTheServerIsKilled(String type, String method)
      throws Exception {
    String purpose = "Killed at " + method;
    try (KillPoint point = killPoint(type, method)) {
      requestThoughTheAnswerMayBeLost(purpose);
      point.awaitKill(Duration.ofMinutes(4));
    }
    server.start();
    String id = releases().idOf(purpose);

    releases().awaitState(id, "DECIDING");

    JsonObject counts = releases().release(id).getAsJsonObject("counts");
    assertThat(counts.get("instances").getAsInt()).isEqualTo(20);
    assertThat(counts.get("ready").getAsInt() + counts.get("heldBack").getAsInt()).isEqualTo(20);
    assertThat(counts.get("preparedStudies").getAsInt()).isEqualTo(1);
    assertThatEachStepWasFinishedOnce(id, "collect", "findFaces", "deidentify", "selfCheck");
  }

  @ParameterizedTest(name = "killed at {0}.{1}")
  @CsvSource({"release.ReleaseRows, packed", "release.ReleaseDecision, take"})
  void anApprovedReleaseIsPackedOnceWhereverTheServerIsKilled(String type, String method)
      throws Exception {
    String id = releases().request(studyUid, "Killed at " + method);
    releases().awaitState(id, "DECIDING");
    try (KillPoint point = killPoint(type, method)) {
      Thread steward = new Thread(() -> approveUntilTheServerIsGone(id));
      steward.start();
      point.awaitKill(Duration.ofMinutes(4));
      steward.join();
    }
    server.start();
    if (releases().state(id).equals("DECIDING")) {
      assertThat(releases().release(id).get("approvedBy").isJsonNull()).isTrue();
      approve(id);
    }

    releases().awaitState(id, "AVAILABLE");

    assertThatEachStepWasFinishedOnce(id, "decideRelease", "pack");
    Path folder = server.data().resolve("releases").resolve(id);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("package.zip", "study-0001", "review-0001");
    }
    assertThat(Files.size(folder.resolve("package.zip")))
        .isEqualTo(releases().release(id).getAsJsonObject("package").get("bytes").getAsLong());
  }

  private static void assertThatEachStepWasFinishedOnce(String id, String... steps)
      throws Exception {
    Engine engine = new Engine(server.as("admin"));
    assertThat(engine.processes(id)).isEqualTo(1);
    for (String step : steps) {
      assertThat(engine.finished(id, step)).as(step).isEqualTo(1);
    }
  }

  private static KillPoint killPoint(String type, String method) throws IOException {
    return KillPoint.arm(server.process(), debugPort, "org.studygate." + type, method);
  }

  private static void requestThoughTheAnswerMayBeLost(String purpose) throws Exception {
    try {
      releases().request(studyUid, purpose);
    } catch (IOException theServerIsGone) {
      assertThat(theServerIsGone).hasMessageNotContaining("refused with");
    }
  }

  private static Releases releases() throws Exception {
    return new Releases(server.as("researcher"), server.as("admin"));
  }

  private static void approveUntilTheServerIsGone(String id) {
    try {
      approve(id);
    } catch (Exception theServerIsGone) {
      assertThat(theServerIsGone).isNotNull();
    }
  }

  private static void approve(String id) throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
      page.setDefaultTimeout(60_000);
      new Visit(page).signIn("/releases.xhtml", "steward", server.password("steward"));
      page.locator("main h1").first().waitFor();
      new Tasklist(page).open(releases().taskOf(id)).claim().confirmMarked().decide("approve", "");
    }
  }
}
