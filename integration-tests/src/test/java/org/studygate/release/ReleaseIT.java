package org.studygate.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.studygate.it.browser.Chromium;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.browser.Tasklist;
import org.studygate.it.browser.Visit;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.http.Caller;
import org.studygate.it.server.Releases;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/**
 * A researcher asks in the browser, a steward decides in Tasklist, and what is downloaded names
 * nobody. The study is the demo's head with a full face, and identity planted all over it.
 */
@ExtendWith(SharedServer.class)
class ReleaseIT {

  private static final List<String> PLANTED =
      List.of("Hong", "Gildong", "홍길동", "홍^길동", "吉洞", "010-4711-0815", "Sonnenklinik", "Kimura");

  private static Chromium chromium;

  private final TestStudy study = TestStudy.of("Hong^Gildong=洪^吉洞=홍^길동");
  private final List<Page> pages = new ArrayList<>();
  private StudyGateServer server;
  private Releases researcher;

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
  void aHeadWithAnIdentityIsInTheArchive(StudyGateServer shared) throws Exception {
    server = shared;
    researcher = new Releases(server.as("researcher"), server.as("admin"));
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        assertThat(scu.store(plant(slice))).isEqualTo(Scu.SUCCESS);
      }
    }
    new Studies(server.as("radiologist")).settled(study.studyUid());
  }

  private static Attributes plant(Attributes slice) {
    slice.setString(Tag.InstitutionName, VR.LO, "Sonnenklinik");
    slice.setString(Tag.ReferringPhysicianName, VR.PN, "Kimura^Dr");
    slice.setString(Tag.PatientComments, VR.LT, "Mr Gildong Hong, call 010-4711-0815 (홍길동)");
    slice.setString(Tag.SeriesDescription, VR.LO, "t1 sag Hong Gildong");
    slice.setString(Tag.PatientBirthDate, VR.DA, "19610317");
    slice.setString("SITE", 0x00291010, VR.LO, "Hong^Gildong");
    return slice;
  }

  @AfterEach
  void closeWindows() {
    pages.forEach(page -> page.context().close());
  }

  @Test
  void aResearcherAsksAStewardApprovesAndThePackageNamesNobody() throws Exception {
    Page page = window("/release-request.xhtml", "researcher", Device.DESKTOP, "en-GB");
    page.locator("[data-pick]").first().click();
    assertThat(page.locator("#ask\\:count")).containsText("(20 ");
    page.locator("#ask\\:purpose").fill("Form of the nose");
    page.locator("#ask\\:recipient").fill("Integration lab");
    page.locator("#ask\\:keep label:has-text('Nose')").click();
    for (String form : List.of("PNG", "NIfTI", "CSV", "Excel")) {
      page.locator("#ask\\:outputs label:has-text('" + form + "')").click();
    }
    page.locator("#ask\\:send").click();
    assertThat(page.locator("[data-release-state]")).isVisible();
    String id = page.url().replaceAll(".*id=", "");
    assertThat(page.content()).doesNotContain(study.patientId(), "Gildong", study.studyUid());

    researcher.awaitState(id, "DECIDING");
    Tasklist tasklist = new Tasklist(window("/releases.xhtml", "steward", Device.DESKTOP, "en-GB"));
    tasklist.open(researcher.taskOf(id)).claim();
    assertThat(tasklist.form()).containsText("Form of the nose");
    assertThat(tasklist.form().locator("img[src*='surface-before']")).isVisible();
    assertThat(tasklist.form().locator("img[src*='surface-after']")).isVisible();
    tasklist.confirmMarked().decide("approve", "");

    assertThat(page.locator("[data-download]")).isVisible();
    Download download = page.waitForDownload(() -> page.locator("[data-download]").click());
    Map<String, byte[]> files = unzip(Files.readAllBytes(download.path()));
    assertThatSumsAreRight(files);
    assertThatNobodyIsNamed(files);
    assertThat(files.keySet())
        .anyMatch(name -> name.endsWith(".png"))
        .anyMatch(name -> name.endsWith(".nii.gz"))
        .contains("attributes.csv", "attributes.xlsx", "manifest.json");
    Attributes object = read(files, ".dcm");
    assertThat(object.getString(Tag.PatientIdentityRemoved)).isEqualTo("YES");
    assertThat(object.getString(Tag.ImageOrientationPatient)).isNotNull();
    assertThat(researcher.release(id).getAsJsonObject("package").get("downloads").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void aBrokenDownloadGoesOnWhereItStoppedAndNobodyElseCanHaveIt() throws Exception {
    String id = available();
    Caller caller = server.as("researcher");
    String href = researcher.release(id).getAsJsonObject("package").get("href").getAsString();
    byte[] whole = caller.bytes(href, "*/*");

    HttpResponse<byte[]> rest =
        java.net.http.HttpClient.newHttpClient()
            .send(
                caller.request(href).header("Range", "bytes=1000-").build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.headers().firstValue("Content-Range"))
        .contains("bytes 1000-" + (whole.length - 1) + "/" + whole.length);
    assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 1000, whole.length));
    for (String other : List.of("steward", "admin", "radiologist")) {
      assertThat(status(server.as(other), href)).as(other).isIn(403, 404);
    }
    assertThat(status(caller, href.replaceAll("signature=..", "signature=00"))).isEqualTo(410);
  }

  @Test
  void nothingLeavesAroundTheStewardsDecision() throws Exception {
    String id = researcher.request(study.studyUid(), "A way around");
    researcher.awaitState(id, "DECIDING");
    Releases admin = new Releases(server.as("admin"), server.as("admin"));
    String task = researcher.taskOf(id);
    String approve =
        """
        {"variables": {"decision": {"value": "approve", "type": "String"},
          "revision": {"value": "1", "type": "String"},
          "confirmed": {"value": "1", "type": "String"}}}
        """;

    HttpResponse<String> completed = admin.post("/engine-rest/task/" + task + "/complete", approve);
    assertThat(completed.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(completed.body()).contains("only a data steward decides");
    assertThat(researcher.post("/engine-rest/task/" + task + "/complete", approve).statusCode())
        .isEqualTo(403);

    String instance =
        server
            .as("admin")
            .json("/engine-rest/task/" + task)
            .getAsJsonObject()
            .get("processInstanceId")
            .getAsString();
    admin.post(
        "/engine-rest/process-instance/" + instance + "/modification",
        "{\"skipCustomListeners\": true, \"instructions\":"
            + " [{\"type\": \"startBeforeActivity\", \"activityId\": \"available\"}]}");

    assertThat(researcher.release(id).get("package").isJsonNull()).isTrue();
    assertThat(server.data().resolve("releases/" + id + "/package.zip")).doesNotExist();
    assertThat(status(server.as("researcher"), "/dicom-web/studies/" + study.studyUid()))
        .isEqualTo(403);
    assertThat(status(server.as("researcher"), "/api/releases/" + id + "/review")).isEqualTo(403);
  }

  @Test
  void aStewardNeverDecidesOnAnOwnRequest() throws Exception {
    Releases steward = new Releases(server.as("steward"), server.as("admin"));
    String id = steward.request(study.studyUid(), "My own research");
    steward.awaitState(id, "DECIDING");

    Page page = window("/releases.xhtml", "steward", Device.DESKTOP, "en-GB");
    page.navigate("/camunda/app/tasklist/default/#/?task=" + steward.taskOf(id));

    assertThat(page.locator("form.studygate-release")).containsText("your own request");
    assertThat(status(server.as("steward"), "/api/releases/" + id + "/review")).isEqualTo(404);
    Object answer =
        page.evaluate(
            """
            async task => {
              const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
              const engine = '/camunda/api/engine/engine/default/task/' + task;
              const headers = {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token};
              await fetch(engine + '/claim', {method: 'POST', headers, body: '{"userId": "steward"}'});
              const answer = await fetch(engine + '/submit-form', {method: 'POST', headers, body: JSON.stringify(
                {variables: {decision: {value: 'approve'}, revision: {value: '1'}, confirmed: {value: '1'}}})});
              return answer.status + ' ' + await answer.text();
            }
            """,
            steward.taskOf(id));
    assertThat(answer.toString()).doesNotStartWith("2").contains("another steward has to decide");
    assertThat(steward.state(id)).isEqualTo("DECIDING");
  }

  @Test
  void aQuestionIsAnsweredOnAPhoneInKoreanAndARefusalSaysWhy() throws Exception {
    String id = researcher.request(study.studyUid(), "코의 모양");
    decide(id, "question", "Which ethics vote?");
    researcher.awaitState(id, "QUESTION");

    Page phone = window("/release.xhtml?id=" + id, "researcher", Device.PHONE, "ko-KR");
    assertThat(phone.locator("main")).containsText("Which ethics vote?");
    assertThat(phone.locator("h1")).hasText("비식별 데이터 반출");
    assertThatNothingIsWiderThanTheScreen(phone);
    phone.locator("#release\\:answer").fill("2026-17호입니다.");
    phone.locator("#release\\:send").click();
    researcher.awaitState(id, "DECIDING");

    decide(id, "refuse", "The vote has expired.");
    researcher.awaitState(id, "REFUSED");
    assertThat(phone.locator("main")).containsText("The vote has expired.");
    assertThat(server.data().resolve("releases/" + id)).doesNotExist();
  }

  @Test
  void whatIsExpiredOrWithdrawnIsGone() throws Exception {
    String expired = available();
    String href = researcher.release(expired).getAsJsonObject("package").get("href").getAsString();
    Releases admin = new Releases(server.as("admin"), server.as("admin"));
    String timer =
        server
            .as("admin")
            .json("/engine-rest/job?activityId=available&timers=true")
            .getAsJsonArray()
            .asList()
            .stream()
            .map(job -> job.getAsJsonObject())
            .filter(job -> businessKey(job).equals(expired))
            .findFirst()
            .orElseThrow()
            .get("id")
            .getAsString();
    assertThat(admin.post("/engine-rest/job/" + timer + "/execute", "{}").statusCode())
        .isEqualTo(204);
    researcher.awaitState(expired, "EXPIRED");
    assertThat(status(server.as("researcher"), href)).isEqualTo(409);

    String withdrawn = researcher.request(study.studyUid(), "Not needed after all");
    researcher.awaitState(withdrawn, "DECIDING");
    assertThat(researcher.post("/api/releases/" + withdrawn + "/withdraw", "").statusCode())
        .isEqualTo(200);
    assertThat(researcher.state(withdrawn)).isEqualTo("WITHDRAWN");
    org.awaitility.Awaitility.await("the files to be deleted")
        .atMost(java.time.Duration.ofMinutes(1))
        .until(
            () ->
                !Files.exists(server.data().resolve("releases/" + expired))
                    && !Files.exists(server.data().resolve("releases/" + withdrawn)));
  }

  private String businessKey(JsonObject job) {
    try {
      return server
          .as("admin")
          .json("/engine-rest/process-instance/" + job.get("processInstanceId").getAsString())
          .getAsJsonObject()
          .get("businessKey")
          .getAsString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of a release of the study that can be downloaded. */
  private String available() throws Exception {
    String id = researcher.request(study.studyUid(), "Form of the head");
    decide(id, "approve", "");
    researcher.awaitState(id, "AVAILABLE");
    return id;
  }

  private void decide(String id, String decision, String reason) throws Exception {
    researcher.awaitState(id, "DECIDING");
    Tasklist tasklist = new Tasklist(window("/releases.xhtml", "steward", Device.DESKTOP, "en-GB"));
    tasklist.open(researcher.taskOf(id)).claim().confirmMarked().decide(decision, reason);
  }

  private Page window(String path, String user, Device device, String locale) throws IOException {
    Page page = chromium.window(server.address().toString(), locale, device);
    pages.add(page);
    new Visit(page).signIn(path, user, server.password(user));
    assertThat(page.locator("main h1").first()).isVisible();
    return page;
  }

  private static int status(Caller caller, String path) throws Exception {
    return caller.send(caller.request(path)).statusCode();
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static void assertThatSumsAreRight(Map<String, byte[]> files) throws Exception {
    List<String> sums =
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(sums).hasSize(files.size() - 2);
    for (String line : sums) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(line.substring(66)));
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(line.substring(0, 64));
    }
  }

  /** In no file, whatever the character set; compressed files are opened. */
  private void assertThatNobodyIsNamed(Map<String, byte[]> files) throws IOException {
    List<String> known = new ArrayList<>(PLANTED);
    known.addAll(List.of(study.patientId(), study.studyUid(), study.seriesUid(), "19610317"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      List<byte[]> contents = new ArrayList<>(List.of(file.getValue()));
      if (file.getKey().endsWith(".xlsx")) {
        contents.addAll(unzip(file.getValue()).values());
      }
      for (String value : known) {
        for (String charset : List.of("UTF-8", "EUC-KR", "UTF-16LE")) {
          byte[] wanted = value.getBytes(Charset.forName(charset));
          for (byte[] content : contents) {
            assertThat(indexOf(content, wanted))
                .as("%s in %s (%s)", value, file.getKey(), charset)
                .isNegative();
          }
        }
      }
    }
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    outer:
    for (int i = 0; i <= content.length - wanted.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (content[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }

  private static Attributes read(Map<String, byte[]> files, String ending) throws IOException {
    byte[] content =
        files.entrySet().stream()
            .filter(file -> file.getKey().endsWith(ending))
            .findFirst()
            .orElseThrow()
            .getValue();
    try (ImageInputStream in = new ImageInputStream(new ByteArrayInputStream(content))) {
      return in.readDataset(-1, Tag.PixelData);
    }
  }

  private static void assertThatNothingIsWiderThanTheScreen(Page page) {
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
