package org.studygate.skin.picture;

import java.awt.image.BufferedImage;
import java.util.concurrent.Semaphore;

/**
 * Makes a clean picture of what was sent. A JPEG that stands upright in sRGB keeps its coded data
 * bit by bit; everything else is decoded and kept without further loss. At most as many pixels as
 * the largest picture has are in memory at once, others wait.
 */
public final class PictureCleaner {

  private static final double BYTES_A_PIXEL = 3;

  private final int maxBytes;
  private final int maxMegapixels;
  private final Semaphore places;

  /**
   * @param maxMegapixels millions of pixels
   */
  public PictureCleaner(int maxBytes, int maxMegapixels) {
    this.maxBytes = maxBytes;
    this.maxMegapixels = maxMegapixels;
    this.places = new Semaphore(maxMegapixels, true);
  }

  /**
   * @throws UnusablePictureException when it is too large, damaged, or no picture taken here
   */
  public CleanPicture clean(byte[] sent) {
    if (sent.length > maxBytes) {
      throw tooLarge();
    }
    PictureHeader header = PictureHeader.of(sent);
    int size = Math.max(1, header.megapixels());
    if (size > maxMegapixels) {
      throw tooLarge();
    }
    places.acquireUninterruptibly(size);
    try {
      return header.kind() == PictureHeader.Kind.JPEG ? jpeg(sent) : png(sent);
    } finally {
      places.release(size);
    }
  }

  private UnusablePictureException tooLarge() {
    return new UnusablePictureException(
        PictureProblem.TOO_LARGE,
        "the picture is larger than %d MB or %d megapixels"
            .formatted(maxBytes / 1_000_000, maxMegapixels));
  }

  private static CleanPicture jpeg(byte[] sent) {
    JpegFile jpeg = JpegFile.parse(sent);
    if (jpeg.components() == 4) {
      throw new UnusablePictureException(
          PictureProblem.KIND, "pictures for printing (CMYK) are not taken");
    }
    Exif exif = Exif.of(jpeg.exif());
    double ratio = ratio(jpeg, jpeg.stripped(false).length);
    boolean srgb = Srgb.isMeantBy(jpeg.profile());
    BufferedImage pixels = Decoder.decode(jpeg.stripped(!srgb));
    if (jpeg.isBaselineColour() && exif.orientation() == 1 && srgb) {
      byte[] kept = jpeg.stripped(false);
      return of(kept, true, pixels, ratio, exif);
    }
    BufferedImage upright = Upright.of(pixels, exif.orientation());
    return of(Decoder.png(upright), false, upright, ratio, exif);
  }

  private static double ratio(JpegFile jpeg, int coded) {
    return Math.max(1, BYTES_A_PIXEL * jpeg.width() * jpeg.height() / coded);
  }

  private static CleanPicture png(byte[] sent) {
    Exif exif = Exif.of(PngChunks.exif(sent));
    BufferedImage upright = Upright.of(Decoder.decode(sent), exif.orientation());
    return of(Decoder.png(upright), false, upright, 0, exif);
  }

  private static CleanPicture of(
      byte[] file, boolean jpeg, BufferedImage pixels, double ratio, Exif exif) {
    return new CleanPicture(
        file,
        jpeg,
        pixels.getWidth(),
        pixels.getHeight(),
        ratio > 0,
        ratio,
        exif.maker(),
        exif.model(),
        exif.taken());
  }
}
