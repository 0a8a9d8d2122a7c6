package org.studygate.models.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
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

  /** Inputs of the convolutions: {@code mr} and {@code ct} bags of {@code slices} slices each. */
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

  /** Inputs of the deciding network. */
  EvidenceSet evidence(Engine convolutions, List<Manifest.Row> rows, int mr, int ct, int slices)
      throws ModelException {
    EvidenceSet set = new EvidenceSet();
    List<ModelException> failures = new ArrayList<>();
    draw(
        rows,
        mr,
        ct,
        slices,
        bag -> {
          try {
            add(set, convolutions, bag);
          } catch (ModelException e) {
            failures.add(e);
          }
        });
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return set;
  }

  private void add(EvidenceSet set, Engine convolutions, QualityBags.Bag bag)
      throws ModelException {
    float[] target = bag.target();
    target[Artefacts.CT] = -1;
    var modality = SliceEvidence.Modality.of(bag.ct());
    set.add(bag.ct(), SliceEvidence.of(convolutions, bag.slices(), modality), target);
    if (random.nextInt(4) == 0) {
      // as a slice looks before its modality is known
      float[] alone = new float[Artefacts.NETWORK];
      Arrays.fill(alone, -1);
      alone[Artefacts.CT] = bag.ct() ? 1 : 0;
      List<Slice> one = bag.slices().subList(0, 1);
      set.add(bag.ct(), SliceEvidence.of(convolutions, one, SliceEvidence.Modality.UNKNOWN), alone);
    }
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
