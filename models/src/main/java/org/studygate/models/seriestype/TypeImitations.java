package org.studygate.models.seriestype;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.preprocess.Resize;
import org.studygate.models.seriestype.TypeAugment.Kind;
import org.studygate.models.simulate.BodyPictures;
import org.studygate.models.simulate.Contrasts;
import org.studygate.models.simulate.Echoes;
import org.studygate.models.simulate.HeadAnatomy;
import org.studygate.models.simulate.Nonsense;
import org.studygate.models.training.Manifest;

/**
 * Imitated slices for training: other contrasts of T1-weighted heads (by tissue, in any plane),
 * other modalities of CT of the trunk and head, drawn ultrasound screens and drawn nonsense.
 */
final class TypeImitations {

  private static final double LEAST_BRAIN = 0.06;

  /** Slices near the vertex and the neck hold little brain. */
  private static final double LEAST_AT_EDGES = 0.015;

  private static final double MOST_RATIO = 1.6;
  private static final float LEAST_AIR = -500;
  private static final int LEAST_SLICES = 20;

  /** A projection of fewer slices is a mere band. */
  private static final int LEAST_FOR_FILM = 60;

  /** Imitations of trunks, as a part of those of heads. */
  private static final double TRUNKS = 0.3;

  private final Random random;
  private final TypeAugment augment;
  private final PrintStream out;
  private final List<HeadAnatomy> heads = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();
  private final List<Volume> trunks = new ArrayList<>();

  TypeImitations(Random random, TypeAugment augment, PrintStream out) {
    this.random = random;
    this.augment = augment;
    this.out = out;
  }

  /** Gives {@code to} about {@code count} imitations a label; returns how many there were. */
  Map<String, Integer> draw(List<Manifest.Row> rows, int count, BiConsumer<float[], String> to) {
    for (Manifest.Row row : rows) {
      try {
        source(row);
      } catch (ImageException e) {
        out.println("no source of imitations " + row.name() + ": " + e.getMessage());
      }
    }
    Map<String, Integer> drawn = new TreeMap<>();
    for (String label : Contrasts.labels()) {
      for (int i = 0; i < count && heads.size() + slices.size() > 0; i++) {
        to.accept(augment.input(head(label), Kind.HEAD), label);
        drawn.merge(label, 1, Integer::sum);
      }
    }
    for (String label : BodyPictures.labels()) {
      int least = label.equals("CR") ? LEAST_FOR_FILM : LEAST_SLICES;
      List<Volume> usable = trunks.stream().filter(ct -> ct.nz() >= least).toList();
      for (int i = 0; i < count * TRUNKS && !usable.isEmpty(); i++) {
        Volume ct = usable.get(random.nextInt(usable.size()));
        Slice slice = Resize.atMost(BodyPictures.imitate(ct, label, random), TypeSamples.MOST_SIDE);
        to.accept(augment.input(slice, label.equals("CR") ? Kind.FILM : Kind.SECTION), label);
        drawn.merge(label, 1, Integer::sum);
      }
    }
    for (int i = 0; i < count; i++) {
      to.accept(augment.input(Nonsense.draw(random), Kind.PICTURE), "OTHER");
      to.accept(augment.input(Echoes.draw(random), Kind.PICTURE), "US");
    }
    drawn.put("OTHER", count);
    drawn.put("US", count);
    return drawn;
  }

  private Slice head(String label) {
    boolean volume = !heads.isEmpty() && (slices.isEmpty() || random.nextInt(3) > 0);
    if (!volume) {
      return Contrasts.imitate(slices.get(random.nextInt(slices.size())), label, random);
    }
    HeadAnatomy.Plane plane = heads.get(random.nextInt(heads.size())).draw(random);
    double least = random.nextInt(8) == 0 ? LEAST_AT_EDGES : LEAST_BRAIN;
    for (int tries = 0; tries < 6 && HeadAnatomy.share(plane) < least; tries++) {
      plane = heads.get(random.nextInt(heads.size())).draw(random);
    }
    return Contrasts.imitate(plane, label, random);
  }

  private void source(Manifest.Row row) throws ImageException {
    if (row.label().equals("MR_T1")) {
      if (!NiftiReader.handles(row.path())) {
        Slices series = Slices.open(row.path());
        if (series.size() > 0 && series.size() < LEAST_SLICES) {
          slices.add(Resize.atMost(series.slice(series.size() / 2), TypeSamples.MOST_SIDE));
        }
        return;
      }
      Volume volume = NiftiReader.read(row.path());
      HeadAnatomy head = isotropic(volume) ? HeadAnatomy.of(volume) : null;
      if (head != null) {
        heads.add(head);
      } else {
        Slices across = Slices.across(volume);
        slices.add(Resize.atMost(across.slice(across.size() / 2), TypeSamples.MOST_SIDE));
      }
    } else if (row.label().equals("CT") && NiftiReader.handles(row.path())) {
      Volume volume = NiftiReader.read(row.path());
      if (volume.nz() >= LEAST_SLICES && hounsfield(volume)) {
        trunks.add(volume);
      }
    }
  }

  private static boolean hounsfield(Volume volume) {
    for (float value : volume.voxels()) {
      if (value < LEAST_AIR) {
        return true;
      }
    }
    return false;
  }

  static boolean isotropic(Volume volume) {
    double[] s = volume.placement().spacing();
    double most = Math.max(s[0], Math.max(s[1], s[2]));
    return most / Math.min(s[0], Math.min(s[1], s[2])) <= MOST_RATIO;
  }
}
