package org.studygate.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.studygate.models.image.Volume;

/** Pictures of a head before and after, for people who decide. PNG; under a second for a head. */
public final class HeadPictures {

  private static final int EDGE = 320;
  private static final int GAP = 6;
  private static final Color BACKGROUND = new Color(0x202830);

  private static final List<HeadView> VIEWS =
      List.of(HeadView.FRONT, HeadView.HALF_LEFT, HeadView.LEFT);

  private HeadPictures() {}

  /**
   * The surface from the front, half left and left; before above, after below.
   *
   * @param after on the grid of {@code before}
   */
  public static byte[] surfaces(Volume before, Volume after) {
    HeadSurface first = HeadSurface.of(before);
    HeadSurface second = HeadSurface.ofChanged(after, first.threshold());
    BufferedImage sheet = sheet(VIEWS.size(), 2);
    for (int i = 0; i < VIEWS.size(); i++) {
      place(sheet, first.picture(VIEWS.get(i), EDGE), i, 0);
      place(sheet, second.picture(VIEWS.get(i), EDGE), i, 1);
    }
    return png(sheet);
  }

  /** The surface of a head whose face was changed, from the front, half left and left. */
  public static byte[] surface(Volume changed) {
    HeadSurface surface = HeadSurface.ofChanged(changed, HeadMask.threshold(changed.voxels()));
    BufferedImage sheet = sheet(VIEWS.size(), 1);
    for (int i = 0; i < VIEWS.size(); i++) {
      place(sheet, surface.picture(VIEWS.get(i), EDGE), i, 0);
    }
    return png(sheet);
  }

  /**
   * A sagittal, a coronal and an axial plane through the middle of what was changed; before above,
   * after below.
   *
   * @param after on the grid of {@code before}
   */
  public static byte[] planes(Volume before, Volume after) {
    HeadPlanes first = HeadPlanes.of(before);
    HeadPlanes second = first.other(after);
    BufferedImage sheet = sheet(3, 2);
    for (int plane = 0; plane < 3; plane++) {
      place(sheet, first.picture(plane, second), plane, 0);
      place(sheet, second.picture(plane, second), plane, 1);
    }
    return png(sheet);
  }

  private static BufferedImage sheet(int across, int down) {
    BufferedImage out =
        new BufferedImage(
            across * (EDGE + GAP) - GAP, down * (EDGE + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setColor(BACKGROUND);
    g.fillRect(0, 0, out.getWidth(), out.getHeight());
    g.dispose();
    return out;
  }

  private static void place(BufferedImage sheet, BufferedImage picture, int column, int row) {
    double scale =
        Math.min((double) EDGE / picture.getWidth(), (double) EDGE / picture.getHeight());
    int width = (int) Math.round(picture.getWidth() * scale);
    int height = (int) Math.round(picture.getHeight() * scale);
    int x = column * (EDGE + GAP) + (EDGE - width) / 2;
    int y = row * (EDGE + GAP) + (EDGE - height) / 2;
    Graphics2D g = sheet.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, x, y, width, height, null);
    g.dispose();
  }

  /** A picture as a PNG file. */
  public static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
