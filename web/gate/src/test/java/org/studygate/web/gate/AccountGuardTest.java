package org.studygate.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.LoginConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.Base64;
import java.util.Set;
import java.util.function.ToLongFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session and its account, in a WAR beside the worklist and in the worklist itself. */
class AccountGuardTest {

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private Undertow server;
  private static long account;

  @BeforeAll
  static void openApplication() throws NamingException {
    NamingManager.setInitialContextFactoryBuilder(e -> environment -> new Application());
  }

  @BeforeEach
  void unchanged() {
    account = 1;
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_session_whose_account_stays_as_it_was_goes_on() throws Exception {
    start("/camunda");

    assertThat(get("/camunda/app").statusCode()).isEqualTo(200);
    assertThat(get("/camunda/app").body()).isEqualTo("hello steward");
  }

  @Test
  void a_session_ends_when_its_account_was_changed() throws Exception {
    account = -1;
    start("/");
    get("/account.xhtml"); // opens the session
    get("/account.xhtml");

    account = -2;
    HttpResponse<String> answer = get("/account.xhtml");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_password_that_must_be_changed_opens_no_other_part() throws Exception {
    account = -1;
    start("/camunda");

    HttpResponse<String> page = get("/camunda/app", "Sec-Fetch-Mode", "navigate");
    HttpResponse<String> program = get("/camunda/api/task");

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/account.xhtml");
    assertThat(program.statusCode()).isEqualTo(403);
  }

  @Test
  void a_password_that_must_be_changed_opens_its_page_and_nothing_to_programs() throws Exception {
    account = -1;
    start("/");

    assertThat(get("/account.xhtml").statusCode()).isEqualTo(200);
    assertThat(get("/api/studies").statusCode()).isEqualTo(403);
  }

  @Test
  void an_account_of_another_system_is_left_to_it() throws Exception {
    account = 0;
    start("/camunda");

    assertThat(get("/camunda/app").statusCode()).isEqualTo(200);
  }

  private void start(String context) throws Exception {
    DeploymentInfo application =
        Servlets.deployment()
            .setClassLoader(AccountGuardTest.class.getClassLoader())
            .setContextPath(context)
            .setDeploymentName("application.war")
            .setIdentityManager(new Anybody())
            .setLoginConfig(new LoginConfig("BASIC", "StudyGate"))
            .addInitParameter(MachinePaths.PARAMETER, "/api")
            .addServlet(
                Servlets.servlet("hello", Hello.class)
                    .addMappings("/account.xhtml", "/api/*", "/app"));
    DeploymentManager deployment = Servlets.defaultContainer().addDeployment(application);
    deployment.deploy();
    var handler = io.undertow.Handlers.path().addPrefixPath(context, deployment.start());
    server = Undertow.builder().addHttpListener(0, "127.0.0.1", handler).build();
    server.start();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString("steward:x".getBytes()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Opens a session and greets. */
  public static final class Hello extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.getWriter().write("hello " + request.getRemoteUser());
    }
  }

  /** Stands for the application's use cases in JNDI. */
  private static final class Application extends InitialContext {

    Application() throws NamingException {
      super(true);
    }

    @Override
    public Object lookup(String name) {
      ToLongFunction<String> standing = user -> account;
      return standing;
    }
  }

  private static final class Anybody implements IdentityManager {

    @Override
    public Account verify(Account account) {
      return account;
    }

    @Override
    public Account verify(String id, Credential credential) {
      return new Account() {
        @Override
        public Principal getPrincipal() {
          return () -> id;
        }

        @Override
        public Set<String> getRoles() {
          return Set.of();
        }
      };
    }

    @Override
    public Account verify(Credential credential) {
      return null;
    }
  }
}
