package org.studygate.dicomweb.retrieve;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.ImageException;

/** Frames as pictures that every browser shows (PS3.18 10.4.1.1.3, 8.3.5). */
public final class Pictures {

  private static final float DEFAULT_QUALITY = 0.9f;

  private Pictures() {}

  /** The picture that stands for several objects: the middle frame of the middle image. */
  public static StoredInstance representative(List<StoredInstance> instances) {
    List<StoredInstance> images = instances.stream().filter(i -> i.frames() > 0).toList();
    if (images.isEmpty()) {
      throw new UnsupportedFormException("there is no image that could be shown");
    }
    List<StoredInstance> firstSeries =
        images.stream().filter(i -> i.series().equals(images.get(0).series())).toList();
    return firstSeries.get(firstSeries.size() / 2);
  }

  /**
   * @param frame 1-based
   * @throws ImageException when the pixels cannot be decoded
   */
  public static BufferedImage render(StoredInstance instance, int frame, Rendering rendering)
      throws ImageException {
    BufferedImage image =
        DicomFrames.render(instance.file(), frame, rendering.center(), rendering.width());
    return rendering.viewport() == null ? image : rendering.viewport().apply(image);
  }

  /** Writes JPEG or PNG. */
  public static void write(BufferedImage image, Rendering rendering, OutputStream out)
      throws IOException {
    boolean jpeg = "image/jpeg".equals(rendering.mediaType());
    ImageWriter writer = ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (jpeg) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(
            rendering.quality() == null ? DEFAULT_QUALITY : rendering.quality() / 100f);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
