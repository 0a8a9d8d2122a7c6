package org.studygate.judging;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Lists and maps as JSON in a column. */
public final class JsonText {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final Type NUMBERS = new Generic(Map.class, String.class, Double.class);
  private static final Type TEXTS = new Generic(List.class, String.class);

  private JsonText() {}

  private record Generic(Type getRawType, Type... getActualTypeArguments)
      implements ParameterizedType {
    @Override
    public Type getOwnerType() {
      return null;
    }
  }

  public static String of(Object value) {
    return value == null ? null : JSON.toJson(value);
  }

  /** Empty for null. */
  public static Map<String, Double> numbers(String json) {
    return json == null ? Map.of() : JSON.fromJson(json, NUMBERS);
  }

  /** Empty for null. */
  public static List<String> texts(String json) {
    return json == null ? List.of() : JSON.fromJson(json, TEXTS);
  }

  /** Null for null. */
  public static <T> T one(String json, Class<T> type) {
    return json == null ? null : JSON.fromJson(json, type);
  }

  /** Empty for null. */
  public static <T> List<T> list(String json, Class<T> element) {
    return json == null ? List.of() : JSON.fromJson(json, new Generic(List.class, element));
  }
}
