package org.studygate.models.cli;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.studygate.models.iqm.EffectStudy;

/** Real (bars) and simulated (dots) movement of each metric that is clear on both sides. */
final class EffectPlot {

  private static final int WIDTH = 760;
  private static final int ROW = 18;
  private static final int LEFT = 170;
  private static final int TOP = 34;

  private EffectPlot() {}

  static BufferedImage of(List<EffectStudy.Effect> all) {
    List<EffectStudy.Effect> effects = all.stream().filter(EffectStudy.Effect::clear).toList();
    BufferedImage image =
        new BufferedImage(WIDTH, TOP + ROW * effects.size() + 10, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, image.getHeight());
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    g.setColor(Color.BLACK);
    g.drawString("bar: excluded by experts; dot: simulated (motion, ghosting, noise)", LEFT, 14);
    g.drawString("lower", at(-1), 29);
    g.drawString("higher", at(1) - 40, 29);
    int y = TOP;
    for (EffectStudy.Effect effect : effects) {
      g.setColor(Color.BLACK);
      g.drawString(effect.metric(), 8, y + 13);
      g.setColor(new Color(0x9f, 0xb8, 0xcc));
      int zero = at(0);
      int end = at(effect.real());
      g.fillRect(Math.min(zero, end), y + 3, Math.abs(end - zero), ROW - 7);
      g.setColor(effect.agrees() ? new Color(0x1b, 0x6e, 0x3c) : new Color(0xc0, 0x39, 0x2b));
      g.fillOval(at(effect.common()) - 4, y + 4, 9, 9);
      y += ROW;
    }
    g.setColor(Color.GRAY);
    g.drawLine(at(0), TOP, at(0), y);
    g.dispose();
    return image;
  }

  private static int at(double value) {
    return (int) Math.round(LEFT + (WIDTH - LEFT - 20) * (value + 1) / 2);
  }
}
