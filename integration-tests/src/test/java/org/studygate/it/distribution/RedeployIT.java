package org.studygate.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.studygate.it.Command;
import org.studygate.it.http.Caller;
import org.studygate.it.server.Installation;
import org.studygate.it.server.StudyGateServer;

/** A new application in a running server: native libraries stay loaded, in their modules. */
@Tag("once")
class RedeployIT {

  @Test
  void theApplicationIsTakenUpAnewWithoutARestart() throws IOException, InterruptedException {
    try (StudyGateServer server = StudyGateServer.prepare(Map.of()).start()) {
      long process = server.process().pid();
      for (int time = 0; time < 2; time++) {
        redeploy(server);
        await().atMost(Duration.ofMinutes(2)).until(() -> health(server).statusCode() == 200);
      }
      assertThat(server.process().pid()).isEqualTo(process);
      Caller admin = server.as("admin");
      assertThat(admin.send(admin.request("/engine-rest/engine")).statusCode()).isEqualTo(200);
    }
  }

  private static void redeploy(StudyGateServer server) throws IOException, InterruptedException {
    Command.Result result =
        Command.run(
            List.of(
                "sh",
                Installation.upToDate().resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=127.0.0.1:" + server.setting("STUDYGATE_MANAGEMENT_PORT"),
                "--command=/deployment=studygate.ear:redeploy"));
    assertThat(result.output()).contains("\"outcome\" => \"success\"");
  }

  private static HttpResponse<String> health(StudyGateServer server)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.address().resolve("/health")).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
