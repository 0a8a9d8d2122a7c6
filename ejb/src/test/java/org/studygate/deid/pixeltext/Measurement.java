package org.studygate.deid.pixeltext;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Window;
import org.studygate.models.pixeltext.Faces;
import org.studygate.models.pixeltext.SimulatedScreen;
import org.studygate.models.pixeltext.SimulatedScreens;
import org.studygate.models.pixeltext.TextDetector;
import org.studygate.models.pixeltext.TextWriter;
import org.studygate.models.training.Manifest;

/**
 * Measures how much simulated text is hidden and how much of clean images is erased. Run by hand:
 * {@code Measurement REGISTRY MANIFEST.tsv SPLIT SEED COUNT REPORT.json}. The split {@code test} is
 * drawn with faces that no training saw.
 */
public final class Measurement {

  /** Letters count where they stand out from the ground by this share of the picture's range. */
  private static final double VISIBLE = 0.04;

  /** A line that can hardly be seen at all is left out. */
  private static final double MOSTLY = 0.3;

  private static final Map<String, Sensitivity> KINDS =
      Map.of(
          "ultrasound", Sensitivity.SCREEN,
          "report", Sensitivity.SCREEN,
          "radiograph", Sensitivity.PICTURE,
          "topogram", Sensitivity.PICTURE);

  private final TextDetector detector;
  private final Random random;
  private final Map<String, List<Slice>> clean = new TreeMap<>();
  private final JsonObject report = new JsonObject();

  private Measurement(TextDetector detector, long seed) {
    this.detector = detector;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Manifest manifest = Manifest.read(Path.of(args[1]));
    String split = args[2];
    long seed = Long.parseLong(args[3]);
    int count = Integer.parseInt(args[4]);
    try (TextDetector detector = TextDetector.load(Path.of(args[0]), InferenceEngine.ONNX)) {
      Measurement measurement = new Measurement(detector, seed);
      measurement.read(manifest.split(split), count);
      measurement.clean();
      SimulatedScreens screens = new SimulatedScreens(Faces.of(split.equals("test")), seed);
      for (String kind : SimulatedScreens.KINDS) {
        measurement.simulated(screens, kind, count);
      }
      String json = new GsonBuilder().setPrettyPrinting().create().toJson(measurement.report);
      Files.writeString(Path.of(args[5]), json + "\n");
    }
    System.exit(0);
  }

  private void read(List<Manifest.Row> rows, int most) throws ModelException {
    Map<String, Integer> seen = new TreeMap<>();
    for (Manifest.Row row : rows) {
      boolean wanted = !List.of("PHOTO", "US", "OTHER").contains(row.label());
      if (wanted && seen.merge(row.label(), 1, Integer::sum) <= most) {
        try {
          Slices series = Slices.open(row.path());
          for (int i = 0; i < Math.min(4, series.size()); i++) {
            add(row.label(), series.slice(random.nextInt(series.size())));
          }
        } catch (ImageException e) {
          System.err.println("left out: " + row.name());
        }
      }
    }
  }

