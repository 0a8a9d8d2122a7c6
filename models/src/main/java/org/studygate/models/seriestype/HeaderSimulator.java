package org.studygate.models.seriestype;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.models.image.SeriesHeader;

/**
 * Invents plausible headers: protocol families with the ranges of times that textbooks and vendors'
 * default protocols give (Bernstein, King, Zhou: Handbook of MRI Pulse Sequences, 2004), and words
 * as sites use them. Attributes are dropped at random, words mislead at times, so that the model
 * learns to weigh rather than to look up.
 */
final class HeaderSimulator {

  /**
   * A protocol family. Times are ranges in ms; a range that starts below 0 means absent.
   *
   * @param words of which some are used; a leading word is the most telling one
   */
  private record Family(
      String label,
      double[] te,
      double[] tr,
      double[] ti,
      double[] flip,
      double[] train,
      double[] b,
      String sequence,
      String variant,
      String imageType,
      String words) {}

  private static final double[] NONE = {-1, -1};

  private static double[] r(double low, double high) {
    return new double[] {low, high};
  }

  private static final List<Family> MR =
      List.of(
          new Family(
              "MR_T1",
              r(7, 22),
              r(300, 900),
              NONE,
              r(60, 95),
              r(1, 4),
              NONE,
              "SE",
              "SK SP",
              "",
              "t1 se tse sag tra"),
          new Family(
              "MR_T1",
              r(1.5, 4.5),
              r(1500, 2700),
              r(600, 1200),
              r(6, 13),
              r(1, 220),
              NONE,
              "GR IR",
              "SK SP MP",
              "ND NORM",
              "mprage t1 t1w mpr tfl 3d anat"),
          new Family(
              "MR_T1",
              r(1.2, 5),
              r(4, 15),
              r(300, 500),
              r(8, 30),
              r(1, 1),
              NONE,
              "GR",
              "SS SK SP",
              "",
              "bravo spgr t1 3d fspgr vibe lava irspgr"),
          new Family(
              "MR_T1",
              r(2, 10),
              r(80, 400),
              NONE,
              r(50, 90),
              r(1, 1),
              NONE,
              "GR",
              "SP OSP",
              "",
              "t1 fl2d flash fl3d gre"),
          new Family(
              "MR_T1",
              r(7, 30),
              r(1500, 3200),
              r(500, 1100),
              r(90, 160),
              r(4, 12),
              NONE,
              "SE IR",
              "SK",
              "",
              "t1 t1flair flair ir dark"),
          new Family(
              "MR_T2",
              r(60, 140),
              r(2000, 9000),
              NONE,
              r(80, 180),
              r(6, 40),
              NONE,
              "SE",
              "SK SP OSP",
              "",
              "t2 tse fse t2w blade propeller ax"),
          new Family(
              "MR_T2",
              r(80, 565),
              r(1500, 4000),
              NONE,
              r(90, 180),
              r(60, 300),
              NONE,
              "SE",
              "SK SP",
              "",
              "t2 space cube vista 3d"),
          new Family(
              "MR_T2",
              r(60, 200),
              r(500, 4500),
              NONE,
              r(90, 180),
              r(60, 256),
              NONE,
              "SE",
              "SK SS OSP",
              "",
              "haste t2 ssfse single"),
          new Family(
              "MR_T2",
              r(30, 100),
              r(2500, 7000),
              r(120, 230),
              r(90, 180),
              r(4, 20),
              NONE,
              "SE IR",
              "SK",
              "",
              "stir tirm t2 fs"),
          new Family(
              "MR_FLAIR",
              r(70, 160),
              r(6000, 12000),
              r(1900, 2900),
              r(90, 180),
              r(8, 40),
              NONE,
              "SE IR",
              "SK SP MP",
              "",
              "flair t2 dark fluid tirm"),
          new Family(
              "MR_FLAIR",
              r(90, 420),
              r(4500, 9000),
              r(1300, 2500),
              r(90, 160),
              r(100, 280),
              NONE,
              "SE IR",
              "SK SP MP",
              "FLUID_ATTENUATED",
              "flair space cube 3d vista brainview"),
          new Family(
              "MR_PD",
              r(6, 45),
              r(1500, 5000),
              NONE,
              r(80, 180),
              r(1, 16),
              NONE,
              "SE",
              "SK SP",
              "",
              "pd proton density fse tse pdw"),
          new Family(
              "MR_PD",
              r(20, 48),
              r(2000, 4500),
              NONE,
              r(90, 180),
              r(4, 12),
              NONE,
              "SE",
              "SK SP OSP",
              "",
              "pd fs fse tse cor sag"),
          new Family(
              "MR_DWI",
              r(45, 130),
              r(2500, 15000),
              NONE,
              r(90, 180),
              r(1, 150),
              r(0, 3000),
              "EP SE",
              "SK SP",
              "DIFFUSION",
              "dwi ep2d diff dti tensor dir b1000 resolve"),
          new Family(
              "MR_DWI",
              r(45, 130),
              r(2500, 15000),
              NONE,
              r(90, 180),
              r(1, 150),
              NONE,
              "EP SE",
              "SK SP",
              "DIFFUSION ADC",
              "adc dwi ep2d diff map"),
          new Family(
              "MR_DWI",
              r(45, 130),
              r(2500, 15000),
              NONE,
              r(90, 180),
              r(1, 150),
              r(500, 1500),
              "EP SE",
              "SK SP",
              "DIFFUSION TRACEW",
              "trace tracew dwi ep2d diff"),
          new Family(
              "MR_DWI",
              NONE,
              NONE,
              NONE,
              NONE,
              NONE,
              r(0, 3000),
              "EP SE",
              "SK",
              "DIFFUSION FA",
              "dti fa tensor dwi dir dir30"),
          new Family(
              "MR_T2STAR",
              r(12, 50),
              r(400, 4000),
              NONE,
              r(45, 90),
              r(1, 100),
              NONE,
              "EP GR",
              "SK SS",
              "FMRI",
              "bold ep2d fmri epi rest task func run asc"),
          new Family(
              "MR_T2STAR",
              r(15, 60),
              r(500, 3500),
              NONE,
              r(40, 90),
              r(1, 100),
              NONE,
              "EP",
              "SK SS",
              "MOSAIC",
              "epi bold func fmri ax sms"),
          new Family(
              "MR_T2STAR",
              r(10, 35),
              r(300, 1200),
              NONE,
              r(12, 35),
              r(1, 1),
              NONE,
              "GR",
              "SP",
              "",
              "t2* gre t2star hemo medic fl2d"),
          new Family(
              "MR_T2STAR",
              r(15, 40),
              r(20, 60),
              NONE,
              r(8, 20),
              r(1, 8),
              NONE,
              "GR",
              "SP",
              "SWI",
              "swi swan t2* mip mag"),
          new Family(
              "MR_ANGIO",
              r(2, 8),
              r(15, 50),
              NONE,
              r(12, 35),
              r(1, 1),
              NONE,
              "GR",
              "SP MTC",
              "",
              "tof mra angio 3d circle willis"),
          new Family(
              "MR_ANGIO",
              r(2, 8),
              r(15, 50),
              NONE,
              r(12, 35),
              r(1, 1),
              NONE,
              "GR",
              "SP",
              "PROJECTION IMAGE MIP",
              "mip tof mra angio"),
          new Family(
              "MR_ANGIO",
              r(3, 10),
              r(15, 80),
              NONE,
              r(8, 25),
              r(1, 1),
              NONE,
              "GR",
              "SP",
              "FLOW_ENCODED",
              "pc venc angio phase mra"),
          new Family(
              "MR_OTHER",
              r(9, 60),
              r(2500, 6000),
              r(600, 2500),
              r(70, 180),
              r(1, 80),
              NONE,
              "EP",
              "SK",
              "ASL PERFUSION",
              "pasl asl pcasl perf cbf label m0 perfusion weighted relcbf"),
          new Family(
              "MR_OTHER",
              r(1, 10),
              r(4, 1000),
              NONE,
              r(5, 70),
              r(1, 2),
              NONE,
              "GR",
              "SP",
              "M",
              "field map gre fmap b0map mapping b0 fieldmap mag"),
          new Family(
              "MR_OTHER",
              r(1, 10),
              r(4, 1000),
              NONE,
              r(5, 70),
              r(1, 2),
              NONE,
              "GR",
              "SP",
              "P PHASE",
              "field map gre fmap b0map mapping phase ph"),
          new Family(
              "MR_OTHER",
              r(1, 6),
              r(3, 30),
              NONE,
              r(10, 60),
              r(1, 1),
              NONE,
              "GR",
              "SP",
              "LOCALIZER",
              "loc localizer scout survey aahead 3plane"),
          new Family(
              "MR_OTHER",
              NONE,
              NONE,
              NONE,
              NONE,
              NONE,
              NONE,
              "",
              "",
              "DERIVED",
              "map t1map t2map quantitative ratio phase"));

