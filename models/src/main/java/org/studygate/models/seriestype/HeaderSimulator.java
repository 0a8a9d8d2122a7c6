package org.studygate.models.seriestype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final List<Family> MR = families();

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

  private static List<Family> families() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                HeaderSimulator.class.getResourceAsStream("header-families.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("label"))
          .map(line -> line.split("\t", -1))
          .map(
              c ->
                  new Family(
                      c[0],
                      range(c[1]),
                      range(c[2]),
                      range(c[3]),
                      range(c[4]),
                      range(c[5]),
                      range(c[6]),
                      c[7],
                      c[8],
                      c[9],
                      c[10]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] range(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String[] ends = text.split("-");
    return new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
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
        bValue(f),
        bare ? Set.of() : terms(f.sequence(), 0.95),
        bare ? Set.of() : terms(f.variant(), 0.8),
        Set.of(),
        type,
        words(f.words(), 0.75));
  }

  /** Some vendors write a b-value of 0 into series without diffusion. */
  private double bValue(Family f) {
    if (f.b()[0] < 0) {
      return random.nextInt(7) == 0 ? 0 : Double.NaN;
    }
    return random.nextInt(3) == 0 ? Double.NaN : value(f.b());
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