  /** Volumes of numbers without a unit become whole grey levels, as devices store them. */
  private void add(String label, Slice slice) {
    float[] levels = slice.values().clone();
    boolean whole = true;
    for (float value : levels) {
      whole &= value == Math.rint(value);
    }
    if (!whole) {
      Window window = Window.percentiles(levels, 0.5, 99.9);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = Math.round(2000 * window.apply(levels[i]));
      }
    }
    if (Math.min(slice.width(), slice.height()) >= 64) {
      clean
          .computeIfAbsent(label, l -> new ArrayList<>())
          .add(new Slice(slice.width(), slice.height(), levels));
    }
  }

  private void clean() throws ModelException {
    for (Map.Entry<String, List<Slice>> entry : clean.entrySet()) {
      Sensitivity as = entry.getKey().equals("CR") ? Sensitivity.PICTURE : Sensitivity.SLICE;
      int erased = 0;
      int marked = 0;
      double share = 0;
      for (Slice slice : entry.getValue()) {
        List<FoundText> found = PixelSearch.of(detector, as).search(slice);
        List<FoundText> sure = found.stream().filter(f -> f.confidence() >= as.sure()).toList();
        erased += sure.isEmpty() ? 0 : 1;
        marked += found.isEmpty() || !sure.isEmpty() ? 0 : 1;
        share += covered(slice, sure).cardinality() / (double) slice.values().length;
      }
      JsonObject figures = new JsonObject();
      figures.addProperty("images", entry.getValue().size());
      figures.addProperty("imagesWithErasures", erased);
      figures.addProperty("imagesMarked", marked);
      figures.addProperty("shareOfPixelsErased", share / entry.getValue().size());
      report.add("clean " + entry.getKey(), figures);
    }
  }

  private void simulated(SimulatedScreens screens, String kind, int count) throws ModelException {
    Sensitivity as = KINDS.getOrDefault(kind, Sensitivity.SLICE);
    long lines = 0;
    long hidden = 0;
    long ink = 0;
    long inkHidden = 0;
    double outside = 0;
    for (int i = 0; i < count; i++) {
      SimulatedScreen screen = screens.draw(kind, ground(kind));
      List<FoundText> sure =
          PixelSearch.of(detector, as).search(screen.picture()).stream()
              .filter(f -> f.confidence() >= as.sure())
              .toList();
      BitSet covered = covered(screen.picture(), sure);
      for (TextWriter.Written line : screen.personal()) {
        BitSet seen = visible(screen, line);
        int all = seen.cardinality();
        if (all >= MOSTLY * line.ink().cardinality() && all > 0) {
          seen.andNot(covered);
          lines++;
          hidden += seen.isEmpty() ? 1 : 0;
          ink += all;
          inkHidden += all - seen.cardinality();
        }
      }
      outside += outside(screen, covered);
    }
    JsonObject figures = new JsonObject();
    figures.addProperty("images", count);
    figures.addProperty("lines", lines);
    figures.addProperty("linesFullyHidden", hidden);
    figures.addProperty("shareOfTextPixelsHidden", (double) inkHidden / ink);
    figures.addProperty("shareOfPictureErasedBesideText", outside / count);
    report.add(kind, figures);
    System.out.println(kind + " " + figures);
  }

  private Slice ground(String kind) {
    boolean film = kind.equals("radiograph");
    List<String> labels = clean.keySet().stream().filter(l -> l.equals("CR") == film).toList();
    List<Slice> choice = clean.get(labels.get(random.nextInt(labels.size())));
    Slice slice = choice.get(random.nextInt(choice.size()));
    int least = film ? 900 : kind.equals("slice") || kind.equals("topogram") ? 400 : 256;
    while (Math.min(slice.width(), slice.height()) < least) {
      slice = doubled(slice);
    }
    return slice;
  }

  private static Slice doubled(Slice in) {
    float[] out = new float[4 * in.values().length];
    for (int y = 0; y < 2 * in.height(); y++) {
      for (int x = 0; x < 2 * in.width(); x++) {
        int x1 = Math.min(in.width() - 1, x / 2 + x % 2);
        int y1 = Math.min(in.height() - 1, y / 2 + y % 2);
        out[y * 2 * in.width() + x] =
            (float)
                Math.rint(
                    (in.at(x / 2, y / 2) + in.at(x1, y / 2) + in.at(x / 2, y1) + in.at(x1, y1))
                        / 4);
      }
    }
    return new Slice(2 * in.width(), 2 * in.height(), out);
  }

  private static BitSet visible(SimulatedScreen screen, TextWriter.Written line) {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (float value : screen.before().values()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double contrast = Math.max(4, VISIBLE * (most - least));
    BitSet out = new BitSet();
    line.ink().stream()
        .filter(
            i -> Math.abs(screen.picture().values()[i] - screen.before().values()[i]) >= contrast)
        .forEach(out::set);
    return out;
  }

  private static BitSet covered(Slice picture, List<FoundText> found) {
    BitSet out = new BitSet();
    for (FoundText f : found) {
      for (int y = f.y(); y < f.y() + f.height(); y++) {
        out.set(y * picture.width() + f.x(), y * picture.width() + f.x() + f.width());
      }
    }
    return out;
  }

  /** Share of the picture that is covered further from any line than its height. */
  private static double outside(SimulatedScreen screen, BitSet covered) {
    Slice picture = screen.picture();
    BitSet out = (BitSet) covered.clone();
    List<TextWriter.Written> all = new ArrayList<>(screen.personal());
    all.addAll(screen.other());
    for (TextWriter.Written line : all) {
      java.awt.Rectangle box = line.area().getBounds();
      int margin = Math.max(8, Math.min(box.width, box.height));
      box.grow(margin, margin);
      box = box.intersection(new java.awt.Rectangle(picture.width(), picture.height()));
      for (int y = box.y; y < box.y + box.height; y++) {
        out.clear(y * picture.width() + box.x, y * picture.width() + box.x + box.width);
      }
    }
    return out.cardinality() / (double) picture.values().length;
  }
}
