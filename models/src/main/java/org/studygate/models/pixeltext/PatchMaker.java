package org.studygate.models.pixeltext;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Makes training patches: pieces of pictures with drawn things and text, and where the text is. */
final class PatchMaker {

  /** Side of a patch in pixels. */
  static final int SIDE = 128;

  /** Cells on a side. */
  static final int CELLS = SIDE / TextDetector.CELL;

  private static final double TEXT = 0.62;
  private static final double DRAWINGS = 0.45;
  private static final double LOSSY = 0.3;

  /** Heights of capitals in pixels that are drawn, and up to which they are to be found. */
  private static final double SMALLEST = 4.5;

  private static final double LARGEST = 30;

  /** Larger letters are found in the picture at half its size. */
  private static final double FOUND = 24;

  /**
   * A cell is text when letters' boxes cover this share of it, and not when less than the other.
   */
  private static final double COVERED = 0.4;

  private static final double TOUCHED = 0.08;

  /**
   * @param input of the network
   * @param target 1 for text, 0 for none, -1 where neither is asked for, a value a cell
   */
  record Patch(float[] input, float[] target) {}

  private final Backgrounds backgrounds;
  private final Faces faces;
  private final Random random;
  private final Phrases phrases;
  private final Distractors distractors;

  PatchMaker(Backgrounds backgrounds, Faces faces, Random random) {
    this.backgrounds = backgrounds;
    this.faces = faces;
    this.random = random;
    this.phrases = new Phrases(random);
    this.distractors = new Distractors(random);
  }

  Patch make() {
    Canvas canvas = backgrounds.piece(SIDE);
    float[] range = canvas.statistics(new Rectangle(SIDE, SIDE));
    float[] boxes = new float[SIDE * SIDE];
    float[] faint = new float[SIDE * SIDE];
    if (random.nextDouble() < DRAWINGS) {
      for (int i = random.nextInt(5); i >= 0; i--) {
        distractors.draw(canvas, ink(range, range));
      }
    }
    if (random.nextDouble() < TEXT) {
      write(canvas, range, boxes, faint);
    }
    worsen(canvas, range);
    return new Patch(LocalContrast.of(canvas.values(), SIDE, SIDE), target(boxes, faint));
  }

  private void write(Canvas canvas, float[] range, float[] boxes, float[] faint) {
    int lines = 1 + random.nextInt(random.nextInt(4) == 0 ? 7 : 3);
    double capital = SMALLEST * Math.exp(random.nextDouble() * Math.log(LARGEST / SMALLEST));
    double angle = angle();
    float common = ink(range, range);
    String text = phrases.any();
    Face face = faces.any(text, random);
    Canvas marks = new Canvas(SIDE, SIDE, boxes);
    double x = random.nextDouble() * SIDE;
    double y = random.nextDouble() * SIDE;
    for (int i = 0; i < lines; i++) {
      if (i > 0) {
        text = phrases.any();
        face = face.has(text) && random.nextInt(5) > 0 ? face : faces.any(text, random);
        if (random.nextBoolean()) {
          double step = capital * (1.4 + random.nextDouble());
          x -= step * Math.sin(angle);
          y += step * Math.cos(angle);
        } else {
          x = random.nextDouble() * SIDE;
          y = random.nextDouble() * SIDE;
          angle = angle();
        }
      }
      line(canvas, marks, faint, range, text, face, capital, angle, common, x, y);
    }
  }

  private void line(
      Canvas canvas,
      Canvas marks,
      float[] faint,
      float[] range,
      String text,
      Face face,
      double capital,
      double angle,
      float common,
      double x,
      double y) {
    Rectangle2D extent = TextWriter.extent(face, text, capital);
    double slide = Math.max(0, extent.getWidth() - SIDE / 2.0) * (random.nextDouble() - 0.5);
    x += slide * Math.cos(angle);
    y += slide * Math.sin(angle);
    Rectangle near = new Rectangle((int) x - 20, (int) y - 20, 40, 40);
    float[] local = canvas.statistics(near);
    float value = random.nextInt(4) > 0 ? common : ink(range, local);
    boolean plated = random.nextInt(9) == 0;
    boolean haloed = random.nextInt(8) == 0;
    float contrary = value > local[2] ? range[0] : range[1];
    double ground = plated ? contrary : local[2];
    double noise = plated || haloed ? 0 : local[3];
    TextWriter.Look look =
        new TextWriter.Look(
            capital,
            angle,
            value,
            random.nextInt(3) > 0,
            haloed ? contrary : Float.NaN,
            plated ? contrary : Float.NaN);
    boolean unseen = capital > FOUND || Math.abs(value - ground) < Math.max(1, noise);
    Canvas into = unseen ? new Canvas(SIDE, SIDE, faint) : marks;
    into.fill(TextWriter.write(canvas, face, text, look, x, y).area(), true, 1);
  }

  private double angle() {
    int kind = random.nextInt(20);
    double quarter = random.nextInt(4) * Math.PI / 2;
    if (kind < 12) {
      return 0;
    }
    if (kind < 15) {
      return quarter;
    }
    return kind < 19
        ? (random.nextBoolean() ? 0 : quarter) + (random.nextDouble() - 0.5) * 0.5
        : random.nextDouble() * 2 * Math.PI;
  }

  /** Mostly white, at times black, a grey, or a little more or less than the surroundings. */
  private float ink(float[] range, float[] local) {
    float span = Math.max(range[1] - range[0], 60);
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> range[0] + span;
      case 4 -> range[0];
      case 5 -> range[0] + span * (1.2f + 3 * random.nextFloat());
      case 6, 7 -> range[0] + span * random.nextFloat();
      default ->
          local[2]
              + (random.nextBoolean() ? 1 : -1)
                  * Math.max(2, span * 0.05f + (1.5f + 3 * random.nextFloat()) * local[3]);
    };
  }

  private float[] target(float[] boxes, float[] faint) {
    float[] out = new float[CELLS * CELLS];
    for (int i = 0; i < out.length; i++) {
      double covered = mean(boxes, i);
      boolean unsure = mean(faint, i) > TOUCHED;
      out[i] = covered >= COVERED ? 1 : covered > TOUCHED || unsure ? -1 : 0;
    }
    return out;
  }

  private static double mean(float[] boxes, int cell) {
    int left = cell % CELLS * TextDetector.CELL;
    int top = cell / CELLS * TextDetector.CELL;
    double sum = 0;
    for (int y = 0; y < TextDetector.CELL; y++) {
      for (int x = 0; x < TextDetector.CELL; x++) {
        sum += boxes[(top + y) * SIDE + left + x];
      }
    }
    return sum / (TextDetector.CELL * TextDetector.CELL);
  }

  /** Loss and noise that come after the text. */
  private void worsen(Canvas canvas, float[] range) {
    float[] values = canvas.values();
    if (random.nextInt(8) == 0) {
      double noise = (range[1] - range[0]) * 0.03 * random.nextDouble();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (noise * random.nextGaussian());
      }
    }
    if (random.nextDouble() < LOSSY) {
      float[] now = canvas.statistics(new Rectangle(SIDE, SIDE));
      new JpegLoss(0.25f + 0.7f * random.nextFloat())
          .apply(values, SIDE, SIDE, now[0], Math.max(1, now[1] - now[0]));
    }
  }
}
