package org.studygate.models.knowledge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Foreground;

/**
 * Figures of one slice that need no clean image beside it, as the quality control of MR uses them.
 *
 * <ul>
 *   <li>{@code EFC}: entropy of the intensities, 1 for evenly spread energy as ghosts and blur give
 *       (Atkinson et al., IEEE Trans Med Imaging 16, 1997);
 *   <li>{@code FBER}: mean energy of the body over that of the air, in decibels (Shehzad et al.,
 *       2015);
 *   <li>{@code SNR}: mean of the body over the deviation of the air, Rayleigh-corrected, in
 *       decibels (Dietrich et al., J Magn Reson Imaging 26, 2007);
 *   <li>{@code ghosts}: part of the air that is bright for air, as ghosts and wrap-around leave
 *       (after QI1 of Mortamet et al., Magn Reson Med 62, 2009);
 *   <li>{@code sharpness}: mean gradient over mean intensity in the body;
 *   <li>{@code graininess}: mean absolute Laplacian over mean gradient in the body;
 *   <li>{@code shading}: deviation of block means over their mean in the body;
 *   <li>{@code stripes}: largest deviation of a line's mean from its neighbours' in the air, in
 *       deviations of all lines.
 * </ul>
 */
public final class ImageFigures {

  private static final int BLOCK = 16;

  private ImageFigures() {}

  public static Map<String, Double> of(Slice slice) {
    int w = slice.width();
    int h = slice.height();
    Window window = Window.percentiles(slice.values(), 0, 99.8);
    float[] v = new float[slice.values().length];
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) window.apply(slice.values()[i]);
    }
    boolean[] body = Foreground.mask(v, w, h);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("EFC", entropy(v));
    air(v, body, out);
    edges(v, body, w, h, out);
    out.put("shading", shading(v, body, w, h));
    out.put("stripes", Math.max(stripes(v, body, w, h, true), stripes(v, body, w, h, false)));
    return out;
  }

  private static double entropy(float[] v) {
    double energy = 0;
    for (float x : v) {
      energy += x * x;
    }
    double scale = Math.sqrt(Math.max(1e-12, energy));
    double sum = 0;
    for (float x : v) {
      double part = x / scale;
      sum -= part > 0 ? part * Math.log(part) : 0;
    }
    double most = Math.sqrt(v.length) * Math.log(Math.sqrt(v.length));
    return sum / most;
  }

  private static void air(float[] v, boolean[] body, Map<String, Double> out) {
    double in = 0;
    double inEnergy = 0;
    double outEnergy = 0;
    int n = 0;
    float[] air = new float[v.length];
    int m = 0;
    for (int i = 0; i < v.length; i++) {
      if (body[i]) {
        in += v[i];
        inEnergy += v[i] * v[i];
        n++;
      } else {
        outEnergy += v[i] * v[i];
        air[m++] = v[i];
      }
    }
    double meanIn = in / Math.max(1, n);
    double airEnergy = outEnergy / Math.max(1, m) + 1e-8;
    out.put("FBER", 10 * Math.log10((inEnergy / Math.max(1, n) + 1e-8) / airEnergy));
    // noise of magnitude images: energy is twice the variance
    out.put("SNR", 20 * Math.log10((meanIn + 1e-4) / Math.sqrt(airEnergy / 2)));
    float[] sorted = Arrays.copyOf(air, m);
    Arrays.sort(sorted);
    double median = m == 0 ? 0 : sorted[m / 2];
    double limit = Math.max(0.02, 4 * median);
    int bright = 0;
    for (int i = 0; i < m; i++) {
      bright += air[i] > limit ? 1 : 0;
    }
    out.put("ghosts", (double) bright / Math.max(1, m));
  }

  private static void edges(float[] v, boolean[] body, int w, int h, Map<String, Double> out) {
    double gradient = 0;
    double laplace = 0;
    double mean = 0;
    int n = 0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int i = y * w + x;
        if (body[i]) {
          double dx = (v[i + 1] - v[i - 1]) / 2.0;
          double dy = (v[i + w] - v[i - w]) / 2.0;
          gradient += Math.sqrt(dx * dx + dy * dy);
          laplace += Math.abs(v[i + 1] + v[i - 1] + v[i + w] + v[i - w] - 4.0 * v[i]) / 4;
          mean += v[i];
          n++;
        }
      }
    }
    out.put("sharpness", gradient / Math.max(1e-6, mean));
    out.put("graininess", n == 0 ? 0 : laplace / Math.max(1e-6, gradient));
  }

  private static double shading(float[] v, boolean[] body, int w, int h) {
    Stat blocks = Stat.EMPTY;
    int size = Math.max(4, Math.max(w, h) / BLOCK);
    for (int top = 0; top + size <= h; top += size) {
      for (int left = 0; left + size <= w; left += size) {
        double sum = 0;
        int n = 0;
        for (int y = top; y < top + size; y++) {
          for (int x = left; x < left + size; x++) {
            if (body[y * w + x]) {
              sum += v[y * w + x];
              n++;
            }
          }
        }
        if (n > 0.8 * size * size) {
          blocks = blocks.plus(sum / n);
        }
      }
    }
    return blocks.deviation() / Math.max(1e-6, blocks.mean());
  }

  private static double stripes(float[] v, boolean[] body, int w, int h, boolean rows) {
    int lines = rows ? h : w;
    double[] mean = new double[lines];
    Stat all = Stat.EMPTY;
    for (int line = 0; line < lines; line++) {
      double sum = 0;
      int n = 0;
      for (int k = 0; k < (rows ? w : h); k++) {
        int i = rows ? line * w + k : k * w + line;
        if (!body[i]) {
          sum += v[i];
          n++;
        }
      }
      mean[line] = n == 0 ? 0 : sum / n;
    }
    double most = 0;
    for (int line = 2; line < lines - 2; line++) {
      double near = (mean[line - 2] + mean[line - 1] + mean[line + 1] + mean[line + 2]) / 4;
      double gap = mean[line] - near;
      all = all.plus(gap);
      most = Math.max(most, gap);
    }
    return most / Math.max(1e-5, all.deviation());
  }
}
