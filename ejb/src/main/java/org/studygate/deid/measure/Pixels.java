package org.studygate.deid.measure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.measure.Check.Action;

/** Draws pictures that look a little like their kind, with or without a patient burned in. */
final class Pixels {

  private static final int SIZE = 384;

  private final Random random;

  Pixels(Random random) {
    this.random = random;
  }

  /** Grey values of 16 bits, as CT and MR have them, without text. */
  void plain(Draft draft) {
    Attributes ds = draft.dataset();
    byte[] bytes = new byte[SIZE * SIZE * 2];
    BufferedImage image = body();
    for (int i = 0; i < SIZE * SIZE; i++) {
      int v = image.getRaster().getSample(i % SIZE, i / SIZE, 0) * 4 + random.nextInt(40);
      bytes[2 * i] = (byte) v;
      bytes[2 * i + 1] = (byte) (v >> 8);
    }
    describe(draft, 1, 16, "MONOCHROME2");
    ds.setBytes(Tag.PixelData, VR.OW, bytes);
    draft.checks().add(new Check(Action.PIXELS_RETAINED, "(7fe0,0010)", "", ""));
  }

  /** A screen of 8 bits with lines of text in its corners, as ultrasound and captures have them. */
  void burnedIn(Draft draft, List<String> lines, boolean colour) {
    BufferedImage image = body();
    if (colour) {
      BufferedImage rgb = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      rgb.getGraphics().drawImage(image, 0, 0, null);
      image = rgb;
    }
    List<String> boxes = text(image, lines);
    int samples = colour ? 3 : 1;
    byte[] bytes = new byte[SIZE * SIZE * samples];
    for (int i = 0; i < SIZE * SIZE; i++) {
      for (int s = 0; s < samples; s++) {
        bytes[i * samples + s] = (byte) image.getRaster().getSample(i % SIZE, i / SIZE, s);
      }
    }
    describe(draft, samples, 8, colour ? "RGB" : "MONOCHROME2");
    draft.dataset().setBytes(Tag.PixelData, VR.OB, bytes);
    boxes.forEach(
        box -> draft.checks().add(new Check(Action.PIXELS_HIDDEN, "(7fe0,0010)", "", box)));
  }

  private List<String> text(BufferedImage image, List<String> lines) {
    List<String> boxes = new ArrayList<>();
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14 + random.nextInt(5)));
    FontMetrics metrics = g.getFontMetrics();
    int left = 6;
    int top = random.nextBoolean() ? 4 : SIZE - 8 - lines.size() * metrics.getHeight();
    int most = 0;
    for (int i = 0; i < lines.size(); i++) {
      g.setColor(Color.WHITE);
      int y = top + i * metrics.getHeight();
      g.drawString(lines.get(i), left, y + metrics.getAscent());
      most = Math.min(SIZE - left, metrics.stringWidth(lines.get(i)));
      boxes.add("0,%d,%d,%d,%d".formatted(left, y, most, metrics.getHeight()));
    }
    g.dispose();
    return boxes;
  }

  private BufferedImage body() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(70, 70, 70));
    int inset = 80 + random.nextInt(20);
    g.fillOval(inset, inset + 10, SIZE - 2 * inset, SIZE - 2 * inset - 30);
    for (int i = 0; i < 6; i++) {
      int level = 40 + random.nextInt(160);
      g.setColor(new Color(level, level, level));
      g.fillOval(
          inset + 20 + random.nextInt(120),
          inset + 30 + random.nextInt(100),
          20 + random.nextInt(40),
          15 + random.nextInt(40));
    }
    g.dispose();
    return image;
  }

  private static void describe(Draft draft, int samples, int bits, String photometric) {
    draft
        .retained(Tag.SamplesPerPixel, VR.US, samples)
        .put(Tag.PhotometricInterpretation, VR.CS, photometric)
        .retained(Tag.Rows, VR.US, SIZE)
        .retained(Tag.Columns, VR.US, SIZE)
        .retained(Tag.BitsAllocated, VR.US, bits)
        .retained(Tag.BitsStored, VR.US, bits == 16 ? 12 : 8)
        .retained(Tag.HighBit, VR.US, bits == 16 ? 11 : 7)
        .retained(Tag.PixelRepresentation, VR.US, 0);
    if (samples > 1) {
      draft.dataset().setInt(Tag.PlanarConfiguration, VR.US, 0);
    }
  }
}
