package org.studygate.reading;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Lets text flow over A4 pages, top to bottom. Lengths are points (1/72 inch). */
final class PdfFlow implements AutoCloseable {

  static final Color INK = new Color(0x16202B);
  static final Color QUIET = new Color(0x51606E);
  static final Color ACCENT = new Color(0x0B5F7A);

  private static final float MARGIN = 56;
  private static final float FOOT = 62;
  private static final float LEADING = 1.45f;

  private final PDDocument document;
  private final ReportFonts fonts;
  private PDPageContentStream content;
  private float y;

  PdfFlow(PDDocument document, ReportFonts fonts) throws IOException {
    this.document = document;
    this.fonts = fonts;
    newPage();
  }

  /** A heading stays with at least two lines of what follows. */
  void heading(String text, float size, Color color) throws IOException {
    room(size * LEADING + 34);
    for (String line : wrapped(text, size, width())) {
      line(line, MARGIN, size, color, true);
    }
  }

  void paragraph(String text, float size, Color color) throws IOException {
    for (String paragraph : text.split("\\R", -1)) {
      for (String line : wrapped(paragraph, size, width())) {
        room(size * LEADING);
        line(line, MARGIN, size, color, false);
      }
    }
  }

  /** A label and its value, the value in a column of its own. */
  void fact(String label, String value, float size) throws IOException {
    float column = MARGIN + 110;
    List<String> lines = wrapped(value, size, MARGIN + width() - column);
    room(size * LEADING * lines.size());
    draw(label, MARGIN, y - size, size, QUIET, false);
    for (String line : lines) {
      line(line, column, size, INK, false);
    }
  }

  void gap(float height) {
    y -= height;
  }

  void rule(Color color, float thickness) throws IOException {
    content.setStrokingColor(color);
    content.setLineWidth(thickness);
    content.moveTo(MARGIN, y);
    content.lineTo(MARGIN + width(), y);
    content.stroke();
  }

  /** Writes below every page; the pages are complete after it. */
  void footers(String left, java.util.function.IntFunction<String> right) throws IOException {
    content.close();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDPage page = document.getPage(i);
      content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true);
      float size = 8.5f;
      draw(left, MARGIN, 36, size, QUIET, false);
      String number = right.apply(i + 1);
      draw(number, MARGIN + width() - fonts.width(number, size), 36, size, QUIET, false);
      content.close();
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private void line(String text, float x, float size, Color color, boolean bold)
      throws IOException {
    draw(text, x, y - size, size, color, bold);
    y -= size * LEADING;
  }

  private void draw(String text, float x, float baseline, float size, Color color, boolean bold)
      throws IOException {
    content.beginText();
    content.setNonStrokingColor(color);
    content.setStrokingColor(color);
    // One weight is embedded; an outline as thin as this reads as the bold one.
    content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setLineWidth(size / 40);
    content.newLineAtOffset(x, baseline);
    for (ReportFonts.Run run : fonts.runs(text)) {
      content.setFont(run.font(), size);
      content.showText(run.text());
    }
    content.endText();
  }

  /** Breaks at spaces, and inside words (or Hangul) that are wider than a line. */
  private List<String> wrapped(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String rest = text.replaceAll("[\\t\\p{Cntrl}]", " ").stripTrailing();
    while (fonts.width(rest, size) > width) {
      int fits = longestThatFits(rest, size, width);
      int space = rest.lastIndexOf(' ', fits);
      int cut = space > 0 ? space : Math.max(1, fits);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private int longestThatFits(String text, float size, float width) throws IOException {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fonts.width(text.substring(0, middle), size) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void room(float height) throws IOException {
    if (y - height < FOOT) {
      content.close();
      newPage();
    }
  }

  private void newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  private static float width() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }
}
