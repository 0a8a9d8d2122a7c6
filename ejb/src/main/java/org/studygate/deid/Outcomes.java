package org.studygate.deid;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes as JSON, for the journal and the report. */
final class Outcomes {

  private static final Gson GSON = new Gson();

  private Outcomes() {}

  static JsonObject toJson(ObjectOutcome o) {
    JsonObject json = new JsonObject();
    json.addProperty("number", o.number());
    json.addProperty("patient", o.patient());
    json.addProperty("studyUid", o.studyUid());
    json.addProperty("seriesUid", o.seriesUid());
    json.addProperty("sopInstanceUid", o.sopInstanceUid());
    json.addProperty("modality", o.modality());
    json.addProperty("file", o.file());
    json.addProperty("heldBack", o.heldBack());
    json.add("review", GSON.toJsonTree(o.review()));
    json.add("counts", GSON.toJsonTree(new TreeMap<>(o.counts())));
    return json;
  }

  static ObjectOutcome fromJson(JsonObject json) {
    Map<String, Integer> counts = new TreeMap<>();
    json.getAsJsonObject("counts")
        .entrySet()
        .forEach(e -> counts.put(e.getKey(), e.getValue().getAsInt()));
    return new ObjectOutcome(
        json.get("number").getAsInt(),
        text(json, "patient"),
        text(json, "studyUid"),
        text(json, "seriesUid"),
        text(json, "sopInstanceUid"),
        text(json, "modality"),
        text(json, "file"),
        text(json, "heldBack"),
        strings(json.getAsJsonArray("review")),
        counts);
  }

  static List<ObjectOutcome> listFromJson(JsonArray array) {
    List<ObjectOutcome> list = new ArrayList<>();
    array.forEach(e -> list.add(fromJson(e.getAsJsonObject())));
    return list;
  }

  static JsonArray toJson(List<ObjectOutcome> list) {
    JsonArray array = new JsonArray();
    list.forEach(o -> array.add(toJson(o)));
    return array;
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static List<String> strings(JsonArray array) {
    List<String> out = new ArrayList<>();
    array.forEach(e -> out.add(e.getAsString()));
    return out;
  }
}
