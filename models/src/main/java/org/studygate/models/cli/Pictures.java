package org.studygate.models.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;

/** Slices as grey pictures. */
final class Pictures {

  private Pictures() {}

  /** Black at the 0.5th, white at the 99.5th percentile. */
  static BufferedImage grey(Slice slice) {
    Window window = Window.percentiles(slice.values(), 0.5, 99.5);
    BufferedImage image =
        new BufferedImage(slice.width(), slice.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < slice.height(); y++) {
      for (int x = 0; x < slice.width(); x++) {
        image.getRaster().setSample(x, y, 0, (int) (255 * window.apply(slice.at(x, y))));
      }
    }
    return image;
  }

  static void write(BufferedImage image, Path file) throws ModelException {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new ModelException("the picture cannot be written", e);
    }
  }
}
