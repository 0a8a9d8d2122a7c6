package org.studygate.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.Command;
import org.studygate.it.dicom.Orthanc;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.http.Caller;
import org.studygate.it.server.StudyGateServer;

/**
 * A partner hospital, an Orthanc, that is down for a while: in the end both sides have the same.
 */
@org.junit.jupiter.api.Tag("once")
class PartnerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Places in the settings. */
  private static final int NORTH = 0;

  private static final int WEST = 1;

  private static StudyGateServer server;
  private static int partnerPort;
  private static int webPort;

  @TempDir private Path folder;

  @BeforeAll
  static void startTheServer() throws Exception {
    Command.require("Orthanc");
    partnerPort = Orthanc.freePort();
    webPort = Orthanc.freePort();
    server =
        StudyGateServer.prepare(
                Map.of(
                    "STUDYGATE_PARTNERS", "north,west",
                    "STUDYGATE_PARTNER_WEST_ADDRESS", Orthanc.webAddress(webPort),
                    "STUDYGATE_PARTNER_WEST_PUSH", "US",
                    "STUDYGATE_PARTNER_NORTH_ADDRESS", "dicom://ORTHANC@127.0.0.1:" + partnerPort,
                    "STUDYGATE_PARTNER_NORTH_PUSH", "CT,XC",
                    "STUDYGATE_PARTNER_NORTH_PULL", "CT,XC",
                    "STUDYGATE_PARTNER_NORTH_ACCOUNT", "device"))
            .start();
  }

  @AfterAll
  static void stopTheServer() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void bothSidesEndWithTheSameSetThoughThePartnerWasDownAndTheServerStartedAgain()
      throws Exception {
    Caller admin = server.as("admin");
    await("the line to be set up")
        .atMost(PATIENCE)
        .until(() -> partner(admin).has("dueAt") && !partner(admin).get("dueAt").isJsonNull());
    Set<String> shared = new TreeSet<>(send("CT", 3));
    send("MR", 2);
    await("the partner not to be reached")
        .atMost(PATIENCE)
        .until(() -> partner(admin).get("failures").getAsInt() > 0);
    awaitCount(admin, "waiting", 3);

    server.stop();
    server.start();
    assertThat(partner(admin).get("waiting").getAsInt()).isEqualTo(3);
    try (Orthanc orthanc = Orthanc.start(folder, server.dicom(), partnerPort)) {
      awaitSame(orthanc, shared);
    }
    shared.addAll(send("CT", 2));
    await("the partner not to be reached again")
        .atMost(PATIENCE)
        .until(() -> partner(admin).get("failures").getAsInt() > 0);
    try (Orthanc orthanc = Orthanc.start(folder, server.dicom(), partnerPort)) {
      awaitSame(orthanc, shared);
    }
    awaitCount(admin, "sent", shared.size());

    Caller device = server.as("device");
    await("all to be offered").atMost(PATIENCE).until(() -> fetched(device), shared::equals);
    String one = shared.iterator().next();
    assertThat(device.bytes("/api/changes/" + one + "/dicom", "*/*")).hasSizeGreaterThan(500);
    assertThat(device.bytes("/api/changes/" + one + "/png", "*/*")).startsWith(0x89, 'P', 'N', 'G');
    assertThat(zipped(device))
        .contains("table.csv", "dicom/" + one + ".dcm", "png/" + one + ".png");
    assertThat(
            server
                .as("physician")
                .send(server.as("physician").request("/api/changes"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aPartnerWhoTakesStowAfterALoginEndsWithTheSameSetThoughItWasDown() throws Exception {
    Orthanc.requireWeb();
    Caller admin = server.as("admin");
    await("the line to be set up")
        .atMost(PATIENCE)
        .until(() -> !partner(admin, WEST).get("dueAt").isJsonNull());
    Set<String> shared = new TreeSet<>(send("US", 3));
    await("the partner not to be reached")
        .atMost(PATIENCE)
        .until(() -> partner(admin, WEST).get("failures").getAsInt() > 0);
    Path web = folder.resolve("web");
    try (Orthanc orthanc = Orthanc.startWeb(web, webPort)) {
      awaitSame(orthanc, shared);
    }
    shared.addAll(send("US", 2));
    await("the partner not to be reached again")
        .atMost(PATIENCE)
        .until(() -> partner(admin, WEST).get("failures").getAsInt() > 0);
    try (Orthanc orthanc = Orthanc.startWeb(web, webPort)) {
      awaitSame(orthanc, shared);
    }
    await("all to be noted as sent")
        .atMost(PATIENCE)
        .until(() -> partner(admin, WEST).get("sent").getAsInt(), sent -> sent == shared.size());
    assertThat(partner(admin, WEST).get("refused").getAsInt()).isZero();
    assertThat(partner(admin, WEST).get("host").getAsString()).isEqualTo("127.0.0.1");
  }

  private static void awaitCount(Caller admin, String state, int count) {
    await(state)
        .atMost(PATIENCE)
        .until(() -> partner(admin).get(state).getAsInt(), found -> found == count);
  }

  private static void awaitSame(Orthanc orthanc, Set<String> shared) {
    await("the partner to have all").atMost(PATIENCE).until(orthanc::instances, shared::equals);
  }

  private static Set<String> send(String modality, int count) throws Exception {
    TestStudy study = TestStudy.of("Partner^Test");
    Set<String> uids = new HashSet<>();
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (int i = 1; i <= count; i++) {
        Attributes slice = study.slice(i);
        slice.setString(Tag.Modality, VR.CS, modality);
        assertThat(scu.store(slice)).isEqualTo(Scu.SUCCESS);
        uids.add(slice.getString(Tag.SOPInstanceUID));
      }
    }
    return uids;
  }

  private static JsonObject partner(Caller admin) throws IOException, InterruptedException {
    return partner(admin, NORTH);
  }

  private static JsonObject partner(Caller admin, int which)
      throws IOException, InterruptedException {
    return admin.json("/api/partners").getAsJsonArray().get(which).getAsJsonObject();
  }

  /** All pages, two objects each. */
  private static Set<String> fetched(Caller device) throws IOException, InterruptedException {
    Set<String> uids = new TreeSet<>();
    String since = "";
    JsonObject page;
    do {
      page = device.json("/api/changes?limit=2&since=" + since).getAsJsonObject();
      for (JsonElement change : page.getAsJsonArray("changes")) {
        assertThat(uids.add(change.getAsJsonObject().get("sopInstanceUid").getAsString())).isTrue();
      }
      since = page.get("next").getAsString();
    } while (page.get("more").getAsBoolean());
    return uids;
  }

  private static Set<String> zipped(Caller device) throws IOException, InterruptedException {
    byte[] zip = device.bytes("/api/changes/zip", "*/*");
    Set<String> names = new HashSet<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