  private static final Map<String, List<String>> MODALITIES =
      Map.of(
          "CT", List.of("CT"),
          "CR", List.of("CR", "DX", "RG"),
          "US", List.of("US"),
          "PT", List.of("PT"),
          "PHOTO", List.of("XC", "GM", "DMS"),
          "OTHER",
              List.of(
                  "SC",
                  "OT",
                  "SR",
                  "SEG",
                  "RTSTRUCT",
                  "RTDOSE",
                  "RTPLAN",
                  "PR",
                  "KO",
                  "DOC",
                  "NM",
                  "XA",
                  "MG",
                  "ES",
                  "SM",
                  "OP",
                  "ECG",
                  "REG",
                  "RF"));

  private static final Map<String, String> WORDS =
      Map.of(
          "CT", "head brain axial chest abdomen routine bone contrast native helical thorax",
          "CR", "chest pa ap lateral thorax bedside hand knee",
          "US", "abdomen liver echo thyroid obstetric cardiac duplex",
          "PT", "pet ac fdg wb wholebody nac tof",
          "PHOTO", "photo skin dermatology lesion camera",
          "OTHER", "report summary dose screen save key images phoenix document exam");

  private final Random random;

  HeaderSimulator(Random random) {
    this.random = random;
  }

  /** A header of a series with this label. */
  SeriesHeader draw(String label) {
    List<Family> families = MR.stream().filter(f -> f.label().equals(label)).toList();
    if (families.isEmpty()) {
      return other(label);
    }
    Family f = families.get(random.nextInt(families.size()));
    boolean bare = random.nextInt(20) == 0;
    Set<String> type = terms(random.nextInt(4) == 0 ? "DERIVED SECONDARY" : "ORIGINAL PRIMARY", 1);
    type.addAll(
        f.imageType().startsWith("PROJECTION")
            ? Set.of("PROJECTION IMAGE", "MIP")
            : terms(f.imageType(), 0.75));
    if (random.nextInt(3) == 0) {
      type.add("M");
    }
    return new SeriesHeader(
        random.nextInt(50) == 0 ? "" : "MR",
        "",
        bare ? Double.NaN : value(f.te()),
        bare ? Double.NaN : value(f.tr()),
        bare ? Double.NaN : value(f.ti()),
        bare ? Double.NaN : value(f.flip()),
        bare || random.nextInt(3) == 0 ? Double.NaN : value(f.train()),
        random.nextInt(3) == 0 ? Double.NaN : value(f.b()),
        bare ? Set.of() : terms(f.sequence(), 0.95),
        bare ? Set.of() : terms(f.variant(), 0.8),
        Set.of(),
        type,
        words(f.words(), 0.75));
  }

