package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studygate.it.browser.Form.asksForPassword;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.it.browser.Form;
import org.studygate.it.http.Caller;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

/** What is open to whom, in the real server with all of its WARs. */
@ExtendWith(SharedServer.class)
class SignInIT {

  private static final List<String> PARTS =
      List.of(
          "/studies.xhtml",
          "/api/studies",
          "/dicom-web/studies",
          "/viewer/",
          "/camunda/app/cockpit/default/");

  private final StudyGateServer server;

  SignInIT(StudyGateServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
  void healthIsAllThatAnswersToStrangers(String path) throws Exception {
    assertThat(stranger(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/studies",
        "/api/openapi.json",
        "/api/nothing",
        "/dicom-web/studies",
        "/metrics",
        "/engine-rest/engine"
      })
  void programsAreAskedForCredentialsByAStatus(String path) throws Exception {
    HttpResponse<String> answer = stranger(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(asksForPassword(answer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/studies.xhtml",
        "/study.xhtml?uid=1.2",
        "/audit.xhtml",
        "/nothing",
        "/viewer/",
        "/viewer/app.bundle.js",
        "/camunda/",
        "/camunda/app/tasklist/default/",
        "/camunda/api/engine/engine/"
      })
  void peopleAreAskedByThePageToSignIn(String path) throws Exception {
    HttpResponse<String> answer = stranger(path);

    assertThat(asksForPassword(answer)).isTrue();
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void wrongCredentialsOfAProgramAreAProblemDocument() throws Exception {
    Caller nobody = new Caller(server.address(), "nobody", "wrong");

    HttpResponse<String> answer = nobody.send(nobody.request("/api/studies"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("status").getAsInt())
        .isEqualTo(401);
  }

  @Test
  void oneLoginOpensAllPartsAndOneLogoutEndsAll() throws Exception {
    Form admin = signedIn("admin");
    for (String part : PARTS) {
      HttpResponse<String> answer = admin.get(part);
      assertThat(answer.statusCode()).as(part).isEqualTo(200);
      assertThat(asksForPassword(answer)).as(part).isFalse();
    }

    admin.get("/camunda/app/tasklist/default/");
    String token = admin.cookie("XSRF-TOKEN");
    admin.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", token);

    for (String part : PARTS) {
      HttpResponse<String> answer = admin.get(part);
      assertThat(answer.statusCode() == 401 || asksForPassword(answer)).as(part).isTrue();
    }
  }

  @Test
  void signingInChangesTheSessionSoThatAnOldOneIsWorthNothing() throws Exception {
    Form form = new Form(server.address());
    form.get("/");
    String before = form.cookie("JSESSIONID");

    form.signIn("admin", server.password("admin"));

    assertThat(form.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void anotherSiteCannotUseTheSession() throws Exception {
    Form admin = signedIn("admin");

    HttpResponse<String> answer =
        admin.post("/dicom-web/studies", "", "Origin", "https://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"device", "steward"})
  void whoReadsNoStudiesIsShownNone(String role) throws Exception {
    Caller caller = server.as(role);

    assertThat(caller.send(caller.request("/api/studies")).statusCode()).isEqualTo(403);
  }

  @Test
  void metricsAreForMachinesAndAdministrators() throws Exception {
    Caller device = server.as("device");
    Caller radiologist = server.as("radiologist");

    assertThat(device.send(device.request("/metrics")).body())
        .contains("studygate_studies{state=\"READING\"}", "jvm_memory_used_bytes");
    assertThat(radiologist.send(radiologist.request("/metrics")).statusCode()).isEqualTo(403);
  }

  @Test
  void theTrailKnowsWhoWasRefusedAndIsIntact() throws Exception {
    Caller radiologist = server.as("radiologist");
    assertThat(radiologist.send(radiologist.request("/api/audit/verification")).statusCode())
        .isEqualTo(403);

    var verification = server.as("admin").json("/api/audit/verification").getAsJsonObject();

    assertThat(verification.get("intact").getAsBoolean()).isTrue();
    assertThat(verification.get("links").getAsLong()).isPositive();
  }

  private Form signedIn(String role) throws IOException, InterruptedException {
    Form form = new Form(server.address());
    assertThat(form.signIn(role, server.password(role)).statusCode()).isEqualTo(302);
    return form;
  }

  private HttpResponse<String> stranger(String path) throws IOException, InterruptedException {
    URI address = server.address().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
