package org.studygate.reading;

/** Lays a report out as one HTML page that needs nothing else and prints well on A4 and Letter. */
final class ReportHtml {

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 11pt/1.5 "Noto Sans", "Noto Sans KR", "Malgun Gothic", "Helvetica Neue", Arial, sans-serif;
             color: #16202b; background: #fff; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }
      h1 { font-size: 1.5rem; margin: 0 0 1rem; padding-bottom: .5rem; border-bottom: 2px solid #0b5f7a; }
      dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .15rem 1rem; margin: 0 0 1.5rem; }
      dt { color: #51606e; } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
      h2 { font-size: 1.05rem; color: #0b5f7a; margin: 1.5rem 0 .35rem; break-after: avoid; }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
      .signature { margin: .75rem 0 0; padding-top: .4rem; border-top: 1px solid #cbd5dd; color: #51606e; break-inside: avoid; }
      @media (max-width: 36rem) { dl { grid-template-columns: max-content 1fr; } }
      @media print { body { margin: 0; max-width: none; padding: 0; } @page { margin: 18mm; } }
      """;

  private ReportHtml() {}

  static String page(ReportSheet sheet) {
    StringBuilder html = new StringBuilder(4096);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(sheet.locale().getLanguage());
    html.append("\">\n<head>\n<meta charset=\"UTF-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element(html, "title", null, sheet.title());
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element(html, "h1", null, sheet.title());
    html.append("<dl>\n");
    for (ReportSheet.Fact fact : sheet.facts()) {
      element(html, "dt", null, fact.label());
      element(html, "dd", null, fact.value());
    }
    html.append("</dl>\n");
    for (ReportSheet.Part part : sheet.parts()) {
      html.append("<section>\n");
      element(html, "h2", null, part.title());
      element(html, "p", "text", part.text());
      if (!part.signature().isEmpty()) {
        element(html, "p", "signature", part.signature());
      }
      html.append("</section>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static void element(StringBuilder html, String name, String styleClass, String text) {
    html.append('<').append(name);
    if (styleClass != null) {
      html.append(" class=\"").append(styleClass).append('"');
    }
    html.append('>').append(escaped(text)).append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
