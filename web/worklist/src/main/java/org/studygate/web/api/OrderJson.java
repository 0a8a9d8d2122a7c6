package org.studygate.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.release.DestinationType;
import org.studygate.release.Output;
import org.studygate.release.ReleaseOrder;

/** Reads what programs send about releases. */
final class OrderJson {

  private OrderJson() {}

  static ReleaseOrder read(InputStream body) {
    JsonObject json = object(body);
    JsonValue destination = json.getOrDefault("destination", JsonValue.NULL);
    boolean structured = destination.getValueType() == JsonValue.ValueType.OBJECT;
    String type =
        structured ? text(destination.asJsonObject(), "type") : textOf(destination, "destination");
    return new ReleaseOrder(
        texts(json, "studies"),
        text(json, "purpose"),
        text(json, "recipient"),
        kept(json),
        method(json),
        new TreeSet<>(texts(json, "options")),
        outputs(json),
        type == null ? DestinationType.DOWNLOAD : constant(DestinationType.class, type),
        structured ? text(destination.asJsonObject(), "name") : null);
  }

  /** One text of a body that may be missing altogether; null when it is. */
  static String text(InputStream body, String name) {
    try {
      return body == null || body.available() == 0 ? null : text(object(body), name);
    } catch (java.io.IOException e) {
      throw new InvalidRequestException("the request ended too early");
    }
  }

  private static JsonObject object(InputStream body) {
    try (JsonReader reader = Json.createReader(body)) {
      return reader.readObject();
    } catch (JsonException | ClassCastException notAnObject) {
      throw new InvalidRequestException("the request is not a JSON object");
    }
  }

  /** A part, a list of parts, or {@code none}. */
  private static Set<String> kept(JsonObject json) {
    Set<String> parts = new TreeSet<>();
    for (String part : texts(json, "keep")) {
      if (!part.equalsIgnoreCase("none")) {
        parts.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return parts;
  }

  /** A name, or an object with the name and the sizes of mosaic and blur. */
  private static String method(JsonObject json) {
    JsonValue method = json.getOrDefault("method", Json.createValue("mask"));
    if (method.getValueType() != JsonValue.ValueType.OBJECT) {
      return textOf(method, "method");
    }
    JsonObject object = method.asJsonObject();
    List<String> words = new ArrayList<>();
    words.add(String.valueOf(text(object, "name")));
    for (String size : List.of("size", "weights")) {
      if (object.containsKey(size)) {
        words.add(object.get(size).toString().replaceAll("[\\[\\]\"\\s]", ""));
      }
    }
    if (words.size() > 1 && object.containsKey("edge")) {
      words.add(String.valueOf(text(object, "edge")));
    }
    return String.join(" ", words);
  }

  private static Set<Output> outputs(JsonObject json) {
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    texts(json, "outputs").forEach(name -> outputs.add(constant(Output.class, name)));
    return json.containsKey("outputs") ? outputs : EnumSet.of(Output.DICOM);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequestException(
          "%s must be one of %s".formatted(type.getSimpleName(), List.of(type.getEnumConstants())));
    }
  }

  private static List<String> texts(JsonObject json, String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
    if (value.getValueType() == JsonValue.ValueType.STRING) {
      return List.of(((JsonString) value).getString());
    }
    if (value.getValueType() != JsonValue.ValueType.ARRAY) {
      throw new InvalidRequestException(name + " must be a list of texts");
    }
    List<String> texts = new ArrayList<>();
    value.asJsonArray().forEach(item -> texts.add(textOf(item, name)));
    return texts;
  }

  private static String text(JsonObject json, String name) {
    return textOf(json.getOrDefault(name, JsonValue.NULL), name);
  }

  private static String textOf(JsonValue value, String name) {
    if (value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (value.getValueType() != JsonValue.ValueType.STRING) {
      throw new InvalidRequestException(name + " must be a text");
    }
    return ((JsonString) value).getString();
  }
}
