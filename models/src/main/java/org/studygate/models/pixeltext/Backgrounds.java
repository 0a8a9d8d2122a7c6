package org.studygate.models.pixeltext;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.PictureReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
import org.studygate.models.training.Manifest;

/** Pictures without text that text is drawn on, and that teach what text is not. */
final class Backgrounds {

  private static final int SLICES_A_SERIES = 14;
  private static final int PICTURES_A_KIND = 260;

  /** Film marks stand near the edges, so the middle of radiographs is taken alone. */
  private static final double RADIOGRAPH_MIDDLE = 0.62;

  private final List<Slice> all = new ArrayList<>();
  private final Random random;

  private Backgrounds(Random random) {
    this.random = random;
  }

  static Backgrounds read(List<Manifest.Row> rows, Random random, PrintStream out) {
    Backgrounds backgrounds = new Backgrounds(random);
    int[] pictures = new int[2];
    for (Manifest.Row row : rows) {
      try {
        backgrounds.add(row, pictures);
      } catch (ImageException | IOException | RuntimeException e) {
        out.println("left out: " + row.name() + " (" + e.getMessage() + ")");
      }
    }
    if (backgrounds.all.isEmpty()) {
      throw new IllegalStateException("there is no background to draw on");
    }
    return backgrounds;
  }

  private void add(Manifest.Row row, int[] pictures) throws ImageException, IOException {
    if (row.label().equals("PHOTO") || row.label().equals("US") || row.label().equals("OTHER")) {
      return;
    }
    if (NiftiReader.handles(row.path())) {
      addVolume(NiftiReader.read(row.path()));
    } else if (PictureReader.handles(row.path())) {
      boolean radiograph = row.label().equals("CR");
      if (pictures[radiograph ? 1 : 0]++ < PICTURES_A_KIND) {
        Slice picture = PictureReader.read(row.path());
        all.add(radiograph ? middle(picture, RADIOGRAPH_MIDDLE) : picture);
      }
    } else {
      addSeries(row.path());
    }
  }

