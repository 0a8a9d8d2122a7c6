package org.studygate.deid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.studygate.deid.DeidReport;
import org.studygate.deid.FaceCleaner;
import org.studygate.deid.ObjectOutcome;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.StudyResult;
import org.studygate.deid.check.Finding;

/** The report as one page that needs nothing from elsewhere but the pictures beside it. */
final class HtmlReport {

  private static final int MOST_ROWS = 2_000;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>De-identification report</title>
      <style>
      body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
      h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
      table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #d6dde4;vertical-align:top}
      td.n{text-align:right;font-variant-numeric:tabular-nums}
      .bad{background:#fde8e8;border-left:4px solid #c0262d;padding:.6rem 1rem}
      .good{background:#e6f4ea;border-left:4px solid #1e7b34;padding:.6rem 1rem}
      figure{display:inline-block;margin:.5rem}figcaption{font-size:.85rem}img{max-width:22rem}
      code{font-size:.8rem;word-break:break-all}
      </style></head><body>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private HtmlReport() {}

  static String of(DeidReport report) {
    HtmlReport page = new HtmlReport();
    page.summary(report);
    page.findings(report.findings());
    page.heldBack(report.objects());
    page.marked(report.objects());
    page.pictures(report.studies());
    page.counts(report.objects());
    page.series(report.objects());
    return page.out.append("</body></html>\n").toString();
  }

  private void summary(DeidReport report) {
    out.append("<h1>De-identification report</h1>\n<p>")
        .append(report.written())
        .append(" of ")
        .append(report.objects().size())
        .append(" files were written, ")
        .append(report.heldBack())
        .append(" held back.</p>\n<table>");
    row("Profile", "Basic Profile" + options(report));
    String keep =
        report.options().face().keep().stream()
            .map(ReportFiles::word)
            .sorted()
            .collect(Collectors.joining(", "));
    row("Parts of the face that stay", keep.isEmpty() ? "none" : keep);
    row("Method for the rest", ReportFiles.word(report.options().face().method()));
    row("A person has looked at what was uncertain", report.options().reviewed() ? "yes" : "no");
    out.append("</table>\n");
  }

  private static String options(DeidReport report) {
    return report.options().profile().stream()
        .sorted()
        .map(ProfileOption::meaning)
        .map(m -> ", " + m)
        .collect(Collectors.joining());
  }

  private void findings(List<Finding> findings) {
    out.append("<h2>Self-check</h2>\n");
    if (findings.isEmpty()) {
      out.append("<p class=\"good\">Nothing was found that must not leave.</p>\n");
      return;
    }
    out.append("<div class=\"bad\"><ul>");
    findings.stream()
        .limit(MOST_ROWS)
        .forEach(
            f ->
                out.append("<li>")
                    .append(f.blocks() ? "Held back: " : "Marked: ")
                    .append("file ")
                    .append(f.number())
                    .append(". ")
                    .append(escape(f.sentence()))
                    .append("</li>"));
    out.append("</ul></div>\n");
  }

  private void heldBack(List<ObjectOutcome> objects) {
    Map<String, List<Integer>> reasons = new TreeMap<>();
    for (ObjectOutcome o : objects) {
      if (!o.written()) {
        reasons.computeIfAbsent(o.heldBack(), k -> new ArrayList<>()).add(o.number());
      }
    }
    if (reasons.isEmpty()) {
      return;
    }
    out.append("<h2>Held back</h2>\n<table><tr><th>Why</th><th>Files (by number)</th></tr>");
    reasons.forEach((reason, numbers) -> row(reason, numbers(numbers)));
    out.append("</table>\n");
  }

  /** What was uncertain and left because a person had looked. */
  private void marked(List<ObjectOutcome> objects) {
    Map<String, List<Integer>> reasons = new TreeMap<>();
    for (ObjectOutcome o : objects) {
      if (o.written()) {
        o.review()
            .forEach(why -> reasons.computeIfAbsent(why, k -> new ArrayList<>()).add(o.number()));
      }
    }
    if (!reasons.isEmpty()) {
      out.append("<h2>Uncertain, written after a person has looked</h2>\n<table>")
          .append("<tr><th>What</th><th>Files (by number)</th></tr>");
      reasons.forEach((reason, numbers) -> row(reason, numbers(numbers)));
      out.append("</table>\n");
    }
  }

  private static String numbers(List<Integer> numbers) {
    String shown =
        numbers.stream().limit(50).map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.size() > 50 ? shown + " … (" + numbers.size() + ")" : shown;
  }

  private void pictures(List<StudyResult> studies) {
    List<FaceCleaner.Picture> all = studies.stream().flatMap(s -> s.pictures().stream()).toList();
    if (all.isEmpty()) {
      return;
    }
    out.append("<h2>Heads</h2>\n");
    for (FaceCleaner.Picture picture : all) {
      out.append("<figure><img src=\"pictures/")
          .append(escape(picture.file()))
          .append("\" alt=\"")
          .append(escape(picture.caption()))
          .append("\"><figcaption>")
          .append(escape(picture.caption()))
          .append("</figcaption></figure>\n");
    }
  }

  private void counts(List<ObjectOutcome> objects) {
    Map<String, Integer> counts = new TreeMap<>();
    objects.forEach(o -> o.counts().forEach((k, v) -> counts.merge(k, v, Integer::sum)));
    out.append("<h2>What was done</h2>\n<table>");
    counts.forEach(
        (what, n) ->
            out.append("<tr><td>")
                .append(escape(what))
                .append("</td><td class=\"n\">")
                .append(n)
                .append("</td></tr>"));
    out.append("</table>\n");
  }

  private void series(List<ObjectOutcome> objects) {
    Map<String, Integer> written = new TreeMap<>();
    for (ObjectOutcome o : objects) {
      if (o.written()) {
        written.merge(o.patient() + '\t' + o.modality() + '\t' + o.seriesUid(), 1, Integer::sum);
      }
    }
    out.append(
        "<h2>Series</h2>\n<table><tr><th>Patient</th><th>Modality</th><th>Series</th><th>Objects</th></tr>");
    written.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            e -> {
              String[] cells = e.getKey().split("\t", -1);
              out.append("<tr><td>")
                  .append(escape(cells[0]))
                  .append("</td><td>")
                  .append(escape(cells[1]))
                  .append("</td><td><code>")
                  .append(escape(cells[2]))
                  .append("</code></td><td class=\"n\">")
                  .append(e.getValue())
                  .append("</td></tr>\n");
            });
    out.append("</table>\n");
  }

  private void row(String name, String value) {
    out.append("<tr><td>")
        .append(escape(name))
        .append("</td><td>")
        .append(escape(value))
        .append("</td></tr>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
