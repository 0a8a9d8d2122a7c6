package org.studygate.models.pixeltext;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.studygate.models.image.Slice;

/**
 * Draws pictures in the manner of devices: ultrasound screens, radiographs with corner text, slices
 * with annotations, topograms, reports, and text in any direction and contrast. The same seed gives
 * the same pictures on a machine with the same fonts.
 */
public final class SimulatedScreens {

  /** What can be drawn. */
  public static final List<String> KINDS =
      List.of(
          "ultrasound", "radiograph", "slice", "topogram", "report", "turned", "faint", "hangul");

  private final Faces faces;
  private final Random random;
  private final Phrases phrases;
  private final Distractors distractors;

  private Canvas canvas;
  private List<TextWriter.Written> personal;
  private List<TextWriter.Written> other;

  public SimulatedScreens(Faces faces, long seed) {
    this.faces = faces;
    this.random = new Random(seed);
    this.phrases = new Phrases(random);
    this.distractors = new Distractors(random);
  }

  /**
   * Draws one.
   *
   * @param kind of {@link #KINDS}
   * @param background a clean picture to draw on; ultrasound and reports make their own
   */
  public SimulatedScreen draw(String kind, Slice background) {
    Slice ground =
        switch (kind) {
          case "ultrasound" -> new Slice(1024, 768, new EchoPicture(random).draw(1024, 768));
          case "report" -> report();
          default -> background;
        };
    Slice start = ground.with(ground.values().clone());
    canvas = new Canvas(start.width(), start.height(), start.values());
    personal = new ArrayList<>();
    other = new ArrayList<>();
    float[] range = canvas.statistics(new Rectangle(canvas.width(), canvas.height()));
    float white = range[0] + Math.max(60, range[1] - range[0]);
    float[] clean = start.values().clone();
    switch (kind) {
      case "ultrasound" -> ultrasound(white);
      case "report" -> lines(0, 8 + random.nextInt(10), 9 + random.nextInt(14));
      case "radiograph" -> corners(white, canvas.height() / 60.0, canvas.height() / 28.0, 0);
      case "topogram" -> corners(white, 8, 16, 0);
      case "slice" -> corners(white, 7.5, 14, 0);
      case "turned" -> turned(white);
      case "faint" -> faint();
      case "hangul" -> hangul(white);
      default -> throw new IllegalArgumentException("nobody draws a " + kind);
    }
    if (random.nextInt(4) == 0) {
      lossy(clean);
    }
    return new SimulatedScreen(
        kind, start, start.with(clean), List.copyOf(personal), List.copyOf(other));
  }

  private Slice report() {
    float[] values = new float[768 * 768];
    java.util.Arrays.fill(values, random.nextBoolean() ? 255 : 20 * random.nextInt(3));
    Canvas sheet = new Canvas(768, 768, values);
    float ink = values[0] > 128 ? 90 : 160;
    for (int i = 0; i < 5; i++) {
      double y = 60 + 140 * i;
      sheet.fill(
          new BasicStroke(1).createStrokedShape(new Line2D.Double(20, y, 740, y)), false, ink);
    }
    return new Slice(768, 768, values);
  }

  private void ultrasound(float white) {
    double capital = 9 + random.nextInt(7);
    Face face = faces.any("Ag0", random);
    at(face, phrases.place(), capital, white, 20, 22, other);
    at(face, phrases.name(), capital, white, 300, 22, personal);
    at(face, phrases.id(), capital, white, 300, 22 + 2 * capital, personal);
    at(face, phrases.date() + " " + phrases.time(), capital, white, 760, 22, personal);
    at(face, "MI " + (1 + random.nextInt(9)) / 10.0, capital, white, 760, 22 + 2 * capital, other);
    for (int i = 0; i < 7; i++) {
      double grey = white * (0.5 + 0.5 * random.nextDouble());
      at(face, phrases.technical(), capital, (float) grey, 880, 150 + i * 2.2 * capital, other);
    }
    if (random.nextBoolean()) {
      at(face, phrases.name(), capital, white, 40, 740, personal);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      distractors.draw(canvas, white);
    }
  }

  private void corners(float white, double least, double most, double angle) {
    double capital = least + random.nextDouble() * (most - least);
    String probe = "Ag0";
    Face face = faces.any(probe, random);
    double margin = 1.2 * capital;
    double right = canvas.width() - margin;
    double bottom = canvas.height() - margin;
    double step = 1.9 * capital;
    at(face, phrases.name(), capital, white, margin, margin + capital / 2, personal);
    at(face, phrases.id(), capital, white, margin, margin + capital / 2 + step, personal);
    at(face, phrases.date(), capital, white, margin, margin + capital / 2 + 2 * step, personal);
    atRight(face, phrases.place(), capital, white, right, margin + capital / 2, other);
    atRight(face, phrases.date(), capital, white, right, margin + capital / 2 + step, personal);
    at(face, phrases.technical(), capital, white, margin, bottom - capital / 2, other);
    at(face, phrases.technical(), capital, white, margin, bottom - capital / 2 - step, other);
    atRight(face, phrases.time(), capital, white, right, bottom - capital / 2, personal);
  }

