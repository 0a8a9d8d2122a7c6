package org.studygate.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate before a small application, in the server's own web container. */
class GateTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Undertow server;

  @BeforeEach
  void start() throws Exception {
    DeploymentInfo application =
        Servlets.deployment()
            .setClassLoader(GateTest.class.getClassLoader())
            .setContextPath("/")
            .setDeploymentName("application.war")
            .addInitParameter(MachinePaths.PARAMETER, "/api, /dicom-web")
            .addServletExtension(new Gate())
            .addServlet(Servlets.servlet("hello", Hello.class).addMapping("/*"));
    DeploymentManager deployment = Servlets.defaultContainer().addDeployment(application);
    deployment.deploy();
    HttpHandler handler = deployment.start();
    server = Undertow.builder().addHttpListener(0, "127.0.0.1", handler).build();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void every_answer_carries_the_security_headers() throws Exception {
    HttpResponse<String> answer = send(request("/page.xhtml"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void what_the_application_says_itself_stays() throws Exception {
    HttpResponse<String> answer = send(request("/own-headers"));

    assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=60");
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
    HttpResponse<String> answer = send(request("/session"));

    assertThat(header(answer, "Set-Cookie"))
        .startsWith("JSESSIONID=")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "FOO"})
  void methods_that_nothing_answers_are_refused(String method) throws Exception {
    HttpResponse<String> answer = send(request("/page").method(method, noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/studies", "/dicom-web/studies"})
  void a_program_without_credentials_is_asked_for_them(String path) throws Exception {
    HttpResponse<String> answer = send(request(path));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic realm=\"StudyGate\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_script_of_a_page_does_not_open_the_password_window_of_the_browser() throws Exception {
    HttpResponse<String> answer = send(request("/api/studies").header("Sec-Fetch-Mode", "cors"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).doesNotContain("Basic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apiary", "/page", "/dicom-webs"})
  void what_only_begins_alike_is_no_address_for_programs(String path) throws Exception {
    assertThat(send(request(path)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Referer, https://evil.example/page, 403",
    "Referer, not an address, 403",
    "X-Nothing, of a program, 200"
  })
  void another_site_cannot_make_a_browser_change_anything(String name, String value, int status)
      throws Exception {
    HttpResponse<String> answer =
        send(request("/page").header(name, value).method("POST", noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void the_own_origin_may_post() throws Exception {
    HttpResponse<String> answer =
        send(request("/page").header("Origin", base()).method("POST", noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void another_site_may_link_here() throws Exception {
    HttpResponse<String> answer = send(request("/page").header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String base() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return "http://127.0.0.1:" + address.getPort();
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Says hello, with a session or headers of its own where the path asks for it. */
  public static final class Hello extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if ("/session".equals(request.getPathInfo())) {
        request.getSession();
      }
      if ("/own-headers".equals(request.getPathInfo())) {
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Cache-Control", "private, max-age=60");
      }
      response.setContentType("text/html");
      response.getWriter().write("hello");
    }
  }
}
