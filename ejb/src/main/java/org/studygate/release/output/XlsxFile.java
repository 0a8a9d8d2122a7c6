package org.studygate.release.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table as an Excel workbook of one sheet (ECMA-376); every cell is a text. */
public final class XlsxFile {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxFile() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(AttributeTable table, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    part(
        zip,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + TYPES
            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + SHEET
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + SHEET
            + "worksheet+xml\"/></Types>");
    part(zip, "_rels/.rels", relationship(OFFICE + "/officeDocument", "xl/workbook.xml"));
    part(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"Attributes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    part(
        zip,
        "xl/_rels/workbook.xml.rels",
        relationship(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
    begin(zip, "xl/worksheets/sheet1.xml");
    write(zip, HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    write(zip, row(table.head()));
    table.each(cells -> write(zip, row(cells)));
    write(zip, "</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\""
        + TYPES
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(escaped(cell))
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** XML 1.0 knows no control characters but tab and line ends. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    begin(zip, name);
    write(zip, HEAD + xml);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
