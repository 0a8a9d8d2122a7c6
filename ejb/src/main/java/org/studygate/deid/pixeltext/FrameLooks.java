package org.studygate.deid.pixeltext;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;

/**
 * A frame as the detector looks at it: its grey levels; a colour frame as brightness and, where it
 * has colours, as colourfulness, so that red letters on green are seen too.
 */
final class FrameLooks {

  private static final int COLOURFUL = 48;

  /** Share of colourful pixels from which colour is looked at: a short line of text. */
  private static final double SOME = 0.0003;

  private final DatasetFrames frames;
  private final boolean colour;

  FrameLooks(Attributes dataset, DatasetFrames frames) {
    this.frames = frames;
    this.colour =
        dataset.getInt(Tag.SamplesPerPixel, 1) > 1
            || "PALETTE COLOR".equals(dataset.getString(Tag.PhotometricInterpretation, ""));
  }

  /** The first is the brightness. */
  List<Slice> of(int frame) throws ImageException {
    if (!colour) {
      return List.of(frames.levels(frame));
    }
    BufferedImage picture = frames.picture(frame);
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
    float[] bright = new float[rgb.length];
    float[] chroma = new float[rgb.length];
    int colourful = 0;
    for (int i = 0; i < rgb.length; i++) {
      int r = rgb[i] >> 16 & 0xFF;
      int g = rgb[i] >> 8 & 0xFF;
      int b = rgb[i] & 0xFF;
      bright[i] = 0.299f * r + 0.587f * g + 0.114f * b;
      chroma[i] = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
      colourful += chroma[i] > COLOURFUL ? 1 : 0;
    }
    List<Slice> out = new ArrayList<>(List.of(new Slice(width, height, bright)));
    if (colourful > SOME * rgb.length) {
      out.add(new Slice(width, height, chroma));
    }
    return out;
  }
}
