package org.studygate.release.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.studygate.face.HeadSurface;
import org.studygate.face.HeadView;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Volume;

/**
 * Draws a series into a folder: of a volume three planes and the surface, of anything else its
 * middle image; {@code <series>-<view>-before.png} and {@code …-after.png}.
 */
public final class ReviewPictures {

  private static final int SIZE = 320;

  private final Path folder;

  public ReviewPictures(Path folder) {
    this.folder = folder;
  }

  /**
   * Draws a volume as it was, and keeps how it was looked at.
   *
   * @param through patient coordinates (LPS, mm) of what the planes should show, or null
   * @param head whether the surface is worth a look
   */
  public void before(int series, Volume volume, double[] through, boolean head) throws IOException {
    HeadSurface surface = head && volume.nz() > 1 ? HeadSurface.of(volume) : null;
    Cut cut = Cut.of(volume, through, surface == null ? Float.NaN : surface.threshold());
    cut.save(folder.resolve(series + ".cut"));
    draw(series, volume, cut, surface, "before");
  }

  /** Draws the same volume as it is now, if {@link #before} was drawn. */
  public void after(int series, Volume volume) throws IOException {
    Path kept = folder.resolve(series + ".cut");
    if (Files.exists(kept)) {
      Cut cut = Cut.load(kept);
      boolean head = !Float.isNaN(cut.threshold());
      HeadSurface surface = head ? HeadSurface.ofChanged(volume, cut.threshold()) : null;
      draw(series, volume, cut, surface, "after");
    }
  }

  private void draw(int series, Volume volume, Cut cut, HeadSurface surface, String when)
      throws IOException {
    for (Plane plane : Plane.values()) {
      String view = plane.name().toLowerCase(Locale.ROOT);
      write(series, view, when, plane.picture(volume, cut, SIZE));
    }
    if (surface != null) {
      write(series, "surface", when, surface.picture(HeadView.HALF_LEFT, SIZE));
      write(series, "profile", when, surface.picture(HeadView.LEFT, SIZE));
    }
  }

  /** Draws the middle one of images that are no volume. */
  public void single(int series, List<Path> files, boolean before) throws IOException {
    try {
      Path file = files.get(files.size() / 2);
      int frames = DicomFrames.count(file);
      if (frames > 0) {
        BufferedImage picture = DicomFrames.render(file, frames / 2 + 1, null, null);
        write(series, "image", before ? "before" : "after", fitted(picture));
      }
    } catch (ImageException nothingToDraw) {
      // the steward is told of what cannot be decoded by the findings
    }
  }

  private static BufferedImage fitted(BufferedImage picture) {
    double scale = Math.min(1, 2.0 * SIZE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return out;
  }

  private void write(int series, String view, String when, BufferedImage picture)
      throws IOException {
    String name = "%d-%s-%s.png".formatted(series, view, when);
    ImageIO.write(picture, "png", folder.resolve(name).toFile());
  }
}
