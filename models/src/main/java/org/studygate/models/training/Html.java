package org.studygate.models.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.studygate.models.ModelException;

/** A page that needs nothing but itself: no scripts, no fonts, pictures inside. */
final class Html {

  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#111;background:#fff}
      table{border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:right}
      th:first-child,td:first-child{text-align:left}.wide{overflow-x:auto}
      .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:1rem}svg{width:100%;height:auto}
      .cases{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:11rem}figure img{width:100%;background:#000}
      figcaption{font-size:12px;overflow-wrap:anywhere}
      """;

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }

  static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>"
        + escape(title)
        + "</title><meta name='viewport' content='width=device-width'><style>"
        + STYLE
        + "</style></head><body><h1>"
        + escape(title)
        + "</h1>\n"
        + body
        + "</body></html>\n";
  }

  static void write(Path file, String page) throws ModelException {
    try {
      Files.writeString(file, page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException("the report " + file + " cannot be written", e);
    }
  }
}
