package org.studygate.models.pixeltext;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The faces that this machine has, dealt to training and testing by family. */
public final class Faces {

  private static final Path STROKES = Path.of("/usr/share/hershey-fonts");
  private static final Set<String> STROKE_NAMES =
      Set.of("futural", "futuram", "rowmans", "rowmand", "rowmant", "scripts", "timesr", "timesrb");

  /** Faces kept for testing: one in four. */
  private static final int HELD_OUT = 4;

  /** Families of mathematical signs and ornaments, which claim to have letters. */
  private static final Pattern SIGNS = Pattern.compile("(cm|ms|es|st|was|eu)\\p{L}*10|D050000L");

  private final List<Face> all;

  private Faces(List<Face> all) {
    this.all = List.copyOf(all);
  }

  /**
   * @param test the faces that no training sees, or the others
   */
  public static Faces of(boolean test) {
    List<Face> out = new ArrayList<>();
    int serial = 0;
    for (List<Face> family : families().values()) {
      if ((serial++ % HELD_OUT == 1) == test) {
        out.addAll(family);
      }
    }
    return new Faces(out);
  }

  private static TreeMap<String, List<Face>> families() {
    TreeMap<String, List<Face>> out = new TreeMap<>();
    for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
      boolean letters = font.canDisplayUpTo("AZaz09:/") < 0;
      boolean logical = Set.of("Dialog", "DialogInput").contains(font.getFamily());
      if (letters && !logical && !SIGNS.matcher(font.getFamily()).matches()) {
        out.computeIfAbsent(font.getFamily(), f -> new ArrayList<>()).add(Face.of(font));
      }
    }
    for (StrokeFace stroke : strokes()) {
      List<Face> pens = new ArrayList<>();
      for (double pen : new double[] {1.6, 2.4, 3.4}) {
        pens.add(stroke.pen(pen));
      }
      out.put("stroke " + stroke.name(), pens);
    }
    return out;
  }

  private static List<StrokeFace> strokes() {
    List<StrokeFace> out = new ArrayList<>(List.of(StrokeFace.simplex()));
    if (Files.isDirectory(STROKES)) {
      try (Stream<Path> files = Files.list(STROKES)) {
        for (Path file : files.sorted().toList()) {
          if (STROKE_NAMES.contains(file.getFileName().toString().replace(".jhf", ""))) {
            out.add(StrokeFace.read(file));
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException("the stroke faces cannot be read", e);
      }
    }
    return out;
  }

  /** One that has all letters of the text; a third of them draw with strokes. */
  public Face any(String text, Random random) {
    boolean stroke = random.nextInt(3) == 0;
    List<Face> fit =
        all.stream().filter(f -> f instanceof StrokeFace == stroke && f.has(text)).toList();
    if (fit.isEmpty()) {
      fit = all.stream().filter(f -> f.has(text)).toList();
    }
    return fit.isEmpty() ? StrokeFace.simplex() : fit.get(random.nextInt(fit.size()));
  }

  public int count() {
    return all.size();
  }

  public List<String> names() {
    return all.stream().map(Face::name).distinct().toList();
  }
}
