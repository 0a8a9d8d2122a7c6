package org.studygate.models.pixeltext;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A face of pen strokes such as scanners draw with: Hershey's fonts in their usual form (.jhf),
 * whose letters are ASCII 32 to 126 in order.
 */
public final class StrokeFace implements Face {

  private static final char CENTRE = 'R';
  private static final double UNITS_A_SIZE = 32;

  private record Glyph(int left, int right, Path2D path) {}

  private final String name;
  private final List<Glyph> glyphs;
  private final double pen;

  private StrokeFace(String name, List<Glyph> glyphs, double pen) {
    this.name = name;
    this.glyphs = glyphs;
    this.pen = pen;
  }

  /** Hershey's simplex face, which is part of this library. */
  public static StrokeFace simplex() {
    try (InputStream in = StrokeFace.class.getResourceAsStream("simplex.jhf")) {
      return new StrokeFace(
          "simplex", parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII)), 2);
    } catch (IOException e) {
      throw new IllegalStateException("the stroke face is missing", e);
    }
  }

  public static StrokeFace read(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new StrokeFace(name, parse(Files.readString(file, StandardCharsets.US_ASCII)), 2);
  }

  /** The same with another pen, in units of which a size has 32. */
  public StrokeFace pen(double width) {
    return new StrokeFace(name, glyphs, width);
  }

  private static List<Glyph> parse(String text) {
    String all = text.replace("\r", "").replace("\n", "");
    List<Glyph> out = new ArrayList<>();
    int at = 0;
    while (at + 8 <= all.length()) {
      int pairs = Integer.parseInt(all.substring(at + 5, at + 8).trim());
      int from = at + 8;
      Path2D path = new Path2D.Double();
      boolean down = false;
      for (int i = 1; i < pairs; i++) {
        char a = all.charAt(from + 2 * i);
        char b = all.charAt(from + 2 * i + 1);
        if (a == ' ') {
          down = false;
        } else if (down) {
          path.lineTo(a - CENTRE, b - CENTRE);
        } else {
          path.moveTo(a - CENTRE, b - CENTRE);
          down = true;
        }
      }
      out.add(new Glyph(all.charAt(from) - CENTRE, all.charAt(from + 1) - CENTRE, path));
      at = from + 2 * pairs;
    }
    return out;
  }

  @Override
  public Shape shape(String text, double size) {
    Path2D line = new Path2D.Double();
    double x = 0;
    for (char letter : text.toCharArray()) {
      Glyph glyph = glyphs.get(letter - ' ');
      line.append(
          glyph
              .path()
              .getPathIterator(
                  java.awt.geom.AffineTransform.getTranslateInstance(x - glyph.left(), 0)),
          false);
      x += glyph.right() - glyph.left();
    }
    Shape pens =
        new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
            .createStrokedShape(line);
    double scale = size / UNITS_A_SIZE;
    return java.awt.geom.AffineTransform.getScaleInstance(scale, scale)
        .createTransformedShape(pens);
  }

  @Override
  public boolean has(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c - ' ' < glyphs.size());
  }

  @Override
  public String name() {
    return name;
  }
}
