package org.studygate.deid.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.DeidReport;
import org.studygate.deid.ObjectOutcome;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.SourceObject;

/** What the headers of a result still say: a row for each object, a column for each attribute. */
public final class AttributeTable {

  private static final int LONGEST = 1_000;

  private AttributeTable() {}

  /** Writes {@code attributes.csv} and {@code attributes.xlsx}. */
  public static void write(DeidReport report, Path output) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<Long, String> columns = new TreeMap<>();
    for (ObjectOutcome o : report.objects()) {
      if (o.written() && o.file().endsWith(".dcm")) {
        rows.add(row(o, output.resolve(o.file()), columns));
      }
    }
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("File"));
    head.addAll(columns.values());
    table.add(head);
    for (Map<String, String> row : rows) {
      table.add(head.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    StringBuilder csv = new StringBuilder("\uFEFF");
    table.forEach(line -> csv.append(csv(line)).append("\r\n"));
    ObjectFiles.writeText(output.resolve("attributes.csv"), csv.toString());
    ObjectFiles.replace(output.resolve("attributes.xlsx"), out -> Spreadsheet.write(table, out));
  }

  private static Map<String, String> row(
      ObjectOutcome outcome, Path file, Map<Long, String> columns) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("File", outcome.file());
    try {
      Attributes ds = SourceObject.readHeader(file).dataset();
      for (int tag : ds.tags()) {
        String name = ElementDictionary.keywordOf(tag, null);
        VR vr = ds.getVR(tag);
        if (name != null && !name.isEmpty() && vr != VR.SQ && !vr.isInlineBinary()) {
          String[] values = ds.getStrings(tag);
          if (values != null) {
            String text = String.join("\\", values);
            row.put(name, text.substring(0, Math.min(LONGEST, text.length())));
            columns.put(Integer.toUnsignedLong(tag), name);
          }
        }
      }
    } catch (HeldBackException e) {
      // an object that has just been written and checked can be read
      throw new IOException(e);
    }
    return row;
  }

  /** A field that begins like a formula gets an apostrophe, so that no program runs it. */
  private static String csv(List<String> line) {
    List<String> out = new ArrayList<>();
    for (String value : line) {
      boolean formula = value.matches("(?s)[=@].*|[+\\-](?![0-9.]).*");
      String safe = formula ? "'" + value : value;
      out.add('"' + safe.replace("\"", "\"\"") + '"');
    }
    return String.join(",", out);
  }
}
