package org.studygate.models.skin;

import java.util.Random;

/** Lesions that are too small, cut, or too many, for training. */
final class FirstLesions {

  private FirstLesions() {}

  /**
   * Taken from too far away: the lesion covers 2 % of the picture at severity 0, a tenth of a per
   * cent at severity 1. Around it skin goes on, quilted from the corners of the photo.
   */
  static Pixels far(Scene scene, double severity, Random random) {
    Spots.Box lesion = scene.lesion();
    double share = Math.max(0.002, 0.75 * lesion.width() * lesion.height());
    double wanted = 0.02 * Math.pow(0.05, severity);
    double scale = Math.min(1, Math.sqrt(wanted / share));
    int w = scene.width();
    int h = scene.height();
    Pixels out = quilt(scene.photo(), random);
    Pixels small =
        scene.photo().resized(Math.max(4, (int) (w * scale)), Math.max(4, (int) (h * scale)));
    double x = w * (0.15 + 0.7 * random.nextDouble());
    double y = h * (0.15 + 0.7 * random.nextDouble());
    Canvas.paste(out, small, lesion, x, y, 1);
    return grained(out, random);
  }

  /** Round pieces from the four corners, where skin is likeliest, laid over each other. */
  private static Pixels quilt(Pixels photo, Random random) {
    int w = photo.width();
    int h = photo.height();
    int side = h / 4;
    Pixels out = Canvas.plainSkin(photo, w, h, random);
    double size = 0.5 + 0.7 * random.nextDouble();
    Spots.Box whole = new Spots.Box(0, 0, 1, 1);
    for (int k = 0; k < 28; k++) {
      int left = random.nextBoolean() ? w / 16 : w - w / 16 - side;
      int top = random.nextBoolean() ? h / 16 : h - h / 16 - side;
      Pixels piece = photo.cut(left, top, side, side);
      Canvas.paste(out, piece, whole, w * random.nextDouble(), h * random.nextDouble(), size);
    }
    return out;
  }

  private static Pixels grained(Pixels out, Random random) {
    float[] uneven = Canvas.noise(out.width(), out.height(), out.width() / 4.0, random);
    float[] grain = Canvas.noise(out.width(), out.height(), 1, random);
    double strength = 0.02 * random.nextDouble();
    for (float[] plane : out.planes()) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] += (float) (0.02 * uneven[i] + strength * grain[i]);
      }
    }
    return out;
  }

  /**
   * The lesion is cut by the border: three fifths of it are in the picture at severity 0, a tenth
   * at severity 1. What is left is a part of the photo, enlarged where need be.
   */
  static Pixels cutOff(Scene scene, double severity, Random random) {
    double kept = 0.6 - 0.5 * severity;
    boolean across = random.nextBoolean();
    boolean before = random.nextBoolean();
    Spots.Box l = scene.lesion();
    double from = across ? l.left() : l.top();
    double to = across ? l.right() : l.bottom();
    double cut = before ? from + kept * (to - from) : to - kept * (to - from);
    int w = scene.width();
    int h = scene.height();
    int size = across ? w : h;
    int length = (int) Math.max(size / 3.0, before ? cut * size : (1 - cut) * size);
    int start = before ? (int) (cut * size) - length : (int) (cut * size);
    Pixels out = new Pixels(w, h);
    double stretch = (double) length / size;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        // the other direction is cut evenly, so that nothing is squeezed
        double sx = across ? start + x * stretch : w / 2.0 + (x - w / 2.0) * stretch;
        double sy = across ? h / 2.0 + (y - h / 2.0) * stretch : start + y * stretch;
        for (int c = 0; c < 3; c++) {
          out.planes()[c][y * w + x] =
              Canvas.at(scene.photo().planes()[c], w, h, mirrored(sx, w), mirrored(sy, h));
        }
      }
    }
    return out;
  }

  private static double mirrored(double at, int n) {
    double folded = at < 0 ? -at : at;
    return folded > n - 1 ? 2.0 * (n - 1) - folded : folded;
  }

  /** Lesions of other photos pasted beside the first: one at severity 0, six at severity 1. */
  static Pixels pasted(Scene scene, double severity, Random random) {
    Pixels out = smaller(scene, random);
    int more = 1 + (int) Math.round(5 * severity);
    for (int k = 0; k < more; k++) {
      Pixels other = scene.others().apply(random);
      Spots.Box lesion = Spots.find(other).box();
      double size = Math.min(0.9, 0.3 / Math.max(0.05, lesion.width()));
      place(out, other, lesion, size * (0.5 + 0.5 * random.nextDouble()), random);
    }
    return out;
  }

  /** The same lesion several times, mirrored and in several sizes. */
  static Pixels mirrored(Scene scene, double severity, Random random) {
    Pixels out = smaller(scene, random);
    int more = 1 + (int) Math.round(5 * severity);
    for (int k = 0; k < more; k++) {
      boolean flip = random.nextBoolean();
      Pixels other = flip ? flipped(scene.photo()) : scene.photo();
      Spots.Box l = scene.lesion();
      Spots.Box box = flip ? new Spots.Box(1 - l.right(), l.top(), 1 - l.left(), l.bottom()) : l;
      double size = Math.min(0.9, 0.28 / Math.max(0.05, box.width()));
      place(out, other, box, size * (0.4 + 0.6 * random.nextDouble()), random);
    }
    return out;
  }

  /** The lesion by itself, a third to a half of the picture wide: nothing is wrong with that. */
  static Pixels alone(Scene scene, Random random) {
    return smaller(scene, random);
  }

  /** The photo from somewhat farther away, so that there is room for more. */
  private static Pixels smaller(Scene scene, Random random) {
    Spots.Box l = scene.lesion();
    double scale = Math.min(1, (0.3 + 0.15 * random.nextDouble()) / Math.max(0.1, l.width()));
    int w = scene.width();
    int h = scene.height();
    Pixels small =
        scene.photo().resized(Math.max(8, (int) (w * scale)), Math.max(8, (int) (h * scale)));
    Pixels out = Canvas.plainSkin(scene.photo(), w, h, random);
    double x = w * (0.3 + 0.4 * random.nextDouble());
    double y = h * (0.3 + 0.4 * random.nextDouble());
    if (scale > 0.8) {
      return scene.photo().copy();
    }
    Canvas.paste(out, small, l, x, y, 1);
    return out;
  }

  private static void place(Pixels on, Pixels other, Spots.Box lesion, double size, Random random) {
    double x = on.width() * (0.08 + 0.84 * random.nextDouble());
    double y = on.height() * (0.08 + 0.84 * random.nextDouble());
    Canvas.paste(on, other, lesion, x, y, size);
  }

  private static Pixels flipped(Pixels in) {
    int w = in.width();
    Pixels out = new Pixels(w, in.height());
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < in.count(); i++) {
        out.planes()[c][i] = in.planes()[c][i / w * w + w - 1 - i % w];
      }
    }
    return out;
  }
}
