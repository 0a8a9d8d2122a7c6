package org.studygate.it.server;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.studygate.it.http.Caller;

/** What {@code /api/studies} says about studies. */
public final class Studies {

  /** States in which the process waits for a person, or has come to an end. */
  public static final Set<String> SETTLED =
      Set.of("CHECKING", "READING", "REPORTED", "RETAKE", "FAILED");

  private static final Duration GATES = Duration.ofSeconds(120);

  private final Caller caller;

  public Studies(Caller caller) {
    this.caller = caller;
  }

  /** A study as the API describes it. */
  public JsonObject study(String studyUid) throws IOException, InterruptedException {
    return caller.json("/api/studies/" + studyUid).getAsJsonObject();
  }

  /** Its state; {@code NONE} while the server does not know the study. */
  public String state(String studyUid) throws IOException, InterruptedException {
    HttpResponse<String> answer = caller.send(caller.request("/api/studies/" + studyUid));
    return answer.statusCode() == 404 ? "NONE" : study(studyUid).get("state").getAsString();
  }

  /** Waits until the gates have decided; the state that they led to. */
  public String settled(String studyUid) {
    return await("the gates to decide")
        .atMost(GATES)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> state(studyUid), SETTLED::contains);
  }

  /** Waits for a state. */
  public void awaitState(String studyUid, String state) {
    await("state " + state)
        .atMost(GATES)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> state(studyUid), state::equals);
  }
}