  private void addVolume(Volume volume) {
    Window window = Window.percentiles(volume.voxels(), 0.5, 99.9);
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < SLICES_A_SERIES / 2; i++) {
        Slice slice = volume.slice(axis, random.nextInt(volume.count(axis)));
        float[] levels = new float[slice.values().length];
        for (int k = 0; k < levels.length; k++) {
          levels[k] = Math.round(2000 * window.apply(slice.values()[k]));
        }
        all.add(slice.with(levels));
      }
    }
  }

  private void addSeries(Path path) throws ImageException, IOException {
    List<Path> files;
    if (Files.isDirectory(path)) {
      try (Stream<Path> list = Files.list(path)) {
        files = list.filter(Files::isRegularFile).sorted().toList();
      }
    } else {
      files = List.of(path);
    }
    Slices series = ImageSeries.read(files);
    int count = Math.min(SLICES_A_SERIES, series.size());
    for (int i = 0; i < count; i++) {
      all.add(series.slice(random.nextInt(series.size())));
    }
  }

  private static Slice middle(Slice in, double share) {
    int width = (int) (in.width() * share);
    int height = (int) (in.height() * share);
    int left = (in.width() - width) / 2;
    int top = (in.height() - height) / 2;
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(in.values(), (top + y) * in.width() + left, out, y * width, width);
    }
    return new Slice(width, height, out);
  }

  int count() {
    return all.size();
  }

  /** A square piece of any kind: mostly of an image, else flat, noisy, or an echo sector. */
  Canvas piece(int side) {
    float[] values =
        switch (random.nextInt(20)) {
          case 0, 1 -> flat(side);
          case 2 -> noise(side);
          case 3, 4 -> echo(side);
          case 5 -> panels(side);
          default -> image(side);
        };
    if (random.nextInt(3) == 0) {
      eightBits(values);
    }
    return new Canvas(side, side, values);
  }

  private float[] image(int side) {
    Slice slice = all.get(random.nextInt(all.size()));
    double scale = random.nextInt(5) < 2 ? 1 : Math.exp((random.nextDouble() - 0.6) * 1.6);
    double span = side * scale;
    double left = random.nextDouble() * (slice.width() - span);
    double top = random.nextDouble() * (slice.height() - span);
    if (scale == 1) {
      left = Math.rint(left);
      top = Math.rint(top);
    }
    int turn = random.nextInt(4);
    float[] out = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int u = turn % 2 == 0 ? x : y;
        int v = turn % 2 == 0 ? y : x;
        out[y * side + x] =
            sample(slice, left + (turn > 1 ? side - 1 - u : u) * scale, top + v * scale);
      }
    }
    return out;
  }

  /** Bilinear; beyond the edge the picture goes on as its corner is. */
  private static float sample(Slice slice, double x, double y) {
    if (x < -0.5 || y < -0.5 || x > slice.width() - 0.5 || y > slice.height() - 0.5) {
      return slice.values()[0];
    }
    int x0 = (int) Math.max(0, Math.min(slice.width() - 1, Math.floor(x)));
    int y0 = (int) Math.max(0, Math.min(slice.height() - 1, Math.floor(y)));
    int x1 = Math.min(slice.width() - 1, x0 + 1);
    int y1 = Math.min(slice.height() - 1, y0 + 1);
    double fx = Math.max(0, x - x0);
    double fy = Math.max(0, y - y0);
    double above = slice.at(x0, y0) * (1 - fx) + slice.at(x1, y0) * fx;
    double below = slice.at(x0, y1) * (1 - fx) + slice.at(x1, y1) * fx;
    return (float) (above * (1 - fy) + below * fy);
  }

  private float[] flat(int side) {
    float[] out = new float[side * side];
    float base = random.nextBoolean() ? 0 : random.nextInt(256);
    double slopeX = random.nextBoolean() ? 0 : random.nextGaussian();
    double slopeY = random.nextBoolean() ? 0 : random.nextGaussian();
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.rint(base + slopeX * (i % side) + slopeY * (i / side));
    }
    return out;
  }

  private float[] noise(int side) {
    float[] out = new float[side * side];
    double deviation = Math.exp(random.nextDouble() * 5);
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.rint(500 + deviation * random.nextGaussian());
    }
    for (int pass = random.nextInt(4); pass > 0; pass--) {
      blur(out, side);
    }
    return out;
  }

  /** Speckle within a sector or a box, black around it, at times with a bar of greys. */
  private float[] echo(int side) {
    float[] speckle = new float[side * side];
    for (int i = 0; i < speckle.length; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      speckle[i] = (float) Math.sqrt(a * a + b * b);
    }
    for (int pass = 1 + random.nextInt(3); pass > 0; pass--) {
      blur(speckle, side);
    }
    double tipX = side * (random.nextDouble() * 2 - 0.5);
    double tipY = side * (random.nextDouble() * 1.2 - 1);
    double half = 0.3 + random.nextDouble() * 0.6;
    double gain = 10 + random.nextDouble() * 120;
    double wave = 10 + random.nextDouble() * 60;
    for (int i = 0; i < speckle.length; i++) {
      double dx = i % side - tipX;
      double dy = i / side - tipY;
      boolean inside = Math.abs(Math.atan2(dx, dy)) < half;
      double tissue = 1 + 0.8 * Math.sin(dx / wave) * Math.sin(dy / wave + 1);
      speckle[i] = inside ? (float) Math.rint(Math.min(255, gain * tissue * speckle[i])) : 0;
    }
    return speckle;
  }

  /** Flat areas beside each other, as on a screen. */
  private float[] panels(int side) {
    float[] out = flat(side);
    Canvas canvas = new Canvas(side, side, out);
    for (int i = random.nextInt(6); i >= 0; i--) {
      canvas.fill(
          new java.awt.Rectangle(
              random.nextInt(side),
              random.nextInt(side),
              random.nextInt(side),
              8 + random.nextInt(60)),
          false,
          random.nextInt(256));
    }
    return out;
  }

  private static void blur(float[] values, int side) {
    float[] in = values.clone();
    for (int y = 1; y < side - 1; y++) {
      for (int x = 1; x < side - 1; x++) {
        int at = y * side + x;
        values[at] =
            (4 * in[at]
                    + 2 * (in[at - 1] + in[at + 1] + in[at - side] + in[at + side])
                    + in[at - side - 1]
                    + in[at - side + 1]
                    + in[at + side - 1]
                    + in[at + side + 1])
                / 16;
      }
    }
  }

  /** As a screen shows it: windowed to 256 levels. */
  private void eightBits(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float low = sorted[(int) (random.nextDouble() * 0.05 * sorted.length)];
    float high = sorted[(int) ((0.9 + 0.0999 * random.nextDouble()) * sorted.length)];
    for (int i = 0; i < values.length; i++) {
      double level = high > low ? 255 * (values[i] - low) / (high - low) : 0;
      values[i] = (float) Math.rint(Math.max(0, Math.min(255, level)));
    }
  }
}
