package org.studygate.models.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.training.Manifest;

/** The middle slices of a manifest's items as small pictures. */
final class Thumbnails {

  private static final int SIDE = 176;

  private final Map<String, Manifest.Row> rows = new HashMap<>();

  Thumbnails(List<Manifest.Row> rows) {
    rows.forEach(row -> this.rows.put(row.name(), row));
  }

  /** A PNG, or null where an item has no picture. */
  byte[] of(String name) {
    Manifest.Row row = rows.get(name);
    if (row == null) {
      // an item made up from a row carries more than its name: the row's name is its beginning
      row =
          rows.values().stream()
              .filter(candidate -> name.startsWith(candidate.name()))
              .findFirst()
              .orElse(null);
    }
    try {
      Slices slices = row == null ? null : Slices.open(row.path());
      return slices == null || slices.size() == 0 ? null : png(slices.slice(slices.size() / 2));
    } catch (ImageException e) {
      return null;
    }
  }

  private static byte[] png(Slice slice) {
    Slice small = Resize.square(Resize.atMost(slice, SIDE), 0);
    Window window = Window.percentiles(small.values(), 0.5, 99.5);
    BufferedImage image =
        new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        image.getRaster().setSample(x, y, 0, (int) (255 * window.apply(small.at(x, y))));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
