package org.studygate.models.knowledge;

import java.util.ArrayList;
import java.util.Collection;
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

  static final Comparator<HeaderFact> TELLING =
      Comparator.comparing(HeaderFact::vendor)
          .thenComparing(HeaderFact::type)
          .thenComparing(Comparator.comparingDouble(HeaderCounts::weight).reversed());

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** Counts one series of a known type. */
  public void add(SeriesHeader header, String type) {
    add(facts(header), header.vendor(), type);
  }

  private void count(String key, String type) {
    counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(type, 1, Integer::sum);
  }

  /** The attributes of a header as {@code attribute TAB value}. */
  public static Set<String> facts(SeriesHeader header) {
    Set<String> out = new TreeSet<>();
    put(out, "Modality", header.modality());
    put(out, "BodyPartExamined", header.bodyPart());
    header.scanningSequence().forEach(term -> put(out, "ScanningSequence", plain(term)));
    header.sequenceVariant().forEach(term -> put(out, "SequenceVariant", plain(term)));
    header.imageType().forEach(term -> put(out, "ImageType", plain(term)));
    header.words().stream().filter(WORDS::contains).forEach(word -> put(out, "word", word));
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

  private static void put(Set<String> out, String attribute, String value) {
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
        put(out, attribute, i == 0 ? "< " + borders[0] : borders[i - 1] + "–" + borders[i]);
        return;
      }
    }
    put(out, attribute, "≥ " + borders[borders.length - 1]);
  }

  /** Likewise from its {@link #facts}, as they were kept. */
  public void add(Collection<String> facts, String vendor, String type) {
    for (String fact : facts) {
      count(ANY + "\t" + fact, type);
      if (!vendor.isEmpty()) {
        count(vendor + "\t" + fact, type);
      }
    }
  }

  /** What was seen at least so often, by vendor and type, the most telling first. */
  public List<HeaderFact> facts(int leastSeries) {
    List<HeaderFact> out = new ArrayList<>();
    counts.forEach(
        (key, types) -> {
          String[] parts = key.split("\t");
          HeaderFact fact = new HeaderFact(parts[0], parts[1], parts[2], new TreeMap<>(types));
          if (fact.n() >= leastSeries) {
            out.add(fact);
          }
        });
    out.sort(TELLING);
    return out;
  }

  private static double weight(HeaderFact fact) {
    return fact.share() * (fact.n() / (fact.n() + 2.0));
  }
}
