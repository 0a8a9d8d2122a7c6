package org.studygate.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF, tried in order for every character: the hospital's own if it has set one,
 * Liberation Sans (Latin, Greek, Cyrillic), Noto Sans KR (Hangul, Hanja, Kana). Only the glyphs
 * that are used are embedded.
 */
final class ReportFonts {

  /** Shown for a character that no font has; every font above has it. */
  private static final String UNKNOWN = "?";

  private final List<PDFont> fonts = new ArrayList<>();

  /** A stretch of text that one font can show. */
  record Run(PDFont font, String text) {

    /** Points, at the given font size. */
    float width(float size) throws IOException {
      return font.getStringWidth(text) / 1000 * size;
    }
  }

  /**
   * @param own a TrueType file that is preferred to the built-in fonts
   */
  ReportFonts(PDDocument document, Optional<File> own) throws IOException {
    if (own.isPresent()) {
      fonts.add(PDType0Font.load(document, own.get()));
    }
    fonts.add(
        load(
            document,
            PDType0Font.class,
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    fonts.add(load(document, ReportFonts.class, "/org/studygate/reading/NotoSansKR-Regular.ttf"));
  }

  private static PDFont load(PDDocument document, Class<?> beside, String resource)
      throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return PDType0Font.load(document, in, true);
    }
  }

  /** Splits a line into runs; what no font has becomes a question mark. */
  List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    PDFont current = null;
    for (int codePoint : line.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      PDFont font = fontFor(character).orElse(null);
      if (font == null) {
        character = UNKNOWN;
        font = fonts.get(fonts.size() - 1);
      }
      if (font != current && current != null) {
        runs.add(new Run(current, text.toString()));
        text.setLength(0);
      }
      current = font;
      text.append(character);
    }
    if (current != null) {
      runs.add(new Run(current, text.toString()));
    }
    return runs;
  }

  float width(String line, float size) throws IOException {
    float width = 0;
    for (Run run : runs(line)) {
      width += run.width(size);
    }
    return width;
  }

  private Optional<PDFont> fontFor(String character) {
    return fonts.stream().filter(font -> shows(font, character)).findFirst();
  }

  private static boolean shows(PDFont font, String character) {
    try {
      font.encode(character);
      return true;
    } catch (IOException | IllegalArgumentException notInThisFont) {
      return false;
    }
  }
}
