package org.studygate.deid.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.deid.file.ObjectFiles;

/** The answer key as a file: for each instance, by its old SOP Instance UID, the checks. */
final class AnswerKey {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AnswerKey() {}

  static void write(Path file, Map<String, List<Check>> answers) throws IOException {
    JsonObject all = new JsonObject();
    answers.forEach(
        (sop, checks) -> {
          JsonArray array = new JsonArray();
          for (Check check : checks) {
            JsonObject json = new JsonObject();
            json.addProperty("action", check.action().word());
            json.addProperty("tag", check.path());
            json.addProperty("value", check.value());
            json.addProperty("action_text", check.text());
            array.add(json);
          }
          all.add(sop, array);
        });
    ObjectFiles.writeText(file.toAbsolutePath(), GSON.toJson(all) + "\n");
  }

  static Map<String, List<Check>> read(Path file) throws IOException {
    Map<String, List<Check>> answers = new LinkedHashMap<>();
    try (Reader in = Files.newBufferedReader(file)) {
      JsonObject all = GSON.fromJson(in, JsonObject.class);
      for (String sop : all.keySet()) {
        List<Check> checks = new ArrayList<>();
        all.getAsJsonArray(sop)
            .forEach(
                e -> {
                  JsonObject c = e.getAsJsonObject();
                  checks.add(
                      new Check(
                          Check.Action.of(c.get("action").getAsString()),
                          c.get("tag").getAsString(),
                          c.get("value").getAsString(),
                          c.get("action_text").getAsString()));
                });
        answers.put(sop, checks);
      }
    }
    return answers;
  }
}
