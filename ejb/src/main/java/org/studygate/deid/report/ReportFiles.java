package org.studygate.deid.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.DeidReport;
import org.studygate.deid.ObjectOutcome;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.StudyResult;
import org.studygate.deid.check.Finding;
import org.studygate.deid.file.ObjectFiles;

/** Writes the report of a run beside its output. */
public final class ReportFiles {

  public static final String JSON = "report.json";
  public static final String HTML = "report.html";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ReportFiles() {}

  /** Writes {@value #JSON} and {@value #HTML}. */
  public static void write(DeidReport report, Path output) throws IOException {
    ObjectFiles.writeText(output.resolve(HTML), HtmlReport.of(report));
    ObjectFiles.writeText(output.resolve(JSON), GSON.toJson(json(report)) + "\n");
  }

  private static Map<String, Object> json(DeidReport report) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("options", options(report.options()));
    out.put("files", report.objects().size());
    out.put("written", report.written());
    out.put("heldBack", report.heldBack());
    out.put("counts", counts(report.objects()));
    out.put("findings", report.findings().stream().map(ReportFiles::finding).toList());
    out.put("studies", report.studies().stream().map(ReportFiles::study).toList());
    return out;
  }

  private static Map<String, Object> options(DeidOptions options) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("profile", options.profile().stream().sorted().map(ProfileOption::word).toList());
    out.put("keep", options.face().keep().stream().map(ReportFiles::word).sorted().toList());
    out.put("method", word(options.face().method()));
    out.put("reviewed", options.reviewed());
    return out;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> counts(List<ObjectOutcome> objects) {
    Map<String, Integer> out = new TreeMap<>();
    objects.forEach(o -> o.counts().forEach((k, v) -> out.merge(k, v, Integer::sum)));
    return out;
  }

  private static Map<String, Object> study(StudyResult study) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("findings", study.findings().stream().map(ReportFiles::finding).toList());
    out.put("faces", study.faces());
    out.put("pictures", study.pictures().stream().map(p -> p.file()).toList());
    out.put("objects", study.outcomes().stream().map(ReportFiles::object).toList());
    return out;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("blocks", finding.blocks());
    out.put("number", finding.number());
    out.put("sentence", finding.sentence());
    return out;
  }

  private static Map<String, Object> object(ObjectOutcome o) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("number", o.number());
    out.put("patient", o.patient());
    out.put("studyUid", o.studyUid());
    out.put("seriesUid", o.seriesUid());
    out.put("sopInstanceUid", o.sopInstanceUid());
    out.put("modality", o.modality());
    out.put("file", o.file());
    out.put("heldBack", o.heldBack());
    out.put("review", o.review());
    out.put("counts", new TreeMap<>(o.counts()));
    return out;
  }
}
