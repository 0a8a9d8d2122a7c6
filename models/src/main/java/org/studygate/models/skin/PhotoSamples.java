package org.studygate.models.skin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.studygate.models.ModelException;
import org.studygate.models.training.Manifest;

/**
 * Draws training samples from photos: usable ones as they are or changed within what is harmless,
 * and damaged by a family of {@link PhotoDamages}; photos with a real fault as they are.
 */
final class PhotoSamples {

  private static final double USABLE = 0.36;
  private static final double NOT_SKIN = 0.1;
  private static final double TWO_FAULTS = 0.2;
  private static final List<PhotoFault> LIGHT_AND_BLUR =
      List.of(
          PhotoFault.FOCUS,
          PhotoFault.MOTION,
          PhotoFault.EXPOSURE,
          PhotoFault.COLOUR_CAST,
          PhotoFault.GLARE);

  private record Usable(Photo photo, Spots.Box lesion) {

    static Usable of(Pixels pixels) {
      return new Usable(pixels.photo(), Spots.find(pixels).box());
    }
  }

  private record Faulty(Photo photo, Set<PhotoFault> faults) {}

  /** By the folder that they come from. */
  private final Map<Path, List<Usable>> usable = new TreeMap<>();

  private final List<Photo> notSkin = new ArrayList<>();
  private final List<Faulty> faulty = new ArrayList<>();
  private final Random random;
  private final PhotoDamages family;

  /** With the family that is for training. */
  PhotoSamples(List<Manifest.Row> rows, long seed) throws ModelException {
    this(rows, PhotoDamages.FIRST, seed);
  }

  /**
   * @throws ModelException when a photo cannot be read, or none is usable
   */
  PhotoSamples(List<Manifest.Row> rows, PhotoDamages family, long seed) throws ModelException {
    this.random = new Random(seed);
    this.family = family;
    for (Manifest.Row row : rows) {
      Set<PhotoFault> faults = SkinPhotos.faults(row.label());
      Photo photo = SkinPhotos.read(row);
      if (faults.isEmpty()) {
        usable
            .computeIfAbsent(row.path().getParent(), folder -> new ArrayList<>())
            .add(Usable.of(Pixels.of(photo).atMost(SkinInput.SEEN)));
      } else if (faults.contains(PhotoFault.NOT_SKIN)) {
        notSkin.add(Pixels.of(photo).atMost(2 * SkinInput.SEEN).photo());
      } else {
        faulty.add(new Faulty(Pixels.of(photo).atMost(SkinInput.SEEN).photo(), faults));
      }
    }
    if (usable.isEmpty()) {
      throw new ModelException("training needs usable photos");
    }
  }

  /** For the convolutions. */
  SkinSample draw() {
    Drawn drawn = drawn();
    return SkinSample.of(drawn.photo(), drawn.target());
  }

  /** For the decision. */
  SkinCase drawCase() {
    Drawn drawn = drawn();
    return SkinCase.of(drawn.photo(), drawn.target());
  }

  /** The usable photos as they are. */
  List<SkinCase> untouched() {
    List<SkinCase> out = new ArrayList<>();
    for (List<Usable> folder : usable.values()) {
      for (Usable one : folder) {
        out.add(
            SkinCase.of(
                Pixels.of(one.photo()), SkinPhotos.target(EnumSet.noneOf(PhotoFault.class))));
      }
    }
    return out;
  }

  private record Drawn(Pixels photo, float[] target) {}

  private Drawn drawn() {
    double which = random.nextDouble();
    if (which < USABLE) {
      return usable();
    }
    if (which < USABLE + NOT_SKIN) {
      return notSkin();
    }
    return faulty.isEmpty() || random.nextDouble() > 0.2 ? damaged() : real();
  }

  private Drawn usable() {
    Scene scene = scene();
    if (random.nextInt(8) == 0) {
      // plain skin around a lesion is no fault
      scene = scene.with(FirstLesions.alone(scene, random));
    }
    return sample(Camera.taken(harmless(scene), random), EnumSet.noneOf(PhotoFault.class));
  }

  private Drawn real() {
    Faulty one = faulty.get(random.nextInt(faulty.size()));
    return sample(Pixels.of(one.photo()), one.faults());
  }

