package org.studygate.models.registry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** A model card for reading. */
final class CardText {

  private CardText() {}

  static String of(JsonObject card) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(card.get("name").getAsString()).append(' ');
    out.append(card.get("version").getAsString()).append("\n\n");
    for (Map.Entry<String, JsonElement> entry : card.entrySet()) {
      if (!entry.getKey().equals("name") && !entry.getKey().equals("version")) {
        section(out, entry.getKey(), entry.getValue());
      }
    }
    return out.toString();
  }

  private static void section(StringBuilder out, String title, JsonElement value) {
    if (value.isJsonPrimitive()) {
      out.append("**").append(title).append("**: ").append(value.getAsString()).append("\n\n");
    } else if (value.isJsonArray()) {
      out.append("## ").append(title).append("\n\n");
      value.getAsJsonArray().forEach(item -> out.append("- ").append(text(item)).append('\n'));
      out.append('\n');
    } else if (value.isJsonObject()) {
      out.append("## ").append(title).append("\n\n| | |\n| --- | --- |\n");
      for (Map.Entry<String, JsonElement> entry : value.getAsJsonObject().entrySet()) {
        out.append("| ").append(entry.getKey()).append(" | ").append(text(entry.getValue()));
        out.append(" |\n");
      }
      out.append('\n');
    }
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : "`" + value + "`";
  }
}