  private SeriesHeader other(String label) {
    if (label.equals("OTHER") && random.nextInt(4) == 0) {
      return capture();
    }
    List<String> modalities = MODALITIES.get(label);
    Set<String> type = terms("ORIGINAL PRIMARY DERIVED SECONDARY AXIAL", 0.4);
    double no = Double.NaN;
    return new SeriesHeader(
        modalities.get(random.nextInt(modalities.size())),
        "",
        no,
        no,
        no,
        no,
        no,
        no,
        Set.of(),
        Set.of(),
        Set.of(),
        type,
        words(WORDS.get(label), 0.3));
  }

  /** A screen capture that bears the modality of the study it was made in. */
  private SeriesHeader capture() {
    double no = Double.NaN;
    Set<String> type = terms("DERIVED SECONDARY", 0.95);
    if (random.nextInt(3) == 0) {
      type.add("SCREEN SAVE");
    }
    return new SeriesHeader(
        random.nextBoolean() ? "CT" : "MR",
        "",
        no,
        no,
        no,
        no,
        no,
        no,
        Set.of(),
        Set.of(),
        Set.of(),
        type,
        words("summary exam report dose screen save protocol page", 0.6));
  }

  private double value(double[] range) {
    if (range[0] < 0 || random.nextInt(12) == 0) {
      return Double.NaN;
    }
    double low = Math.log1p(range[0]);
    double high = Math.log1p(range[1]);
    return Math.expm1(low + (high - low) * random.nextDouble());
  }

  private Set<String> terms(String all, double chance) {
    Set<String> out = new TreeSet<>();
    for (String term : all.split(" ")) {
      if (!term.isEmpty() && random.nextDouble() < chance) {
        out.add(term);
      }
    }
    return out;
  }

  private Set<String> words(String family, double leading) {
    String[] words = family.split(" ");
    Set<String> out = terms(String.join(" ", Arrays.copyOfRange(words, 1, words.length)), 0.3);
    if (random.nextDouble() < leading) {
      out.add(words[0]);
    }
    if (random.nextInt(12) == 0) {
      out.clear();
    }
    if (random.nextInt(15) == 0) {
      out.add(MR.get(random.nextInt(MR.size())).words().split(" ")[0]);
    }
    return out;
  }
}
