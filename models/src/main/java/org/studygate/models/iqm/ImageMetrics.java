package org.studygate.models.iqm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Slice;

/**
 * The metrics of a head MR series, from slices of one size, without units where none is given.
 *
 * <ul>
 *   <li>{@code cjv} coefficient of joint variation, (σ WM + σ GM) / |μ WM − μ GM| (Ganzetti et al.,
 *       Front Neuroinform 2016;10:10): higher with motion and shading
 *   <li>{@code cnr} contrast to noise, |μ GM − μ WM| / √(σ² air + σ² WM + σ² GM) (Magnotta and
 *       Friedman, J Digit Imaging 2006;19:140)
 *   <li>{@code snr_csf, snr_gm, snr_wm, snr_total} μ / (σ √(n / (n − 1))) of a tissue
 *   <li>{@code snrd_…} Dietrich's, 0.655 μ / σ air (Dietrich et al., J Magn Reson Imaging
 *       2007;26:375)
 *   <li>{@code efc} entropy focus criterion (Atkinson et al., IEEE Trans Med Imaging 1997;16:903),
 *       0 to 1: higher with ghosts and blurring
 *   <li>{@code fber} foreground to background energy ratio, of medians of squares (Shehzad et al.,
 *       Front Neurosci 2015)
 *   <li>{@code fwhm_x, fwhm_y, fwhm_avg} smoothness in pixels, from the variance of the differences
 *       of neighbours (Forman et al., Magn Reson Med 1995;33:636)
 *   <li>{@code wm2max} median of WM to the 99.95th percentile of all
 *   <li>{@code inu_med, inu_range} median and 5th to 95th percentile range of the bias field in the
 *       brain; here of a second-order surface fitted to the logarithm of WM, in place of N4
 *       (Tustison et al., IEEE Trans Med Imaging 2010;29:1310)
 *   <li>{@code qi_1, qi_2} artefacts in the air, and how badly its noise fits its distribution
 *       (Mortamet et al., Magn Reson Med 2009;62:365); qi_1 of pixels 10 robust deviations off
 *   <li>{@code rpve_csf, rpve_gm, rpve_wm} residual partial volume (as MRIQC), from memberships
 *       between the tissues' means
 *   <li>{@code icvs_csf, icvs_gm, icvs_wm} parts of the brain's volume
 *   <li>{@code summary_T_S} mean, median, mad, stdv, p05, p95, kurtosis k and count n of bg, csf,
 *       gm and wm
 * </ul>
 *
 * Intensities are scaled so that WM has the median 1000. Tissues come from {@link TissueClasses}.
 */
public final class ImageMetrics {

  private static final double DIETRICH = 0.6551364;

  private ImageMetrics() {}

  /**
   * @param slices of one size, of the inner part of a head
   * @return by name; empty when no brain was found
   */
  public static Map<String, Double> of(List<Slice> slices) {
    return of(slices, List.of());
  }

  /**
   * @param slices of one size, of the inner part of a head
   * @param told the tissue of each pixel of each slice, ordinals of {@link
   *     org.studygate.models.tissue.Tissue}, that say where the brain is; none where that is not
   *     known
   * @return by name; empty when no brain was found
   */
  public static Map<String, Double> of(List<Slice> slices, List<byte[]> told) {
    TissueClasses classes = TissueClasses.of(slices, told);
    if (classes == null) {
      return Map.of();
    }
    Sample csf = classes.sample(TissueClasses.CSF);
    Sample gm = classes.sample(TissueClasses.GM);
    Sample wm = classes.sample(TissueClasses.WM);
    Sample air = classes.air();
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("cjv", (wm.deviation() + gm.deviation()) / Math.abs(wm.mean() - gm.mean()));
    double noise = air.deviation();
    out.put(
        "cnr",
        Math.abs(gm.mean() - wm.mean())
            / Math.sqrt(
                noise * noise + wm.deviation() * wm.deviation() + gm.deviation() * gm.deviation()));
    List<Sample> tissues = List.of(csf, gm, wm);
    List<String> names = List.of("csf", "gm", "wm");
    double snr = 0;
    double snrd = 0;
    for (int i = 0; i < 3; i++) {
      Sample tissue = tissues.get(i);
      double n = tissue.count();
      double own = tissue.mean() / (tissue.deviation() * Math.sqrt(n / (n - 1)));
      double dietrich = DIETRICH * tissue.mean() / Math.max(1e-3, noise);
      out.put("snr_" + names.get(i), own);
      out.put("snrd_" + names.get(i), dietrich);
      snr += own / 3;
      snrd += dietrich / 3;
    }
    out.put("snr_total", snr);
    out.put("snrd_total", snrd);
    out.put("efc", Energy.efc(slices));
    out.put("fber", Energy.fber(classes));
    out.putAll(Smoothness.of(slices));
    out.put("wm2max", wm.median() / classes.percentileOfAll(99.95));
    out.putAll(BiasEstimate.of(classes));
    out.putAll(AirQuality.of(classes));
    double brain = csf.count() + gm.count() + wm.count();
    for (int i = 0; i < 3; i++) {
      out.put("icvs_" + names.get(i), tissues.get(i).count() / brain);
      out.put("rpve_" + names.get(i), classes.partialVolume(i));
      out.putAll(tissues.get(i).summary("summary_" + names.get(i)));
    }
    out.putAll(air.summary("summary_bg"));
    out.values().removeIf(value -> !Double.isFinite(value));
    return out;
  }
}
