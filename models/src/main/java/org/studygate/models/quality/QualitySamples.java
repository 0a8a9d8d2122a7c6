package org.studygate.models.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.SampleSet;

/** Draws bags from clean series; each subject of a modality gives about the same number. */
final class QualitySamples {

  private final Random random;
  private final QualityBags bags;
  private final PrintStream out;

  QualitySamples(long seed, PrintStream out) {
    this.random = new Random(seed);
    this.bags = new QualityBags(random);
    this.out = out;
  }

  /** Network inputs: {@code mr} and {@code ct} bags of {@code slices} slices each. */
  SampleSet inputs(List<Manifest.Row> rows, int mr, int ct, int slices) {
    SampleSet set = new SampleSet(QualityInput.CHANNELS, QualityInput.SIZE);
    draw(
        rows,
        mr,
        ct,
        slices,
        bag -> {
          for (Slice slice : bag.slices()) {
            set.add(QualityInput.of(slice, bag.ct()), bag.target());
          }
        });
    return set;
  }

  /** Bags as they are, for calibration. */
  List<QualityBags.Bag> bags(List<Manifest.Row> rows, int mr, int ct, int slices) {
    List<QualityBags.Bag> out = new ArrayList<>();
    draw(rows, mr, ct, slices, out::add);
    return out;
  }

  private void draw(
      List<Manifest.Row> rows, int mr, int ct, int slices, Consumer<QualityBags.Bag> sink) {
    Map<String, List<Manifest.Row>> subjects = new TreeMap<>();
    for (Manifest.Row row : rows) {
      subjects.computeIfAbsent(modality(row) + row.subject(), s -> new ArrayList<>()).add(row);
    }
    long mrWeight = weight(subjects, "MR");
    long ctWeight = weight(subjects, "CT");
    Progress progress = new Progress(out, "simulating", rows.size());
    for (var subject : subjects.entrySet()) {
      boolean isCt = subject.getKey().startsWith("CT");
      double share =
          (isCt ? (double) ct / ctWeight : (double) mr / mrWeight) * weight(subject.getValue());
      for (Manifest.Row row : subject.getValue()) {
        int count = (int) Math.floor(share / subject.getValue().size() + random.nextDouble());
        fromRow(row, isCt, count, slices, sink);
        progress.step(1, "");
      }
    }
  }

  /** A subject of single pictures weighs 1, one with volumes 4: a volume shows more. */
  private static long weight(List<Manifest.Row> rows) {
    boolean pictures =
        rows.stream().allMatch(r -> r.name().endsWith(".jpg") || r.name().endsWith(".png"));
    return pictures ? 1 : 4;
  }

  private static long weight(Map<String, List<Manifest.Row>> subjects, String modality) {
    return subjects.entrySet().stream()
        .filter(e -> e.getKey().startsWith(modality))
        .mapToLong(e -> weight(e.getValue()))
        .sum();
  }

  static String modality(Manifest.Row row) {
    return row.label().equals("CT") ? "CT" : "MR";
  }

  private void fromRow(
      Manifest.Row row, boolean ct, int count, int slices, Consumer<QualityBags.Bag> sink) {
    try {
      List<Slices> views = count == 0 ? List.of() : views(row);
      for (int i = 0; i < count; i++) {
        Slices view = views.get(random.nextInt(views.size()));
        sink.accept(bags.random(view, ct, slices));
      }
    } catch (ImageException e) {
      out.println("left out " + row.name() + ": " + e.getMessage());
    }
  }

  /** The planes in which a row may be sliced: all three for a nearly isotropic volume. */
  static List<Slices> views(Manifest.Row row) throws ImageException {
    if (!NiftiReader.handles(row.path())) {
      return List.of(Slices.open(row.path()));
    }
    Volume volume = NiftiReader.read(row.path());
    double[] spacing = volume.placement().spacing();
    double most = Math.max(spacing[0], Math.max(spacing[1], spacing[2]));
    double least = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
    return most / least > 1.3
        ? List.of(Slices.across(volume))
        : List.of(Slices.across(volume, 2), Slices.across(volume, 1), Slices.across(volume, 0));
  }
}
