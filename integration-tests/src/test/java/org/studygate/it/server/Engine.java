package org.studygate.it.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.studygate.it.http.Caller;

/** What the workflow engine's own REST API says, asked by an administrator. */
public final class Engine {

  private final Caller admin;

  public Engine(Caller admin) {
    this.admin = admin;
  }

  /** How many processes were ever started for a study. */
  public int processes(String studyUid) throws IOException, InterruptedException {
    return instances(studyUid).size();
  }

  /** How often a step was finished, over all processes of a study. */
  public int finished(String studyUid, String step) throws IOException, InterruptedException {
    int count = 0;
    for (JsonElement instance : instances(studyUid)) {
      String id = instance.getAsJsonObject().get("id").getAsString();
      count += finishedIn(id, step);
    }
    return count;
  }

  private int finishedIn(String instance, String step) throws IOException, InterruptedException {
    JsonArray steps =
        get(
            "history/activity-instance?finished=true&processInstanceId="
                + instance
                + "&activityId="
                + step);
    return (int)
        StreamSupport.stream(steps.spliterator(), false)
            .filter(s -> !s.getAsJsonObject().get("canceled").getAsBoolean())
            .count();
  }

  private JsonArray instances(String studyUid) throws IOException, InterruptedException {
    return get("history/process-instance?processInstanceBusinessKey=" + studyUid);
  }

  private JsonArray get(String path) throws IOException, InterruptedException {
    return admin.json("/engine-rest/" + path).getAsJsonArray();
  }
}
