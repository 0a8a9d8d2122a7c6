package org.studygate.models.seriestype;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.seriestype.TypeAugment.Kind;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.SampleSet;

/**
 * Draws slices for training the pixel model: the same number a label, and within a label the same
 * number a subject, however many images each has. {@link TypeImitations} adds to them.
 */
final class TypeSamples {

  private static final Set<String> SECTIONS =
      Set.of("MR_T1", "MR_T2", "MR_FLAIR", "MR_PD", "MR_DWI", "MR_T2STAR", "MR_ANGIO", "MR_OTHER");

  /** Larger slices are shrunk before they are varied. */
  static final int MOST_SIDE = 3 * TypeInput.SIZE / 2;

  private static final int TRIES = 8;
  private static final double LEAST_BODY = 0.04;

  private final Random random;
  private final TypeAugment augment;
  private final PrintStream out;
  private int mostOfASubject = Integer.MAX_VALUE;
  private final SampleSet set = new SampleSet(TypeInput.CHANNELS, TypeInput.SIZE);

  TypeSamples(long seed, double strength, PrintStream out) {
    this.random = new Random(seed);
    this.augment = new TypeAugment(random, strength);
    this.out = out;
  }

  /** Draws at most so many slices of a person. */
  TypeSamples notMoreThan(int slices) {
    mostOfASubject = slices;
    return this;
  }

  /**
   * @param perLabel real slices a label
   * @param imitated imitations a label that can be imitated
   */
  SampleSet draw(List<Manifest.Row> rows, int perLabel, int imitated) {
    return draw(rows, label -> perLabel, imitated);
  }

  /**
   * @param perLabel real slices of each label
   */
  SampleSet draw(List<Manifest.Row> rows, ToIntFunction<String> perLabel, int imitated) {
    Map<String, Map<String, List<Manifest.Row>>> byLabel = new TreeMap<>();
    for (Manifest.Row row : rows) {
      byLabel
          .computeIfAbsent(row.label(), l -> new TreeMap<>())
          .computeIfAbsent(row.subject(), s -> new ArrayList<>())
          .add(row);
    }
    Progress progress = new Progress(out, "drawing samples", rows.size());
    Map<String, Integer> drawn = new HashMap<>();
    for (var label : byLabel.entrySet()) {
      double perSubject =
          Math.min(
              mostOfASubject,
              (double) perLabel.applyAsInt(label.getKey()) / label.getValue().size());
      for (List<Manifest.Row> subject : label.getValue().values()) {
        for (Manifest.Row row : subject) {
          int count = (int) Math.floor(perSubject / subject.size() + random.nextDouble());
          if (count > 0 && TypeLabels.index(label.getKey()) >= 0) {
            drawn.merge(label.getKey(), fromRow(row, label.getKey(), count), Integer::sum);
          }
          progress.step(1, "");
        }
      }
    }
    Map<String, Integer> more =
        new TypeImitations(random, augment, out).draw(rows, imitated, this::add);
    out.println("slices per label: " + drawn + ", imitations: " + more);
    return set;
  }

  private int fromRow(Manifest.Row row, String label, int count) {
    try {
      List<Slices> views = views(row);
      if (views.get(0).size() == 0) {
        throw new ImageException("it holds no images");
      }
      Kind kind = kind(label, views);
      for (int i = 0; i < count; i++) {
        add(augment.input(pick(views), kind), label);
      }
      return count;
    } catch (ImageException e) {
      out.println("left out " + row.name() + ": " + e.getMessage());
      return 0;
    }
  }

  private static Kind kind(String label, List<Slices> views) throws ImageException {
    if (label.equals("CT")) {
      return minimum(views) < -200 ? Kind.HOUNSFIELD : Kind.SECTION;
    }
    if (label.equals("CR")) {
      return Kind.FILM;
    }
    if (label.equals("PHOTO")) {
      return Kind.PHOTO;
    }
    return SECTIONS.contains(label) ? Kind.HEAD : Kind.PICTURE;
  }

  private static double minimum(List<Slices> views) throws ImageException {
    double least = Double.POSITIVE_INFINITY;
    for (float value : views.get(0).slice(views.get(0).size() / 2).values()) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static List<Slices> views(Manifest.Row row) throws ImageException {
    if (!NiftiReader.handles(row.path())) {
      return List.of(Slices.open(row.path()));
    }
    Volume volume = NiftiReader.read(row.path());
    return TypeImitations.isotropic(volume)
        ? List.of(Slices.across(volume, 2), Slices.across(volume, 1), Slices.across(volume, 0))
        : List.of(Slices.across(volume));
  }

  private Slice pick(List<Slices> views) throws ImageException {
    Slice slice = null;
    for (int i = 0; i < TRIES; i++) {
      Slices view = views.get(random.nextInt(views.size()));
      int first = view.size() / 10;
      slice =
          Resize.atMost(
              view.slice(first + random.nextInt(Math.max(1, view.size() - 2 * first))), MOST_SIDE);
      boolean[] body = Foreground.mask(slice.values(), slice.width(), slice.height());
      if (Foreground.share(body) > LEAST_BODY) {
        break;
      }
    }
    return slice;
  }

  private void add(float[] input, String label) {
    float[] target = new float[TypeLabels.ALL.size()];
    target[TypeLabels.index(label)] = 1;
    set.add(input, target);
  }
}
