package org.studygate.models.image;

import java.awt.image.BufferedImage;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Colour frames as RGB: plain RGB, YBR (PS3.3 C.7.6.3.1.2) and palettes. */
final class ColourFrame {

  private ColourFrame() {}

  static BufferedImage picture(Attributes ds, RawFrame raw) throws ImageException {
    int[] rgb = rgb(ds, raw);
    BufferedImage image = new BufferedImage(raw.columns(), raw.rows(), BufferedImage.TYPE_INT_RGB);
    int[] packed = new int[raw.columns() * raw.rows()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
    }
    image.setRGB(0, 0, raw.columns(), raw.rows(), packed, 0, raw.columns());
    return image;
  }

  /** Luminance 0 to 255 with the colour's saturation. */
  static Slice slice(Attributes ds, RawFrame raw) throws ImageException {
    int[] rgb = rgb(ds, raw);
    int pixels = raw.columns() * raw.rows();
    float[] luminance = new float[pixels];
    float[] saturation = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      int r = rgb[3 * i];
      int g = rgb[3 * i + 1];
      int b = rgb[3 * i + 2];
      luminance[i] = 0.299f * r + 0.587f * g + 0.114f * b;
      int most = Math.max(r, Math.max(g, b));
      saturation[i] = most == 0 ? 0 : (most - Math.min(r, Math.min(g, b))) / (float) most;
    }
    return new Slice(raw.columns(), raw.rows(), luminance, saturation, raw.missing());
  }

  private static int[] rgb(Attributes ds, RawFrame raw) throws ImageException {
    if (PaletteColour.applies(ds)) {
      return PaletteColour.rgb(ds, raw);
    }
    int spp = raw.samplesPerPixel();
    int pixels = raw.columns() * raw.rows();
    int shift = Math.max(0, ds.getInt(Tag.BitsStored, 8) - 8);
    boolean ybr = ds.getString(Tag.PhotometricInterpretation, "RGB").startsWith("YBR");
    int[] rgb = new int[pixels * 3];
    for (int i = 0; i < pixels; i++) {
      int a = raw.samples()[i * spp] >> shift;
      int b = raw.samples()[i * spp + 1] >> shift;
      int c = raw.samples()[i * spp + 2] >> shift;
      if (ybr) {
        rgb[3 * i] = level(a + 1.402 * (c - 128));
        rgb[3 * i + 1] = level(a - 0.344136 * (b - 128) - 0.714136 * (c - 128));
        rgb[3 * i + 2] = level(a + 1.772 * (b - 128));
      } else {
        rgb[3 * i] = level(a);
        rgb[3 * i + 1] = level(b);
        rgb[3 * i + 2] = level(c);
      }
    }
    return rgb;
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
