package org.studygate.deid.pixeltext;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws findings into a picture. */
final class MarkedPicture {

  private MarkedPicture() {}

  static BufferedImage of(BufferedImage picture, int frame, TextFindings findings) {
    BufferedImage out =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.drawImage(picture, 0, 0, null);
    pen.setStroke(new BasicStroke(Math.max(1, picture.getWidth() / 500)));
    draw(pen, frame, findings.erase(), Color.RED);
    draw(pen, frame, findings.kept(), Color.GREEN);
    draw(pen, frame, findings.uncertain(), Color.YELLOW);
    pen.dispose();
    return out;
  }

  private static void draw(Graphics2D pen, int frame, List<TextRegion> regions, Color colour) {
    pen.setColor(colour);
    for (TextRegion region : regions) {
      if (region.on(frame)) {
        pen.drawRect(region.x(), region.y(), region.width() - 1, region.height() - 1);
      }
    }
  }
}
