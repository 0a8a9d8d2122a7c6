package org.studygate.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** In which language an answer is written. */
final class Languages {

  private Languages() {}

  /** What the address says, else what the client prefers: Korean or English. */
  static Locale of(String said, HttpHeaders headers) {
    Locale wanted =
        said != null
            ? Locale.forLanguageTag(said)
            : headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    return "ko".equals(wanted.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
  }
}
