package org.studygate.models.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Single frames of DICOM files, as pictures or as values. Safe for use by many threads. */
public final class DicomFrames {

  private DicomFrames() {}

  /**
   * Renders one frame for a screen: rescaled, windowed, MONOCHROME1 inverted, palette and YBR as
   * RGB.
   *
   * @param frame 1-based
   * @param windowCenter in output units of the rescale (for CT in HU), or null for the header's
   * @param windowWidth likewise; with a width below 1, here and in the header, the window spans the
   *     1st to 99th percentile of the frame
   * @return 8 bit grey ({@code TYPE_BYTE_GRAY}) or RGB ({@code TYPE_INT_RGB})
   * @throws ImageException when the file holds no such frame or cannot be decoded
   */
  public static BufferedImage render(Path file, int frame, Double windowCenter, Double windowWidth)
      throws ImageException {
    return render(DicomObject.read(file), frame, windowCenter, windowWidth);
  }

  static BufferedImage render(
      DicomObject object, int frame, Double windowCenter, Double windowWidth)
      throws ImageException {
    RawFrame raw = FrameDecoder.decode(object, frame - 1);
    Attributes ds = object.dataset();
    if (raw.samplesPerPixel() > 1 || PaletteColour.applies(ds)) {
      return ColourFrame.picture(ds, raw);
    }
    float[] values = ModalityValues.of(object, raw, frame - 1);
    Window window = Window.of(windowCenter, windowWidth);
    if (window == null) {
      window = ModalityValues.headerWindow(ds, frame - 1);
    }
    if (window == null) {
      window = Window.percentiles(values, 1, 99);
    }
    return grey(raw, values, window, ModalityValues.whiteIsZero(ds));
  }

  /** How many frames the file holds: 1 for a single-frame image, 0 for an object without pixels. */
  public static int count(Path file) throws ImageException {
    Attributes ds = DicomObject.readHeader(file).dataset();
    boolean image = ds.getInt(Tag.Rows, 0) > 0 && ds.getInt(Tag.Columns, 0) > 0;
    return image ? Math.max(1, ds.getInt(Tag.NumberOfFrames, 1)) : 0;
  }

  /**
   * One frame's values after the modality look-up (rescale slope and intercept), colour as
   * luminance.
   *
   * @param frame 1-based
   */
  public static Slice values(Path file, int frame) throws ImageException {
    DicomObject object = DicomObject.read(file);
    return ModalityValues.slice(object, frame - 1);
  }

  private static BufferedImage grey(RawFrame raw, float[] values, Window window, boolean invert) {
    BufferedImage image =
        new BufferedImage(raw.columns(), raw.rows(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      int level = (int) Math.round(255 * window.apply(values[i]));
      out[i] = (byte) (invert ? 255 - level : level);
    }
    image.getRaster().setDataElements(0, 0, raw.columns(), raw.rows(), out);
    return image;
  }
}
