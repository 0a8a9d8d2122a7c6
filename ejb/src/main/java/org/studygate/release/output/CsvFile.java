package org.studygate.release.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as comma-separated values (RFC 4180), UTF-8. */
public final class CsvFile {

  private CsvFile() {}

  /** Writes the table; the stream stays open. */
  public static void write(AttributeTable table, OutputStream target) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    out.write(line(table.head()));
    table.each(cells -> out.write(line(cells)));
    out.flush();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    // What begins like a formula would be run by a spreadsheet that opens the file.
    boolean formula =
        !cell.isEmpty()
            && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
            && !cell.matches("[-+0-9.eE\\\\]+");
    String text = formula ? "'" + cell : cell;
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
