package org.studygate.models.seriestype;

import java.util.List;
import java.util.Set;
import org.studygate.models.image.SeriesHeader;

/**
 * A header as numbers from 0 to 1. Free text enters only as "contains the stem …" for a fixed list
 * of technical stems; the text itself is not kept.
 */
public final class HeaderFeatures {

  private static final List<String> MODALITIES =
      List.of(
          "MR",
          "CT",
          "CR",
          "DX",
          "RG",
          "RF",
          "US",
          "PT",
          "NM",
          "XC",
          "GM",
          "DMS",
          "SC",
          "OT",
          "SR",
          "SEG",
          "RTSTRUCT",
          "RTDOSE",
          "RTPLAN",
          "RTIMAGE",
          "PR",
          "KO",
          "DOC",
          "XA",
          "MG",
          "ES",
          "SM",
          "OP",
          "ECG",
          "REG");

  private static final List<String> SEQUENCES =
      List.of("SE", "GR", "IR", "EP", "RM", "SPIN", "GRADIENT", "BOTH");
  private static final List<String> VARIANTS =
      List.of("SK", "MTC", "SS", "TRSS", "SP", "MP", "OSP");
  private static final List<String> IMAGE_TYPES =
      List.of(
          "ORIGINAL",
          "DERIVED",
          "SECONDARY",
          "MOSAIC",
          "M",
          "P",
          "PHASE",
          "MAGNITUDE",
          "ADC",
          "TRACEW",
          "TRACE",
          "FA",
          "DIFFUSION",
          "FMRI",
          "PERFUSION",
          "ASL",
          "PROJECTION IMAGE",
          "MIP",
          "LOCALIZER",
          "MPR",
          "AXIAL",
          "T1",
          "T2",
          "T2_STAR",
          "PROTON_DENSITY",
          "FLUID_ATTENUATED",
          "TOF",
          "FLOW_ENCODED",
          "FIELD_MAP",
          "SWI",
          "MNIP",
          "SCREEN SAVE");

  /** Stems of two letters must be a word's beginning; longer ones may stand anywhere in it. */
  private static final List<String> STEMS =
      List.of(
          "t1", "t2", "t2star", "t2*", "pd", "dwi", "dti", "adc", "tof", "mra", "swi", "asl", "epi",
          "mip", "cbf", "tse", "fse", "gre", "tfl", "stir", "tirm", "flair", "diff", "ep2d", "bold",
          "fmri", "func", "rest", "task", "trace", "tensor", "mprage", "bravo", "spgr", "vibe",
          "lava", "space", "cube", "haste", "flash", "medic", "hemo", "swan", "angio", "perf",
          "pasl", "pcasl", "field", "fmap", "b0", "loc", "scout", "survey", "proton", "dens",
          "phase", "venc", "fl2d", "fl3d", "se", "ir", "ax", "dark", "map", "mag", "fa");

  private static final int NUMBERS = 6;

  private HeaderFeatures() {}

  /** Length of {@link #of}. */
  public static int count() {
    return MODALITIES.size()
        + 1
        + 2 * NUMBERS
        + SEQUENCES.size()
        + VARIANTS.size()
        + IMAGE_TYPES.size()
        + STEMS.size();
  }

  public static float[] of(SeriesHeader header) {
    float[] out = new float[count()];
    int at = 0;
    int modality = MODALITIES.indexOf(header.modality());
    out[modality < 0 ? MODALITIES.size() : modality] = 1;
    at += MODALITIES.size() + 1;
    double[] values = {
      scaled(header.echoTime(), 500),
      scaled(header.repetitionTime(), 15000),
      scaled(header.inversionTime(), 3000),
      header.flipAngle() / 180,
      scaled(header.echoTrainLength(), 300),
      scaled(header.bValue(), 5000)
    };
    for (double value : values) {
      boolean known = Double.isFinite(value);
      out[at++] = known ? 1 : 0;
      out[at++] = known ? (float) Math.max(0, Math.min(1, value)) : 0;
    }
    at = terms(out, at, SEQUENCES, header.scanningSequence());
    at = terms(out, at, VARIANTS, header.sequenceVariant());
    at = terms(out, at, IMAGE_TYPES, header.imageType());
    for (String stem : STEMS) {
      out[at++] = header.words().stream().anyMatch(word -> has(word, stem)) ? 1 : 0;
    }
    return out;
  }

  private static double scaled(double value, double most) {
    return Math.log1p(Math.max(0, value)) / Math.log1p(most);
  }

  private static int terms(float[] out, int at, List<String> known, Set<String> present) {
    for (String term : known) {
      out[at++] = present.contains(term) ? 1 : 0;
    }
    return at;
  }

  private static boolean has(String word, String stem) {
    return stem.length() <= 2 ? word.startsWith(stem) : word.contains(stem);
  }
}