  private Drawn notSkin() {
    Pixels picture =
        notSkin.isEmpty() || random.nextInt(4) == 0
            ? NotSkin.drawn(SkinInput.SEEN, SkinInput.SEEN * 3 / 4, random)
            : NotSkin.part(Pixels.of(notSkin.get(random.nextInt(notSkin.size()))), random);
    picture = picture.atMost(SkinInput.SEEN);
    if (random.nextInt(3) == 0) {
      // the light is no sign of what is in the picture
      Scene scene =
          new Scene(picture, new Spots.Box(0, 0, 1, 1), any -> Pixels.of(one(any).photo()));
      PhotoFault light = LIGHT_AND_BLUR.get(random.nextInt(LIGHT_AND_BLUR.size()));
      picture = family.apply(light, scene, 0.5 * random.nextDouble(), random);
    }
    return sample(Camera.taken(picture, random), EnumSet.of(PhotoFault.NOT_SKIN));
  }

  private Drawn damaged() {
    Scene scene = scene();
    scene = scene.with(harmless(scene));
    List<PhotoFault> all = family.faults();
    PhotoFault first = all.get(random.nextInt(all.size()));
    Set<PhotoFault> faults = EnumSet.of(first);
    int kind = random.nextInt(family.kinds(first));
    Pixels out = family.apply(first, kind, scene, severity(), random);
    if (random.nextDouble() < TWO_FAULTS) {
      PhotoFault second = LIGHT_AND_BLUR.get(random.nextInt(LIGHT_AND_BLUR.size()));
      if (faults.add(second)) {
        double little = PhotoDamages.UNUSABLE + 0.2 * random.nextDouble();
        out = family.apply(second, scene.with(out), little, random);
      }
    }
    out = Camera.taken(out, random);
    float[] target = SkinPhotos.target(faults);
    blurredByEnlarging(first, kind, faults, target);
    return new Drawn(out, target);
  }

  /** What a cut photo is enlarged by makes it blurred; and many lesions are small ones. */
  private void blurredByEnlarging(
      PhotoFault first, int kind, Set<PhotoFault> faults, float[] target) {
    boolean cut = family == PhotoDamages.FIRST && first == PhotoFault.MAGNIFICATION && kind == 1;
    if (cut && !faults.contains(PhotoFault.FOCUS)) {
      target[1 + PhotoFault.FOCUS.ordinal()] = -1;
    }
    if (first == PhotoFault.MULTIPLE_LESIONS) {
      target[1 + PhotoFault.MAGNIFICATION.ordinal()] = -1;
    }
  }

  private double severity() {
    return PhotoDamages.UNUSABLE + (1 - PhotoDamages.UNUSABLE) * random.nextDouble();
  }

  private Scene scene() {
    Usable one = one(random);
    Pixels photo = Pixels.of(one.photo());
    if (random.nextInt(3) == 0) {
      Pixels framed = Camera.framed(photo, one.lesion(), random);
      return Scene.of(framed, any -> Pixels.of(one(any).photo()));
    }
    return new Scene(photo, one.lesion(), any -> Pixels.of(one(any).photo()));
  }

  /** A folder by the root of its size, so that small sets are seen too, then a photo of it. */
  private Usable one(Random any) {
    double sum = 0;
    for (List<Usable> folder : usable.values()) {
      sum += Math.sqrt(folder.size());
    }
    double at = any.nextDouble() * sum;
    List<Usable> chosen = List.of();
    for (List<Usable> folder : usable.values()) {
      if (at >= 0) {
        chosen = folder;
      }
      at -= Math.sqrt(folder.size());
    }
    return chosen.get(any.nextInt(chosen.size()));
  }

  /** Changes that leave a photo usable. */
  private Pixels harmless(Scene scene) {
    Pixels out = scene.photo();
    int changes = random.nextInt(3);
    for (int k = 0; k < changes; k++) {
      PhotoFault fault = LIGHT_AND_BLUR.get(random.nextInt(LIGHT_AND_BLUR.size()));
      double severity = PhotoDamages.HARMLESS * random.nextDouble();
      out = PhotoDamages.FIRST.apply(fault, scene.with(out), severity, random);
    }
    return out;
  }

  private static Drawn sample(Pixels picture, Set<PhotoFault> faults) {
    return new Drawn(picture, SkinPhotos.target(faults));
  }
}
