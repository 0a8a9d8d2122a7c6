package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studygate.it.browser.Form.asksForPassword;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.studygate.it.browser.Form;
import org.studygate.it.http.Caller;
import org.studygate.it.server.StudyGateServer;

/** What guessing a password leads to, on a server of its own: others need their accounts. */
@Tag("once")
class LockOutIT {

  @Test
  void ten_failures_lock_an_account_for_form_and_basic_alike() throws Exception {
    try (StudyGateServer server = StudyGateServer.prepare(Map.of()).start()) {
      Caller guesser = new Caller(server.address(), "researcher", "guess");
      for (int i = 0; i < 10; i++) {
        guesser.send(guesser.request("/api/studies"));
      }

      Caller researcher = server.as("researcher");
      assertThat(researcher.send(researcher.request("/api/studies")).statusCode()).isEqualTo(401);
      HttpResponse<String> form =
          new Form(server.address()).signIn("researcher", server.password("researcher"));
      assertThat(asksForPassword(form)).isTrue();
      Caller radiologist = server.as("radiologist");
      assertThat(radiologist.send(radiologist.request("/api/studies")).statusCode()).isEqualTo(200);
    }
  }
}
