package org.studygate.deid.pixeltext;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Uncertain spots for a person's eyes: on the left the whole frame with the spots marked, on the
 * right each of them enlarged, without lines over it.
 */
final class SpotPicture {

  private static final int EDGE = 480;
  private static final int GAP = 6;
  private static final int MOST = 4;
  private static final Color BACKGROUND = new Color(0x202830);

  private SpotPicture() {}

  static BufferedImage of(BufferedImage frame, List<TextRegion> spots) {
    int shown = Math.min(MOST, spots.size());
    int columns = shown > 1 ? 2 : 1;
    int rows = (shown + 1) / 2;
    int small = EDGE / Math.max(columns, rows);
    BufferedImage out =
        new BufferedImage(
            EDGE + GAP + columns * (small + GAP), EDGE + 2 * GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setColor(BACKGROUND);
    pen.fillRect(0, 0, out.getWidth(), out.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    whole(pen, frame, spots);
    for (int i = 0; i < shown; i++) {
      int x = EDGE + GAP + i % columns * (small + GAP);
      enlarged(pen, frame, spots.get(i), x, i / columns * (small + GAP), small);
    }
    pen.dispose();
    return out;
  }

  private static void whole(Graphics2D pen, BufferedImage frame, List<TextRegion> spots) {
    double scale = (double) EDGE / Math.max(frame.getWidth(), frame.getHeight());
    pen.drawImage(
        frame, 0, 0, rounded(frame.getWidth(), scale), rounded(frame.getHeight(), scale), null);
    pen.setStroke(new BasicStroke(2));
    pen.setColor(Color.YELLOW);
    for (TextRegion spot : spots) {
      pen.drawRect(
          rounded(spot.x(), scale) - 2,
          rounded(spot.y(), scale) - 2,
          rounded(spot.width(), scale) + 3,
          rounded(spot.height(), scale) + 3);
    }
  }

  private static void enlarged(
      Graphics2D pen, BufferedImage frame, TextRegion spot, int x, int y, int edge) {
    int margin = Math.max(4, Math.min(spot.width(), spot.height()) / 2);
    int left = Math.max(0, spot.x() - margin);
    int top = Math.max(0, spot.y() - margin);
    int right = Math.min(frame.getWidth(), spot.x() + spot.width() + margin);
    int bottom = Math.min(frame.getHeight(), spot.y() + spot.height() + margin);
    BufferedImage part = frame.getSubimage(left, top, right - left, bottom - top);
    double scale = (double) edge / Math.max(part.getWidth(), part.getHeight());
    pen.drawImage(
        part, x, y, rounded(part.getWidth(), scale), rounded(part.getHeight(), scale), null);
  }

  private static int rounded(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }
}
