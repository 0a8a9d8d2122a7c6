package org.studygate.web.dicomweb;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A media range of an Accept header, or a media type (RFC 9110 12.5.1, 8.3.1).
 *
 * @param type in lower case, such as {@code multipart/related}
 * @param parameters by name in lower case, values without quotation marks
 */
record MediaRange(String type, Map<String, String> parameters) {

  static MediaRange parse(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    var parts = QuotedText.split(text, ';').iterator();
    String type = parts.next().strip().toLowerCase(Locale.ROOT);
    parts.forEachRemaining(
        part -> {
          int equals = part.indexOf('=');
          if (equals > 0) {
            parameters.put(
                part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                QuotedText.unquote(part.substring(equals + 1).strip()));
          }
        });
    return new MediaRange(type, parameters);
  }

  String parameter(String name) {
    return parameters.get(name);
  }

  double quality() {
    try {
      return Double.parseDouble(parameters.getOrDefault("q", "1"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  boolean multipart() {
    return "multipart/related".equals(type);
  }

  /** Whether it covers a media type such as {@code image/png}. */
  boolean covers(String mediaType) {
    return "*/*".equals(type)
        || type.equals(mediaType)
        || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
  }
}
