package org.studygate.models.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.studygate.models.image.SeriesHeader;

/** Counts which attributes and values of headers go with which type, per vendor and over all. */
public final class HeaderCounts {

  private static final String ANY = "any";

  /** Words of descriptions that are counted; others may be anything, patients' names included. */
  private static final Set<String> WORDS =
      Set.of(
          "t1",
          "t1w",
          "t2",
          "t2w",
          "t2star",
          "pd",
          "flair",
          "dark",
          "dwi",
          "dti",
          "diff",
          "ep2d",
          "adc",
          "trace",
          "tof",
          "mra",
          "angio",
          "swi",
          "asl",
          "pcasl",
          "pasl",
          "epi",
          "bold",
          "fmri",
          "func",
          "rest",
          "tse",
          "fse",
          "gre",
          "tfl",
          "mprage",
          "bravo",
          "spgr",
          "vibe",
          "space",
          "cube",
          "haste",
          "flash",
          "stir",
          "tirm",
          "fieldmap",
          "fmap",
          "b0",
          "loc",
          "localizer",
          "scout",
          "survey",
          "head",
          "brain",
          "axial",
          "ax",
          "sag",
          "cor",
          "fl2d",
          "fl3d",
          "se",
          "ir",
          "map");

  private static final double LEAST_SHARE = 0.6;

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** Counts one series of a known type. */
  public void add(SeriesHeader header, String type) {
    for (String fact : facts(header)) {
      count(ANY + "\t" + fact, type);
      if (!header.vendor().isEmpty()) {
        count(header.vendor() + "\t" + fact, type);
      }
    }
  }

  private void count(String key, String type) {
    counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(type, 1, Integer::sum);
  }

  /** The attributes of a header as {@code attribute TAB value}. */
  static Set<String> facts(SeriesHeader header) {
    Set<String> out = new TreeSet<>();
    add(out, "Modality", header.modality());
    add(out, "BodyPartExamined", header.bodyPart());
    header.scanningSequence().forEach(term -> add(out, "ScanningSequence", plain(term)));
    header.sequenceVariant().forEach(term -> add(out, "SequenceVariant", plain(term)));
    header.imageType().forEach(term -> add(out, "ImageType", plain(term)));
    header.words().stream().filter(WORDS::contains).forEach(word -> add(out, "word", word));
    range(out, "EchoTime (ms)", header.echoTime(), 5, 15, 30, 60, 120);
    range(out, "RepetitionTime (ms)", header.repetitionTime(), 50, 800, 2000, 5000);
    range(out, "InversionTime (ms)", header.inversionTime(), 300, 1500);
    range(out, "FlipAngle (°)", header.flipAngle(), 20, 60, 120);
    range(out, "EchoTrainLength", header.echoTrainLength(), 1, 32);
    range(out, "DiffusionBValue", header.bValue(), 1, 500);
    return out;
  }

  /** Terms are code strings; anything else is not kept. */
  private static String plain(String term) {
    return term.matches("[A-Z0-9_ ]{1,20}") && !term.matches(".*[0-9]{4}.*") ? term : "";
  }

  private static void add(Set<String> out, String attribute, String value) {
    if (!value.isEmpty()) {
      out.add(attribute + "\t" + value);
    }
  }

  private static void range(Set<String> out, String attribute, double value, int... borders) {
    if (!Double.isFinite(value)) {
      return;
    }
    for (int i = 0; i < borders.length; i++) {
      if (value < borders[i]) {
        add(out, attribute, i == 0 ? "< " + borders[0] : borders[i - 1] + "–" + borders[i]);
        return;
      }
    }
    add(out, attribute, "≥ " + borders[borders.length - 1]);
  }

  /** What was seen at least so often and points to one type mostly, the most telling first. */
  public List<HeaderFact> facts(int leastSeries) {
    List<HeaderFact> out = new ArrayList<>();
    counts.forEach(
        (key, types) -> {
          int n = types.values().stream().mapToInt(Integer::intValue).sum();
          Map.Entry<String, Integer> best =
              types.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
          double share = (double) best.getValue() / n;
          if (n >= leastSeries && share >= LEAST_SHARE) {
            String[] parts = key.split("\t");
            out.add(new HeaderFact(parts[0], parts[1], parts[2], best.getKey(), n, share));
          }
        });
    out.sort(
        Comparator.comparing(HeaderFact::vendor)
            .thenComparing(HeaderFact::type)
            .thenComparing(Comparator.comparingDouble(HeaderCounts::weight).reversed()));
    return out;
  }

  private static double weight(HeaderFact fact) {
    return fact.share() * (fact.n() / (fact.n() + 2.0));
  }
}
