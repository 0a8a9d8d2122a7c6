package org.studygate.web.gate;

/** Tells browsers from programs by what only browsers send (W3C Fetch Metadata). */
final class Browsers {

  static final String FETCH_MODE = "Sec-Fetch-Mode";
  static final String FETCH_SITE = "Sec-Fetch-Site";

  private Browsers() {}

  static boolean isNavigation(String fetchMode) {
    return "navigate".equals(fetchMode);
  }

  /**
   * What a 401 asks for. A script of a page that is told "Basic" makes the browser open its own
   * password window, and what is typed there cannot be forgotten by a logout.
   */
  static String challenge(String fetchMode) {
    return fetchMode == null
        ? "Basic realm=\"StudyGate\", charset=\"UTF-8\""
        : "Form realm=\"StudyGate\"";
  }
}
