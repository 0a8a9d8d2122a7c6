package org.studygate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.browser.Steward;
import org.studygate.it.dicom.Certificate;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Receiver;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.Engine;
import org.studygate.it.server.KillPoint;
import org.studygate.it.server.Releases;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/**
 * Releases that are sent to another maker's archive: one that is down, one over TLS, and a kill.
 */
@Tag("once")
class SendingIT {

  private static final int OBJECTS = 20;

  @TempDir private static Path folder;
  private static StudyGateServer server;
  private static Receiver plain;
  private static Receiver secured;
  private static int debugPort;
  private static TestStudy study;

  @BeforeAll
  static void start() throws Exception {
    Certificate certificate = Certificate.make(folder.resolve("certificate"));
    plain = Receiver.prepare(folder.resolve("plain"), null);
    secured = Receiver.prepare(folder.resolve("secured"), certificate);
    debugPort = Integer.parseInt(StudyGateServer.freePort());
    server =
        StudyGateServer.prepare(
                Map.of(
                    "STUDYGATE_RELEASE_DESTINATIONS",
                    "pacs=%s,safe=%s,web=%s"
                        .formatted(
                            plain.storeAddress(), secured.storeAddress(), plain.stowAddress()),
                    "STUDYGATE_JOB_RETRIES",
                    "R30/PT5S",
                    "STUDYGATE_JAVA_OPTS",
                    "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:%d"
                            .formatted(debugPort)
                        + " -Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                            .formatted(certificate.trust(), Certificate.TRUST_PASSWORD)))
            .start();
    study = TestStudy.of("Sent^Away");
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        assertThat(scu.store(slice)).isEqualTo(Scu.SUCCESS);
      }
    }
    new Studies(server.as("radiologist")).settled(study.studyUid());
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable one : new AutoCloseable[] {server, plain, secured}) {
      try {
        if (one != null) {
          one.close();
        }
      } catch (Exception gone) {
        // what does not run need not be stopped
      }
    }
  }

  @Test
  void anArchiveThatIsDownGetsEverythingWhenItIsBack() throws Exception {
    String id = request("C_STORE", "pacs");
    releases().awaitState(id, "DECIDING");
    Steward.approve(server, releases(), id);
    await("a try that failed").atMost(Duration.ofMinutes(4)).until(() -> failedJobs() > 0);
    assertThat(releases().state(id)).isEqualTo("SENDING");

    try (Receiver up = plain.start()) {
      releases().awaitState(id, "SENT");

      assertThatNobodyIsNamed(up);
    }
    assertThat(releases().release(id).getAsJsonObject("counts").get("sent").getAsInt())
        .isEqualTo(ready(id));
    await("the files to be deleted")
        .atMost(Duration.ofMinutes(2))
        .until(() -> !Files.exists(server.data().resolve("releases/" + id)));
  }

  @Test
  void overTlsItReachesAnArchiveWhoseCertificateIsTrusted() throws Exception {
    try (Receiver up = secured.start()) {
      String id = request("C_STORE", "safe");
      releases().awaitState(id, "DECIDING");
      Steward.approve(server, releases(), id);

      releases().awaitState(id, "SENT");

      assertThat(up.objects()).hasSize(ready(id));
      assertThatNobodyIsNamed(up);
    }
  }

  @Test
  void afterAKillInTheMiddleEverythingIsThereOnce() throws Exception {
    try (Receiver up = plain.start()) {
      int before = up.objects().size();
      String id = request("STOW_RS", "web");
      releases().awaitState(id, "DECIDING");
      try (KillPoint point =
          KillPoint.arm(server.process(), debugPort, "org.studygate.release.ReleaseRows", "sent")) {
        Thread steward = new Thread(() -> approveThoughTheServerMayGo(id));
        steward.start();
        point.awaitKill(Duration.ofMinutes(5));
        steward.join();
      }
      assertThat(up.objects()).hasSizeGreaterThan(before);
      server.start();

      releases().awaitState(id, "SENT");

      assertThat(up.objects())
          .hasSize(before + ready(id))
          .extracting(object -> object.get("SOPInstanceUID").getAsString())
          .doesNotHaveDuplicates();
      Engine engine = new Engine(server.as("admin"));
      assertThat(engine.processes(id)).isEqualTo(1);
      assertThat(engine.finished(id, "send")).isEqualTo(1);
      assertThat(engine.finished(id, "decideRelease")).isEqualTo(1);
      assertThatNobodyIsNamed(up);
    }
  }

  private static void approveThoughTheServerMayGo(String id) {
    try {
      Steward.approve(server, releases(), id);
    } catch (Exception theServerIsGone) {
      assertThat(theServerIsGone).isNotNull();
    }
  }

  private static String request(String type, String destination) throws Exception {
    return releases().request(study.studyUid(), "Sent to " + destination, type, destination);
  }

  private static Releases releases() throws Exception {
    return new Releases(server.as("researcher"), server.as("admin"));
  }

  private static int ready(String id) throws Exception {
    JsonObject counts = releases().release(id).getAsJsonObject("counts");
    int ready = counts.get("ready").getAsInt();
    assertThat(ready + counts.get("heldBack").getAsInt()).isEqualTo(OBJECTS);
    assertThat(ready).isPositive();
    return ready;
  }

  private static int failedJobs() throws Exception {
    JsonArray jobs =
        server
            .as("admin")
            .json("/engine-rest/job?activityId=send&withException=true")
            .getAsJsonArray();
    return jobs.size();
  }

  private static void assertThatNobodyIsNamed(Receiver receiver) throws Exception {
    List<JsonObject> objects = receiver.objects();
    assertThat(objects).isNotEmpty();
    for (JsonObject object : objects) {
      assertThat(object.get("PatientIdentityRemoved").getAsString()).isEqualTo("YES");
      assertThat(object.toString())
          .doesNotContain("Sent^Away", study.patientId(), study.studyUid(), study.seriesUid());
    }
    for (Path file : receiver.files()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(study.patientId())).as(file.toString()).isFalse();
    }
  }
}
