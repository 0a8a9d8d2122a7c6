package org.studygate.models.seriestype;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Foreground;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.simulate.Contrasts;
import org.studygate.models.simulate.Nonsense;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.SampleSet;

/**
 * Draws slices for training the pixel model: the same number a label, and within a label the same
 * number a subject, however many images each has. T1-weighted series also lend themselves to
 * imitations of other contrasts; the label OTHER gets nonsense pictures besides.
 */
final class TypeSamples {

  private static final Set<String> BRAIN = Set.of("MR_T1", "MR_T2", "MR_FLAIR", "MR_PD", "MR_DWI");
  private static final int TRIES = 8;
  private static final double LEAST_BODY = 0.04;

  private final Random random;
  private final TypeAugment augment;
  private final PrintStream out;
  private final SampleSet set = new SampleSet(TypeInput.CHANNELS, TypeInput.SIZE);

  TypeSamples(long seed, PrintStream out) {
    this.random = new Random(seed);
    this.augment = new TypeAugment(random);
    this.out = out;
  }

  /**
   * @param perLabel real slices a label
   * @param imitated imitations a label that can be imitated
   */
  SampleSet draw(List<Manifest.Row> rows, int perLabel, int imitated) {
    Map<String, Map<String, List<Manifest.Row>>> byLabel = new TreeMap<>();
    for (Manifest.Row row : rows) {
      byLabel
          .computeIfAbsent(TypeLabels.onPixels(row.label()), l -> new TreeMap<>())
          .computeIfAbsent(row.subject(), s -> new ArrayList<>())
          .add(row);
    }
    Progress progress = new Progress(out, "drawing samples", rows.size());
    Map<String, Integer> drawn = new HashMap<>();
    for (var label : byLabel.entrySet()) {
      if (!TypeLabels.PIXELS.contains(label.getKey())) {
        progress.step(label.getValue().values().stream().mapToLong(List::size).sum(), "");
        continue;
      }
      double perSubject = (double) perLabel / label.getValue().size();
      double t1PerSubject = (double) imitated / label.getValue().size();
      for (List<Manifest.Row> subject : label.getValue().values()) {
        for (Manifest.Row row : subject) {
          int count = whole(perSubject / subject.size());
          int copies = "MR_T1".equals(label.getKey()) ? whole(t1PerSubject / subject.size()) : 0;
          drawn.merge(label.getKey(), fromRow(row, label.getKey(), count, copies), Integer::sum);
          progress.step(1, "");
        }
      }
    }
    for (int i = 0; i < imitated; i++) {
      add(augment.vary(Nonsense.draw(random), false, false), "OTHER");
    }
    out.println("slices per label: " + drawn + ", imitations per contrast: about " + imitated);
    return set;
  }

  /** A whole number whose mean is {@code value}. */
  private int whole(double value) {
    return (int) Math.floor(value + random.nextDouble());
  }

  private int fromRow(Manifest.Row row, String label, int count, int copies) {
    if (count + copies == 0) {
      return 0;
    }
    try {
      List<Slices> views = views(row);
      if (views.get(0).size() == 0) {
        throw new ImageException("it holds no images");
      }
      boolean hounsfield = "CT".equals(label) && minimum(views) < -200;
      for (int i = 0; i < count; i++) {
        Slice slice = pick(views);
        add(augment.vary(slice, hounsfield, BRAIN.contains(label)), label);
      }
      for (String contrast : copies == 0 ? Set.<String>of() : Contrasts.labels()) {
        for (int i = 0; i < copies; i++) {
          Slice imitation = Contrasts.imitate(pick(views), contrast, random);
          add(augment.vary(imitation, false, true), contrast);
        }
      }
      return count;
    } catch (ImageException e) {
      out.println("left out " + row.name() + ": " + e.getMessage());
      return 0;
    }
  }

  private double minimum(List<Slices> views) throws ImageException {
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
    double[] spacing = volume.placement().spacing();
    double ratio =
        Math.max(spacing[0], Math.max(spacing[1], spacing[2]))
            / Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
    return ratio > 1.6
        ? List.of(Slices.across(volume))
        : List.of(Slices.across(volume, 2), Slices.across(volume, 1), Slices.across(volume, 0));
  }

  private Slice pick(List<Slices> views) throws ImageException {
    Slice slice = null;
    for (int i = 0; i < TRIES; i++) {
      Slices view = views.get(random.nextInt(views.size()));
      int first = view.size() / 10;
      slice =
          Resize.atMost(
              view.slice(first + random.nextInt(Math.max(1, view.size() - 2 * first))),
              2 * TypeInput.SIZE);
      boolean[] body = Foreground.mask(slice.values(), slice.width(), slice.height());
      if (Foreground.share(body) > LEAST_BODY) {
        break;
      }
    }
    return slice;
  }

  private void add(Slice slice, String label) {
    float[] target = new float[TypeLabels.PIXELS.size()];
    target[TypeLabels.PIXELS.indexOf(label)] = 1;
    set.add(TypeInput.of(slice), target);
  }
}
