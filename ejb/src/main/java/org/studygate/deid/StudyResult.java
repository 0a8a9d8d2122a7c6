package org.studygate.deid;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;

/**
 * What became of one study.
 *
 * @param outcomes one for each file
 * @param findings of the self-check, worst first
 * @param faces what was done to the face, by new Series Instance UID
 * @param pictures of heads before and after, in the output's folder {@code pictures}
 */
public record StudyResult(
    List<ObjectOutcome> outcomes,
    List<String> findings,
    Map<String, Map<String, Object>> faces,
    List<FaceCleaner.Picture> pictures) {

  private static final Gson GSON = new Gson();

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("objects", Outcomes.toJson(outcomes));
    json.add("findings", GSON.toJsonTree(findings));
    json.add("faces", GSON.toJsonTree(faces));
    var list = new com.google.gson.JsonArray();
    for (FaceCleaner.Picture picture : pictures) {
      JsonObject p = new JsonObject();
      p.addProperty("series", picture.seriesUid());
      p.addProperty("caption", picture.caption());
      p.addProperty("file", picture.file());
      list.add(p);
    }
    json.add("pictures", list);
    return json;
  }

  static StudyResult fromJson(JsonObject json) {
    List<FaceCleaner.Picture> pictures = new java.util.ArrayList<>();
    json.getAsJsonArray("pictures")
        .forEach(
            e -> {
              JsonObject p = e.getAsJsonObject();
              pictures.add(
                  new FaceCleaner.Picture(
                      p.get("series").getAsString(),
                      p.get("caption").getAsString(),
                      p.get("file").getAsString()));
            });
    return new StudyResult(
        Outcomes.listFromJson(json.getAsJsonArray("objects")),
        GSON.fromJson(json.get("findings"), new TypeToken<List<String>>() {}.getType()),
        GSON.fromJson(
            json.get("faces"), new TypeToken<Map<String, Map<String, Object>>>() {}.getType()),
        pictures);
  }
}
