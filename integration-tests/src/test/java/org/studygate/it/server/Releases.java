package org.studygate.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.studygate.it.http.Caller;

/** What {@code /api/releases} says and does, for one account. */
public final class Releases {

  /** De-identification waits for the models of a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Caller caller;
  private final Caller admin;

  /**
   * @param admin knows the engine's tasks
   */
  public Releases(Caller caller, Caller admin) {
    this.caller = caller;
    this.admin = admin;
  }

  /** Asks for a study; the id of the release. */
  public String request(String studyUid, String purpose) throws IOException, InterruptedException {
    return request(studyUid, purpose, "DOWNLOAD", null);
  }

  /**
   * Asks for a study that is to be sent somewhere; the id of the release.
   *
   * @param type DOWNLOAD, C_STORE or STOW_RS
   * @param destination its name, or null for a download
   */
  public String request(String studyUid, String purpose, String type, String destination)
      throws IOException, InterruptedException {
    JsonObject order = new JsonObject();
    JsonObject to = new JsonObject();
    to.addProperty("type", type);
    if (destination != null) {
      to.addProperty("name", destination);
    }
    order.add("destination", to);
    JsonArray studies = new JsonArray();
    studies.add(studyUid);
    order.add("studies", studies);
    order.addProperty("purpose", purpose);
    order.addProperty("recipient", "Integration lab");
    HttpResponse<String> answer = post("/api/releases", order.toString());
    if (answer.statusCode() != 201) {
      throw new IOException("refused with " + answer.statusCode() + ": " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject().get("id").getAsString();
  }

  /** The id of the one release of the newest that was asked for with a purpose. */
  public String idOf(String purpose) throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (JsonElement release : caller.json("/api/releases").getAsJsonArray()) {
      if (release.getAsJsonObject().get("purpose").getAsString().equals(purpose)) {
        found.add(release.getAsJsonObject().get("id").getAsString());
      }
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  public JsonObject release(String id) throws IOException, InterruptedException {
    return caller.json("/api/releases/" + id).getAsJsonObject();
  }

  public String state(String id) throws IOException, InterruptedException {
    return release(id).get("state").getAsString();
  }

  /** Waits for a state. */
  public void awaitState(String id, String state) {
    await("release " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> state(id), state::equals);
  }

  /** Posts JSON; the answer may be any status. */
  public HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** The steward's open task of a release. */
  public String taskOf(String id) throws IOException, InterruptedException {
    JsonArray tasks =
        admin.json("/engine-rest/task?processInstanceBusinessKey=" + id).getAsJsonArray();
    return tasks.get(0).getAsJsonObject().get("id").getAsString();
  }
}
