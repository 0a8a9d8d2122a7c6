package org.studygate.deid;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.studygate.deid.check.Finding;

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
    List<Finding> findings,
    Map<String, Map<String, Object>> faces,
    List<FaceCleaner.Picture> pictures) {

  private static final Gson GSON = new Gson();

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("objects", Outcomes.toJson(outcomes));
    JsonArray found = new JsonArray();
    for (Finding finding : findings) {
      JsonObject f = new JsonObject();
      f.addProperty("blocks", finding.blocks());
      f.addProperty("number", finding.number());
      f.addProperty("sentence", finding.sentence());
      found.add(f);
    }
    json.add("findings", found);
    json.add("faces", GSON.toJsonTree(faces));
    JsonArray list = new JsonArray();
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
    List<FaceCleaner.Picture> pictures = new ArrayList<>();
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
        findings(json.getAsJsonArray("findings")),
        GSON.fromJson(
            json.get("faces"), new TypeToken<Map<String, Map<String, Object>>>() {}.getType()),
        pictures);
  }

  private static List<Finding> findings(JsonArray array) {
    List<Finding> out = new ArrayList<>();
    array.forEach(
        e -> {
          JsonObject f = e.getAsJsonObject();
          out.add(
              new Finding(
                  f.get("blocks").getAsBoolean(),
                  f.get("number").getAsInt(),
                  f.get("sentence").getAsString()));
        });
    return out;
  }
}
