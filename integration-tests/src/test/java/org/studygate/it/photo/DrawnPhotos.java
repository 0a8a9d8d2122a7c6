package org.studygate.it.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;

/** A labelled set of drawn photos, for trainings: two of each patient, a bright and a dark one. */
public final class DrawnPhotos {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private DrawnPhotos() {}

  /** A photo of skin with a spot. */
  public static BufferedImage photo(long seed, boolean dark) {
    Random random = new Random(seed);
    double light = dark ? 0.3 + 0.1 * random.nextDouble() : 0.9 + 0.15 * random.nextDouble();
    double x0 = WIDTH * (0.4 + 0.2 * random.nextDouble());
    double y0 = HEIGHT * (0.4 + 0.2 * random.nextDouble());
    double radius = WIDTH * (0.12 + 0.1 * random.nextDouble());
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double grain = 9 * random.nextGaussian();
        boolean spot = Math.hypot(x - x0, y - y0) < radius;
        int red = level(light * ((spot ? 110 : 212) + grain));
        int green = level(light * ((spot ? 66 : 168) + grain));
        int blue = level(light * ((spot ? 52 : 150) + grain));
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  /**
   * Writes a folder as STUDYGATE_TRAINING_IMAGES wants it.
   *
   * @param label by the patient's name and whether the photo is dark
   */
  public static void write(Path folder, int patients, BiFunction<String, Boolean, String> label)
      throws IOException {
    Files.createDirectories(folder);
    StringBuilder manifest = new StringBuilder("path\tlabel\tsubject\n");
    for (int i = 0; i < 2 * patients; i++) {
      String patient = "patient " + i / 2;
      boolean dark = i % 2 == 1;
      Path file = folder.resolve("photo" + i + ".png");
      if (!Files.exists(file)) {
        ImageIO.write(photo(i, dark), "png", file.toFile());
      }
      manifest.append(
          "%s\t%s\t%s%n".formatted(file.getFileName(), label.apply(patient, dark), patient));
    }
    Files.writeString(folder.resolve("manifest.tsv"), manifest.toString());
  }
}
