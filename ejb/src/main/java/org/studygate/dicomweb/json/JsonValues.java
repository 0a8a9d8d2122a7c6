package org.studygate.dicomweb.json;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The "Value" array of an attribute (PS3.18 F.2.2): absent when empty, null for empty values. */
final class JsonValues {

  /** What PS3.5 6.2 lets stand in DS and IS, and a little more that senders write. */
  private static final Pattern NUMERAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final int LONGEST_NUMERAL = 40;

  private JsonValues() {}

  static void strings(JsonGenerator json, String[] values) {
    if (isEmpty(values)) {
      return;
    }
    json.writeStartArray("Value");
    for (String value : values) {
      if (value == null || value.isEmpty()) {
        json.writeNull();
      } else {
        json.write(value);
      }
    }
    json.writeEnd();
  }

  /**
   * Decimal and integer strings as numbers, digit for digit; what is no number stays a string,
   * which PS3.18 F.2.3.1 allows.
   */
  static void numerals(JsonGenerator json, String[] values) {
    if (isEmpty(values)) {
      return;
    }
    json.writeStartArray("Value");
    for (String value : values) {
      String text = value == null ? "" : value.strip();
      if (text.isEmpty()) {
        json.writeNull();
      } else if (text.length() <= LONGEST_NUMERAL && NUMERAL.matcher(text).matches()) {
        json.write(new BigDecimal(text));
      } else {
        json.write(text);
      }
    }
    json.writeEnd();
  }

  static void integers(JsonGenerator json, int[] values, boolean unsigned) {
    if (values == null || values.length == 0) {
      return;
    }
    json.writeStartArray("Value");
    for (int value : values) {
      json.write(unsigned ? Integer.toUnsignedLong(value) : value);
    }
    json.writeEnd();
  }

  static void floats(JsonGenerator json, float[] values) {
    if (values == null || values.length == 0) {
      return;
    }
    json.writeStartArray("Value");
    for (float value : values) {
      number(json, value, Float.toString(value));
    }
    json.writeEnd();
  }

  static void doubles(JsonGenerator json, double[] values) {
    if (values == null || values.length == 0) {
      return;
    }
    json.writeStartArray("Value");
    for (double value : values) {
      number(json, value, Double.toString(value));
    }
    json.writeEnd();
  }

  /** JSON has no name for values that are not finite; PS3.18 F.2.3.1 spells them as strings. */
  private static void number(JsonGenerator json, double value, String shortest) {
    if (Double.isNaN(value)) {
      json.write("NaN");
    } else if (Double.isInfinite(value)) {
      json.write(value > 0 ? "inf" : "-inf");
    } else {
      json.write(new BigDecimal(shortest));
    }
  }

  static void tags(JsonGenerator json, int[] values) {
    if (values == null || values.length == 0) {
      return;
    }
    json.writeStartArray("Value");
    for (int value : values) {
      json.write("%08X".formatted(value));
    }
    json.writeEnd();
  }

  /** No value at all, or one that is empty: both are written without "Value". */
  static boolean isEmpty(String[] values) {
    return values == null
        || values.length == 0
        || (values.length == 1 && (values[0] == null || values[0].isEmpty()));
  }
}
