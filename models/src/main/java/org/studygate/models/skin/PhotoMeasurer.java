package org.studygate.models.skin;

import java.util.Arrays;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.pixeltext.TextMap;

/**
 * Measures a photo, shrunk to a longer side of 512 pixels so that the same limits hold for every
 * camera.
 *
 * <ul>
 *   <li>Focus: variance of the Laplacian of luminance (Pech-Pacheco et al., ICPR 2000).
 *   <li>Directionality: coherence of the mean structure tensor, (λ1 − λ2) / (λ1 + λ2) (Bigün and
 *       Granlund, ICCV 1987).
 *   <li>Exposure: shares of pixels with luma below 0.06 and above 0.97; the 5th to 95th percentile
 *       as contrast.
 *   <li>Glare: value above 0.92 with a saturation below 0.15, as specular reflections are found in
 *       endoscopy (Oh et al., Med Image Anal 11:110, 2007), where the photo as a whole has colour.
 *   <li>Colour cast: how far the median a*, b* lie outside of the box in which the skin of all
 *       ethnic groups lies (Xiao et al., Skin Res Technol 23:21, 2017), widened for the redness and
 *       the pink of lesions in dermoscopy: a* −2 to 32, b* −8 to 34.
 *   <li>Skin: share of pixels within a* 3 to 42, b* −12 to 42 and L* of at least 8, from the same
 *       source. (The usual limits in Cb and Cr, Chai and Ngan, IEEE Trans. CSVT 9:551, 1999, miss
 *       much of the skin in dermoscopy.)
 *   <li>Spots: {@link Spots}. Text: the repository's text detector.
 * </ul>
 */
public final class PhotoMeasurer {

  private static final int SIDE = 512;

  private final TextDetector text;

  /**
   * @param text null: text is not looked for
   */
  public PhotoMeasurer(TextDetector text) {
    this.text = text;
  }

  /**
   * @throws ModelException when the text detector fails
   */
  public PhotoMeasures measure(Photo photo) throws ModelException {
    Pixels pixels = Pixels.of(photo).atMost(SIDE);
    float[] luma = pixels.luma();
    float[] sorted = luma.clone();
    Arrays.sort(sorted);
    float[][] lab = Lab.of(pixels.atMost(128));
    Spots spots = Spots.find(pixels);
    return new PhotoMeasures(
        spots.largestShare(),
        spots.largestBorder(),
        spots.count(),
        laplacian(luma, pixels.width(), pixels.height()),
        directionality(luma, pixels.width(), pixels.height()),
        at(sorted, 0.5),
        at(sorted, 0.95) - at(sorted, 0.05),
        share(luma, 0, 0.06f),
        share(luma, 0.97f, 2),
        glare(pixels),
        cast(lab),
        skin(lab),
        text == null ? 0 : text(pixels, luma));
  }

  private static double at(float[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static double share(float[] values, float from, float to) {
    int n = 0;
    for (float value : values) {
      n += value >= from && value < to ? 1 : 0;
    }
    return (double) n / values.length;
  }

  private static double laplacian(float[] v, int w, int h) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        double l = 255 * (v[i - 1] + v[i + 1] + v[i - w] + v[i + w] - 4 * v[i]);
        sum += l;
        squares += l * l;
        n++;
      }
    }
    return n == 0 ? 0 : squares / n - sum / n * sum / n;
  }

  private static double directionality(float[] v, int w, int h) {
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        double dx = v[i + 1] - v[i - 1];
        double dy = v[i + w] - v[i - w];
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    return xx + yy == 0 ? 0 : Math.hypot(xx - yy, 2 * xy) / (xx + yy);
  }

  private static double glare(Pixels pixels) {
    int bright = 0;
    double colour = 0;
    for (int i = 0; i < pixels.count(); i++) {
      float most =
          Math.max(pixels.planes()[0][i], Math.max(pixels.planes()[1][i], blue(pixels, i)));
      float least =
          Math.min(pixels.planes()[0][i], Math.min(pixels.planes()[1][i], blue(pixels, i)));
      double saturation = most == 0 ? 0 : (most - least) / most;
      colour += saturation;
      bright += most > 0.92 && saturation < 0.15 ? 1 : 0;
    }
    return colour / pixels.count() < 0.05 ? 0 : (double) bright / pixels.count();
  }

  private static float blue(Pixels pixels, int i) {
    return pixels.planes()[2][i];
  }

  static double cast(float[][] lab) {
    double a = outside(median(lab[1]), -2, 32);
    double b = outside(median(lab[2]), -8, 34);
    return Math.hypot(a, b);
  }

  private static double median(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double outside(double value, double from, double to) {
    return Math.max(0, Math.max(from - value, value - to));
  }

  static double skin(float[][] lab) {
    int n = 0;
    for (int i = 0; i < lab[0].length; i++) {
      boolean hue = lab[1][i] >= 3 && lab[1][i] <= 42 && lab[2][i] >= -12 && lab[2][i] <= 42;
      n += hue && lab[0][i] >= 8 ? 1 : 0;
    }
    return (double) n / lab[0].length;
  }

  private double text(Pixels pixels, float[] luma) throws ModelException {
    float[] grey = new float[luma.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = 255 * luma[i];
    }
    TextMap map = text.detect(new Slice(pixels.width(), pixels.height(), grey), 1);
    int cells = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        cells += map.score(column, row) >= 0.5 ? 1 : 0;
      }
    }
    return (double) cells / (map.columns() * map.rows());
  }
}