  private void lines(double angle, int count, double capital) {
    float[] ground = canvas.statistics(new Rectangle(4, 4));
    float ink = ground[2] > 128 ? 0 : 255;
    Face face = faces.any("Ag0", random);
    for (int i = 0; i < count; i++) {
      boolean mine = random.nextBoolean();
      String text =
          mine
              ? phrases.label() + " " + (random.nextBoolean() ? phrases.name() : phrases.id())
              : phrases.place() + " " + phrases.technical();
      at(face, text, capital, ink, 40, 40 + i * 2.1 * capital, mine ? personal : other);
    }
  }

  private void turned(float white) {
    for (int i = 0; i < 4; i++) {
      double angle =
          random.nextInt(3) > 0
              ? random.nextInt(4) * Math.PI / 2
              : (random.nextDouble() - 0.5) * 0.4;
      double x = canvas.width() * (0.2 + 0.6 * (i % 2));
      double y = canvas.height() * (0.2 + 0.6 * (i / 2));
      anywhere(personalText(), 8 + random.nextDouble() * 24, angle, white, x, y, personal);
    }
  }

  private void faint() {
    for (int i = 0; i < 4; i++) {
      double x = canvas.width() * (0.25 + 0.5 * (i % 2));
      double y = canvas.height() * (0.2 + 0.6 * (i / 2));
      float[] local = canvas.statistics(new Rectangle((int) x - 40, (int) y - 12, 80, 24));
      double contrast = Math.max(12, (3 + 3 * random.nextDouble()) * local[3]);
      float ink = (float) (local[2] + (random.nextBoolean() ? contrast : -contrast));
      anywhere(personalText(), 9 + random.nextDouble() * 14, 0, ink, x, y, personal);
    }
  }

  private void hangul(float white) {
    for (int i = 0; i < 5; i++) {
      double x = canvas.width() * (0.3 + 0.4 * random.nextDouble());
      double y = canvas.height() * (0.1 + 0.18 * i);
      anywhere(phrases.hangul(), 9 + random.nextDouble() * 20, 0, white, x, y, personal);
    }
  }

  private String personalText() {
    return switch (random.nextInt(3)) {
      case 0 -> phrases.name();
      case 1 -> phrases.id();
      default -> phrases.date();
    };
  }

  private void at(
      Face face,
      String text,
      double capital,
      float ink,
      double left,
      double middle,
      List<TextWriter.Written> list) {
    Face able = face.has(text) ? face : faces.any(text, random);
    Rectangle2D extent = TextWriter.extent(able, text, capital);
    TextWriter.Look look = look(capital, 0, ink);
    list.add(TextWriter.write(canvas, able, text, look, left + extent.getWidth() / 2, middle));
  }

  private void atRight(
      Face face,
      String text,
      double capital,
      float ink,
      double right,
      double middle,
      List<TextWriter.Written> list) {
    Face able = face.has(text) ? face : faces.any(text, random);
    double width = TextWriter.extent(able, text, capital).getWidth();
    at(able, text, capital, ink, right - width, middle, list);
  }

  /** Centred at a place, smaller where it would not fit. */
  private void anywhere(
      String text,
      double capital,
      double angle,
      float ink,
      double x,
      double y,
      List<TextWriter.Written> list) {
    Face face = faces.any(text, random);
    double width = TextWriter.extent(face, text, capital).getWidth();
    double room = 0.9 * Math.min(canvas.width(), canvas.height());
    double fitting = Math.max(8, capital * Math.min(1, room / width));
    list.add(TextWriter.write(canvas, face, text, look(fitting, angle, ink), x, y));
  }

  private TextWriter.Look look(double capital, double angle, float ink) {
    return new TextWriter.Look(capital, angle, ink, random.nextInt(3) > 0, Float.NaN, Float.NaN);
  }

  private void lossy(float[] clean) {
    float[] range = canvas.statistics(new Rectangle(canvas.width(), canvas.height()));
    JpegLoss loss = new JpegLoss(0.4f + 0.5f * random.nextFloat());
    float span = Math.max(1, range[1] - range[0]);
    loss.apply(canvas.values(), canvas.width(), canvas.height(), range[0], span);
    loss.apply(clean, canvas.width(), canvas.height(), range[0], span);
  }
}
