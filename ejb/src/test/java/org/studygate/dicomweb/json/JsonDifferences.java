package org.studygate.dicomweb.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two documents of the DICOM JSON model by what they mean: numbers by value, text without
 * padding; a large value that one leaves in the file is not compared.
 */
final class JsonDifferences {

  private static final String CHARACTER_SET = "00080005";

  private final String name;
  private final List<String> found = new ArrayList<>();

  JsonDifferences(String name) {
    this.name = name;
  }

  List<String> between(JsonObject ours, JsonObject theirs) {
    compare("", ours, theirs);
    return found;
  }

  private void compare(String path, JsonObject ours, JsonObject theirs) {
    Set<String> tags = new TreeSet<>(ours.keySet());
    tags.addAll(theirs.keySet());
    tags.removeIf(tag -> tag.startsWith("0002") || tag.equals(CHARACTER_SET));
    for (String tag : tags) {
      JsonObject a = ours.getJsonObject(tag);
      JsonObject b = theirs.getJsonObject(tag);
      if (a == null || b == null) {
        found.add(name + " " + path + tag + (a == null ? " lacks" : " has too much"));
      } else if (!a.containsKey("BulkDataURI")) {
        attribute(path + tag, a, b);
      }
    }
  }

  private void attribute(String path, JsonObject ours, JsonObject theirs) {
    String vr = ours.getString("vr");
    boolean known = !"UN".equals(theirs.getString("vr"));
    if (known && !vr.equals(theirs.getString("vr"))) {
      found.add(name + " " + path + " is " + vr + " not " + theirs.getString("vr"));
    } else if (!known || ours.containsKey("InlineBinary")) {
      return;
    } else {
      values(path, vr, values(ours), values(theirs));
    }
  }

  private static JsonArray values(JsonObject attribute) {
    return attribute.containsKey("Value")
        ? attribute.getJsonArray("Value")
        : JsonValue.EMPTY_JSON_ARRAY;
  }

  private void values(String path, String vr, JsonArray ours, JsonArray theirs) {
    if (ours.size() != theirs.size()) {
      found.add(name + " " + path + " has " + ours.size() + " values not " + theirs.size());
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      if ("SQ".equals(vr)) {
        compare(path + "/" + i + "/", item(ours.get(i)), item(theirs.get(i)));
      } else if (!same(ours.get(i), theirs.get(i)) && !undecoded(theirs.get(i))) {
        found.add(name + " " + path + ": " + ours.get(i) + " not " + theirs.get(i));
      }
    }
  }

  private static JsonObject item(JsonValue value) {
    return value == JsonValue.NULL ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject();
  }

  private static boolean same(JsonValue a, JsonValue b) {
    Double x = number(a);
    Double y = number(b);
    if (x != null && y != null) {
      return Math.abs(x - y) <= 1e-7 * Math.abs(x);
    }
    return a.getValueType() == JsonValue.ValueType.OBJECT ? a.equals(b) : text(a).equals(text(b));
  }

  /** DCMTK leaves text as it is where an item has a character set of its own. */
  private static boolean undecoded(JsonValue value) {
    return value.toString().contains("\\u001b") || value.toString().indexOf('\uFFFD') >= 0;
  }

  private static Double number(JsonValue value) {
    try {
      return value instanceof JsonNumber number
          ? Double.valueOf(number.doubleValue())
          : Double.valueOf(text(value));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string
        ? string.getString().replace("\0", "").strip()
        : value == JsonValue.NULL ? "" : value.toString();
  }
}
