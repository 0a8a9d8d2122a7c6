package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.Engine;
import org.studygate.it.server.KillPoint;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/**
 * Kill -9 at each step of a study's process: it goes on after the restart, nothing done twice. Runs
 * on the embedded database alone, the one that dies with the server.
 */
@Tag("once")
class PowerFailureDuringProcessIT {

  private static StudyGateServer server;
  private static int debugPort;

  @BeforeAll
  static void start() throws Exception {
    debugPort = Integer.parseInt(StudyGateServer.freePort());
    String debug =
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort;
    server = StudyGateServer.prepare(Map.of("STUDYGATE_JAVA_OPTS", debug)).start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest(name = "killed at {0}.{1}")
  @CsvSource({
    "workflow.EngineStudyProcess, begin",
    "study.StudyLifecycle, enter",
    "quality.QualityGate, judge",
    "quality.Judgements, save",
    "quality.Judgements, worst",
    "seriestype.SeriesTypeGate, classify",
    "seriestype.Typings, allCertain",
    "triage.StudyTriage, decide",
    "triage.StudyTriage, priorityOf",
  })
  void aStudyGoesOnWhereTheServerWasKilled(String type, String method) throws Exception {
    TestStudy study = TestStudy.of("Power^Failure");
    try (KillPoint point = killPoint(type, method)) {
      send(study);
      CompletableFuture<Void> way = CompletableFuture.runAsync(() -> agreeWhereAsked(study));
      point.awaitKill(Duration.ofMinutes(4));
      way.join();
    }
    server.start();

    Studies studies = new Studies(server.as("radiologist"));
    agreeWhereAsked(study);
    studies.awaitState(study.studyUid(), "READING");
    JsonObject found = studies.study(study.studyUid());
    assertThat(found.getAsJsonArray("tasks")).hasSize(1);
    assertThat(found.getAsJsonArray("series")).hasSize(1);
    Engine engine = new Engine(server.as("admin"));
    assertThat(engine.processes(study.studyUid())).isEqualTo(1);
    for (String step : new String[] {"judgeQuality", "classifyTypes", "triage"}) {
      assertThat(engine.finished(study.studyUid(), step)).as(step).isEqualTo(1);
    }
  }

  private static KillPoint killPoint(String type, String method) throws IOException {
    return KillPoint.arm(server.process(), debugPort, "org.studygate." + type, method);
  }

  private static void send(TestStudy study) throws Exception {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        assertThat(scu.store(slice)).isEqualTo(Scu.SUCCESS);
      }
    }
  }

  /**
   * The models may want a person's word on the way; ends when it is given or the server is gone.
   */
  private static void agreeWhereAsked(TestStudy study) {
    try {
      Studies studies = new Studies(server.as("radiologist"));
      if (studies.settled(study.studyUid()).equals("CHECKING")) {
        try (Chromium chromium = Chromium.start()) {
          new Visit(chromium.window(server.address().toString(), "en-GB", Device.DESKTOP))
              .signIn("/", "technologist", server.password("technologist"))
              .agreeWithTheModels(study.studyUid());
        }
      }
    } catch (IOException | RuntimeException theServerIsGone) {
      assertThat(theServerIsGone).isNotNull();
    }
  }
}
