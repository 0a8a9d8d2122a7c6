package org.studygate.models.skin;

import java.util.Random;

/** Lesions too small or cut, in scenes put together by other means than {@link FirstLesions}'. */
final class FirstScenes {

  private FirstScenes() {}

  /** The lesion, shrunk, on the skin that remains when it is taken out of its photo. */
  static Pixels onOwnSkin(Scene scene, double severity, Random random) {
    Pixels out = Inpainting.withoutLesion(scene, random);
    small(out, scene, severity, 0.12 + 0.76 * random.nextDouble(), random);
    return out;
  }

  /** A limb before a background, with the lesion somewhere on it. */
  static Pixels limb(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    Pixels skin = Inpainting.withoutLesion(scene, random);
    small(skin, scene, severity, 0.4 + 0.2 * random.nextDouble(), random);
    Pixels out =
        random.nextBoolean()
            ? NotSkin.drawn(w, h, random)
            : scattered(scene.others().apply(random), w, h, random);
    double angle = random.nextDouble() * Math.PI;
    double half = 0.18 + 0.25 * random.nextDouble();
    double taper = 0.3 * (random.nextDouble() - 0.5);
    double round = 0.3 + 0.5 * random.nextDouble();
    for (int i = 0; i < out.count(); i++) {
      double dx = (i % w - w / 2.0) / w;
      double dy = (i / w - h / 2.0) / w;
      double along = dx * Math.cos(angle) + dy * Math.sin(angle);
      double across = (dy * Math.cos(angle) - dx * Math.sin(angle)) / (half + taper * along);
      double part = Math.max(0, Math.min(1, (1 - Math.abs(across)) * 12));
      double shade = 1 - round * across * across * 0.6;
      for (int c = 0; c < 3; c++) {
        float on = (float) (skin.planes()[c][i] * shade);
        out.planes()[c][i] += (float) (part * (on - out.planes()[c][i]));
      }
    }
    return out;
  }

  /** A background of one colour with soft structure. */
  private static Pixels scattered(Pixels like, int w, int h, Random random) {
    Pixels out = Canvas.plainSkin(like, w, h, random);
    float[] field = Canvas.noise(w, h, w / (2.0 + random.nextInt(9)), random);
    float[] rgb = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < out.count(); i++) {
        out.planes()[c][i] = 0.2f * out.planes()[c][i] + 0.8f * rgb[c] + 0.1f * field[i];
      }
    }
    return out;
  }

  private static void small(Pixels on, Scene scene, double severity, double at, Random random) {
    Spots.Box l = scene.lesion();
    double share = Math.max(0.002, 0.75 * l.width() * l.height());
    double scale = Math.min(1, Math.sqrt(0.02 * Math.pow(0.05, severity) / share));
    Pixels shrunk =
        scene
            .photo()
            .resized(
                Math.max(4, (int) (scene.width() * scale)),
                Math.max(4, (int) (scene.height() * scale)));
    double y = 0.12 + 0.76 * random.nextDouble();
    boolean middle = at > 0.39 && at < 0.61;
    Canvas.paste(on, shrunk, l, at * on.width(), (middle ? 1 - at : y) * on.height(), 1);
  }

  /**
   * A window onto wider skin: the photo amid its own mirrored skin, seen through a frame whose
   * border or corner lies on the lesion: three fifths of it inside at severity 0, a tenth at
   * severity 1.
   */
  static Pixels window(Scene scene, double severity, Random random) {
    int w = scene.width();
    int h = scene.height();
    double kept = 0.6 - 0.5 * severity;
    Pixels skin = Inpainting.withoutLesion(scene, random);
    double most = Math.min(0.98, Math.sqrt(kept) + (1 - Math.sqrt(kept)) * random.nextDouble());
    boolean first = random.nextBoolean();
    boolean corner = random.nextInt(3) == 0;
    double keptX = corner ? first ? most : kept / most : first ? kept : 1;
    double keptY = corner ? kept / keptX : first ? 1 : kept;
    Spots.Box l = scene.lesion();
    double free = 0.1 * (random.nextDouble() - 0.5);
    int ox = (int) (w * offset(l.left(), l.right(), keptX, free, random));
    int oy = (int) (h * offset(l.top(), l.bottom(), keptY, free, random));
    Pixels out = new Pixels(w, h);
    for (int i = 0; i < out.count(); i++) {
      int x = i % w + ox;
      int y = i / w + oy;
      boolean inside = x >= 0 && y >= 0 && x < w && y < h;
      int from = folded(y, h) * w + folded(x, w);
      for (int c = 0; c < 3; c++) {
        out.planes()[c][i] = (inside ? scene.photo() : skin).planes()[c][from];
      }
    }
    return out;
  }

  /**
   * Where the window begins so that this share of the lesion is inside; all of it: nearly as was.
   */
  private static double offset(double from, double to, double kept, double free, Random random) {
    if (kept >= 1) {
      return free;
    }
    double cut = kept * (to - from);
    return random.nextBoolean() ? to - cut : from + cut - 1;
  }

  private static int folded(int at, int n) {
    int in = Math.floorMod(at, 2 * n);
    return in < n ? in : 2 * n - 1 - in;
  }
}
