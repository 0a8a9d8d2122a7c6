package org.studygate.deid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table as an Office Open XML workbook with one sheet; all cells are text. */
final class Spreadsheet {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Spreadsheet() {}

  static void write(List<List<String>> table, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    put(
        zip,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + TYPE
            + "worksheet+xml\"/></Types>");
    put(zip, "_rels/.rels", relationship(OFFICE + "/officeDocument", "xl/workbook.xml"));
    put(
        zip,
        "xl/_rels/workbook.xml.rels",
        relationship(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
    put(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + SHEET
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"Attributes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    text(zip, XML + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
    for (List<String> row : table) {
      StringBuilder cells = new StringBuilder("<row>");
      for (String value : row) {
        cells
            .append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escape(value))
            .append("</t></is></c>");
      }
      text(zip, cells.append("</row>").toString());
    }
    text(zip, "</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text(zip, XML + content);
    zip.closeEntry();
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
